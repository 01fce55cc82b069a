import "../../shared/wording/carried-words.ts";
import type { Signal } from "@preact/signals";
import { useSight } from "../../shared/panels/seat-desk.ts";
import { say } from "../../shared/wording/say.ts";
import { type Carried, thingsOf } from "../carried/carried.ts";

/** The keys of the keyboard that take what somebody at a screen carries: the tablet is the panels. */
export const takingKeys = { radio: "R", phone: "P" } as const;
type Taken = keyof typeof takingKeys;

/** What this seat takes into the hand at a screen. */
export function useTaken(): readonly Taken[] {
  return thingsOf(useSight().plan).filter((thing) => thing !== "tablet");
}

/** Takes a thing into the hand, or puts it back. */
export function turn(held: Signal<Carried | undefined>, thing: Taken): void {
  held.value = held.value === thing ? undefined : thing;
}

interface KeysProps {
  /** What is in the hand. */
  readonly held: Signal<Carried | undefined>;
  readonly done?: (() => void) | undefined;
}

/** Radio and phone, to take into the hand and put back. */
export function CarriedKeys({ held, done }: KeysProps) {
  const things = useTaken();
  if (things.length === 0) return null;
  return (
    <fieldset class="carried-keys" aria-label={say("carry.title")}>
      {things.map((thing) => (
        <button
          key={thing}
          type="button"
          class="small"
          aria-pressed={held.value === thing}
          onClick={() => {
            done?.();
            turn(held, thing);
          }}
        >
          {say(`carry.${thing}`)} <kbd aria-hidden="true">{takingKeys[thing]}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
