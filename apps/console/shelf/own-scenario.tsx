import { useSignal } from "@preact/signals";
import type { ExerciseRequest } from "#engine/wire/http.ts";
import { faultSentence } from "../../shared/http.ts";
import type { RequestFault } from "../../shared/http.ts";
import { say } from "../../shared/wording/say.ts";
import { problemsOf } from "./office.ts";
import { ProblemList } from "./problem-list.tsx";

interface OwnScenarioProps {
  readonly make: (request: ExerciseRequest) => Promise<RequestFault | undefined>;
}

/** Plays a scenario file of the trainer's own; what is wrong with it is told where it stands. */
export function OwnScenario({ make }: OwnScenarioProps) {
  const fault = useSignal<RequestFault | undefined>(undefined);
  const busy = useSignal(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    busy.value = true;
    fault.value = await make({ scenario: { file: file.name, text: await file.text() } });
    busy.value = false;
  };
  return (
    <details class="own-scenario">
      <summary>{say("console.shelf.own")}</summary>
      <div class="stack tight">
        <div class="field">
          <label for="own-file">{say("console.shelf.own.what")}</label>
          <input
            id="own-file"
            type="file"
            accept=".yaml,.yml"
            disabled={busy.value}
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </div>
        {fault.value !== undefined && (
          <div class="notice bad" role="alert">
            <p>{faultSentence(fault.value)}</p>
            <ProblemList problems={problemsOf(fault.value)} />
          </div>
        )}
      </div>
    </details>
  );
}
