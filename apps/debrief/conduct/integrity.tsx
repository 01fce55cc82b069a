import { useSignal } from "@preact/signals";
import type { Verdict } from "#engine/log/verify.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { verifyApart } from "./verify-apart.ts";

/** Where the log comes from, and a check that it is what its own causes make of it. */
export function Integrity({ debrief }: { readonly debrief: Debrief }) {
  const verdict = useSignal<Verdict | undefined>(undefined);
  const busy = useSignal(false);
  const failed = useSignal(false);
  const check = async (): Promise<void> => {
    busy.value = true;
    failed.value = false;
    try {
      verdict.value = await verifyApart(debrief.log);
    } catch {
      failed.value = true;
    }
    busy.value = false;
  };
  return (
    <section class="card" aria-labelledby="integrity-title">
      <h2 id="integrity-title">{say("integrity.title")}</h2>
      <p class="small soft">{say("integrity.what")}</p>
      <Origin debrief={debrief} />
      <div class="row no-print">
        <button type="button" disabled={busy.value} aria-busy={busy.value} onClick={() => void check()}>
          {say("integrity.check")}
        </button>
        <a
          class="button"
          href={`/api/exercises/${encodeURIComponent(debrief.exercise)}/log`}
          download={`${debrief.exercise}.ndjson`}
        >
          {say("integrity.download")}
        </a>
      </div>
      {failed.value && <p class="notice bad">{say("integrity.checking-failed")}</p>}
      <output>{verdict.value !== undefined && <Told verdict={verdict.value} />}</output>
    </section>
  );
}

/** What the log says about itself. */
function Origin({ debrief }: { readonly debrief: Debrief }) {
  const { header } = debrief.log;
  return (
    <dl class="facts">
      <dt>{say("integrity.exercise")}</dt>
      <dd>
        <code>{header.exercise}</code>
      </dd>
      <dt>{say("integrity.scenario")}</dt>
      <dd>
        {header.scenario.id} {header.scenario.version}
      </dd>
      <dt>{say("integrity.behaviour")}</dt>
      <dd>
        <code class="hash">{header.scenario.behaviour}</code>
      </dd>
      <dt>{say("integrity.seed")}</dt>
      <dd>{header.seed}</dd>
    </dl>
  );
}

function Told({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.ok) {
    return (
      <p class="notice good">
        {say("integrity.ok", { entries: verdict.entries, erased: verdict.erased })}
        <code class="hash">{verdict.root}</code>
      </p>
    );
  }
  const { seq, what, expected, found } = verdict;
  return <p class="notice bad">{say("integrity.bad", { seq, what, expected, found })}</p>;
}
