import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ScenarioFindings } from "#engine/wire/http.ts";
import { faultSentence, request } from "../../shared/http.ts";
import type { Reply } from "../../shared/http.ts";
import { say } from "../../shared/wording/say.ts";
import { ProblemList } from "./problem-list.tsx";

/** What is amiss in how a scenario can go: found by playing it through, and no reason not to play it. */
export function ScenarioFound({ scenario }: { readonly scenario: string }) {
  const found = useSignal<Reply<ScenarioFindings> | undefined>(undefined);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      found.value = undefined;
      found.value = await request<ScenarioFindings>("GET", `/scenarios/${encodeURIComponent(scenario)}/findings`);
    };
    void ask();
  }, [scenario, found]);
  const reply = found.value;
  const problems = reply?.ok === true ? reply.value.problems : [];
  return (
    <section class="field" aria-labelledby="found-title">
      <h3 id="found-title">{say("console.new.findings")}</h3>
      <output class="help">{sentence(reply)}</output>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </section>
  );
}

function sentence(reply: Reply<ScenarioFindings> | undefined): string {
  if (reply === undefined) return say("console.new.findings.wait");
  if (!reply.ok) return faultSentence(reply.fault);
  const n = reply.value.problems.length;
  return n === 0 ? say("console.new.findings.none") : say("console.new.findings.found", { n });
}
