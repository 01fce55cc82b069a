import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { SeatGrant, SoloRequest } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import { go } from "./route.ts";

/** An exercise played alone that a press begins: once, however often one presses; and why it did not begin. */
interface Solo {
  readonly busy: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<string | undefined>;
  begin(wish: SoloRequest): Promise<void>;
}

/** Begins exercises played alone, and leads to them. */
export function useSolo(): Solo {
  const busy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const begin = async (wish: SoloRequest): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const reply = await request<SeatGrant>("POST", "/solo", wish);
    busy.value = false;
    if (reply.ok) go({ page: "seat", exercise: reply.value.exercise, choose: true });
    else fault.value = faultSentence(reply.fault);
  };
  return { busy, fault, begin };
}
