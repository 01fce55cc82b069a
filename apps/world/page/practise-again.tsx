import type { ScenarioShelf } from "#engine/wire/http.ts";
import { faultSentence, request } from "../../shared/http.ts";
import { useSolo } from "../../shared/solo.ts";
import { say } from "../../shared/wording/say.ts";
import { useSignal } from "@preact/signals";
import { placeOf } from "./ways.ts";

/** After a practice in the place: once more, from the beginning, in the place again. */
export function PractiseAgain() {
  const { busy, fault, begin } = useSolo((exercise) => location.assign(placeOf(exercise)));
  const unread = useSignal<string | undefined>(undefined);
  const again = async (): Promise<void> => {
    const shelf = await request<ScenarioShelf>("GET", "/scenarios");
    unread.value = shelf.ok ? undefined : faultSentence(shelf.fault);
    const practice = shelf.ok ? shelf.value.scenarios.find((one) => one.practice) : undefined;
    if (practice !== undefined) await begin({ scenario: practice.id });
  };
  const why = unread.value ?? fault.value;
  return (
    <div class="stack tight">
      <p>
        <button type="button" class="primary large" aria-busy={busy.value} onClick={() => void again()}>
          {say("practice.again")}
        </button>
      </p>
      {why !== undefined && (
        <p class="notice bad small" role="alert">
          {why}
        </p>
      )}
    </div>
  );
}
