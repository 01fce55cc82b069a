import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { listenForKeys } from "../../shared/shortcuts.ts";
import type { Carried } from "../carried/carried.ts";
import { CarriedKeys, takingKeys, turn, useTaken } from "./carried-keys.tsx";
import { RadioFace } from "./radio-face.tsx";

interface CarriedProps {
  /** What is in the hand. */
  readonly held: Signal<Carried | undefined>;
  /** Opens the panels. */
  readonly open: () => void;
  /** Whether there is room for the keys. */
  readonly keys: boolean;
}

/** Radio and phone at a screen: taken into the hand and put back, and what the radio says while it is held. */
export function CarriedBar({ held, open, keys }: CarriedProps) {
  const things = useTaken();
  useEffect(
    () =>
      listenForKeys(() =>
        Object.fromEntries(things.map((thing) => [takingKeys[thing].toLowerCase(), () => turn(held, thing)])),
      ),
    [things.join()],
  );
  return (
    <div class="carried">
      {held.value === "radio" && <RadioFace open={open} putBack={() => (held.value = undefined)} />}
      {keys && <CarriedKeys held={held} />}
    </div>
  );
}
