import { useSignal } from "@preact/signals";
import type { Command } from "#engine/exercise/command.ts";
import type { RunStatus } from "#engine/exercise/state.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { EmergencyDialog, EndDialog, PauseDialog, StartDialog } from "./run-dialogs.tsx";

type Rate = Extract<Command, { type: "set-rate" }>["rate"];
const rates: readonly Rate[] = [0.5, 1, 2, 4, 10];

/** What can be done with the clock now; what cannot is not offered. */
export function RunButtons({ desk }: { readonly desk: Desk }) {
  const asked = useSignal<"start" | "pause" | "end" | "emergency" | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  const { status, emergency } = desk.state.value;
  const close = (): void => {
    asked.value = undefined;
  };
  const act = async (command: Command): Promise<void> => {
    fault.value = await desk.act(command);
  };
  return (
    <div class="run-buttons">
      {status === "lobby" && (
        <button type="button" class="primary large" onClick={() => (asked.value = "start")}>
          {say("desk.start")}
        </button>
      )}
      {status === "running" && (
        <button type="button" class="large" onClick={() => (asked.value = "pause")}>
          {say("desk.pause")}
        </button>
      )}
      {(status === "paused" || status === "interrupted") && (
        <button type="button" class="primary large" disabled={emergency} onClick={() => void act({ type: "resume" })}>
          {say("desk.resume")}
        </button>
      )}
      {status !== "ended" && <RateField desk={desk} choose={(rate) => void act({ type: "set-rate", rate })} />}
      {mayEnd(status) && (
        <button type="button" class="danger" onClick={() => (asked.value = "end")}>
          {say("desk.end")}
        </button>
      )}
      {status !== "ended" && !emergency && (
        <button type="button" class="alarm" onClick={() => (asked.value = "emergency")}>
          {say("emergency.do")}
        </button>
      )}
      {fault.value !== undefined && (
        <p class="notice bad small" role="alert">
          {fault.value}
        </p>
      )}
      {asked.value === "start" && <StartDialog desk={desk} close={close} />}
      {asked.value === "pause" && <PauseDialog desk={desk} close={close} />}
      {asked.value === "end" && <EndDialog desk={desk} close={close} />}
      {asked.value === "emergency" && <EmergencyDialog desk={desk} close={close} />}
    </div>
  );
}

function mayEnd(status: RunStatus): boolean {
  return status === "running" || status === "paused" || status === "interrupted";
}

function RateField({ desk, choose }: { readonly desk: Desk; readonly choose: (rate: Rate) => void }) {
  const { rate } = desk.state.value;
  return (
    <label class="row small">
      {say("desk.rate")}
      <select
        class="compact"
        value={String(rate)}
        onChange={({ currentTarget }) => {
          const next = rates.find((one) => String(one) === currentTarget.value);
          if (next !== undefined) choose(next);
        }}
      >
        {rates.map((one) => (
          <option key={one} value={String(one)}>
            {say("desk.rate.value", { rate: one })}
          </option>
        ))}
      </select>
    </label>
  );
}
