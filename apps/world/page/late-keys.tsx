import type { Signal } from "@preact/signals";
import type { Carried } from "../carried/carried.ts";
import { useLate } from "./use-late.ts";

interface LateProps {
  readonly held: Signal<Carried | undefined>;
  readonly done: () => void;
}

/** The keys that take something, where they are asked for; they come beside the place, not before it. */
export function LateKeys({ held, done }: LateProps) {
  const Late = useLate(true, () => import("./carried-keys.tsx").then(({ CarriedKeys }) => ({ CarriedKeys })));
  return Late === undefined ? null : <Late.CarriedKeys held={held} done={done} />;
}
