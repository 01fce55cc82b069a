import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { SeatGrant, SoloRequest } from "#engine/wire/http.ts";
import { faultSentence, request } from "./http.ts";

/** An exercise played alone that a press begins: once, however often one presses; and why it did not begin. */
interface Solo {
  readonly busy: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<string | undefined>;
  begin(wish: SoloRequest): Promise<void>;
}

/** Begins exercises played alone; `lead` leads to the one that was begun. */
export function useSolo(lead: (exercise: string) => void): Solo {
  const busy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const begin = async (wish: SoloRequest): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const reply = await request<SeatGrant>("POST", "/solo", wish);
    busy.value = false;
    if (reply.ok) lead(reply.value.exercise);
    else fault.value = faultSentence(reply.fault);
  };
  return { busy, fault, begin };
}
