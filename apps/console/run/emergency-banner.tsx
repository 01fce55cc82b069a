import { useComputed, useSignal } from "@preact/signals";
import type { Told } from "#engine/exercise/told.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { ClearEmergencyDialog } from "./run-dialogs.tsx";

/** Over everything while a real emergency is on: who called it, where from, what they said, and how it is cleared. */
export function EmergencyBanner({ desk }: { readonly desk: Desk }) {
  const clearing = useSignal(false);
  const call = useComputed(() => lastCall(desk.log.value));
  if (!desk.state.value.emergency) return null;
  return (
    <section class="emergency" role="alert" aria-labelledby="emergency-title">
      <div class="stack tight grow">
        <h2 id="emergency-title">{say("desk.emergency")}</h2>
        <p>{saidBy(call.value, desk)}</p>
        {call.value?.texts?.["text"] !== undefined && <blockquote>{call.value.texts["text"]}</blockquote>}
        <p>{say("desk.emergency.what")}</p>
      </div>
      <button type="button" class="large" onClick={() => (clearing.value = true)}>
        {say("desk.emergency.clear")}
      </button>
      {clearing.value && <ClearEmergencyDialog desk={desk} close={() => (clearing.value = false)} />}
    </section>
  );
}

function lastCall(log: readonly Told[]): Told | undefined {
  return log.findLast(({ entry }) => entry.is.type === "emergency-called");
}

function saidBy(call: Told | undefined, { names, state }: Desk): string {
  const is = call?.entry.is;
  if (is?.type !== "emergency-called" || is.seat === undefined) return say("desk.emergency.by-unknown");
  const where = names("zone", state.value.seats[is.seat]?.zone ?? "");
  return say("desk.emergency.by", { seat: names("seat", is.seat), where });
}
