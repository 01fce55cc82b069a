import type { TalkingPoint } from "#engine/debrief/talking-points.ts";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import type { NameKind, Names } from "../../shared/wording/names.ts";
import { say } from "../../shared/wording/say.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** One thing to talk about, in a sentence: what the log shows, never whose fault it was. */
export function pointSentence({ kind, about }: TalkingPoint, plan: Plan, names: Names): string {
  const text = (key: string): string => String(about[key] ?? "");
  const name = (of: NameKind, key: string): string => names(of, text(key));
  const many = (of: NameKind, key: string): string =>
    sayList(
      text(key)
        .split(" ")
        .map((id) => names(of, id)),
    );
  const decided = {
    decision: name("decision", "decision"),
    option: names("option", `${text("decision")}/${text("option")}`),
  };
  const action = { row: text("row"), title: name("row", "row") };
  const fact = factText(plan, text("fact"));
  switch (kind) {
    case "action-missed":
    case "action-in-time":
      return say(`point.${kind}`, action);
    case "action-late":
      return say("point.action-late", { ...action, time: sayLength(Number(about["offByMs"])) });
    case "decision-lapsed":
    case "decision-contrary":
    case "decision-preferred":
      return say(`point.${kind}`, decided);
    case "fact-held-elsewhere":
      return say(`point.${kind}`, { ...decided, fact, role: name("role", "role"), agencies: many("agency", "heldBy") });
    case "fact-not-passed":
      return say("point.fact-not-passed", { fact, roles: many("role", "roles") });
    case "fact-passed":
      if (Number(about["tookMs"]) === 0) return say("point.fact-passed.at-once", { fact });
      return say("point.fact-passed", { fact, time: sayLength(Number(about["tookMs"])) });
    case "under-triage":
    case "untagged":
      return say(`point.${kind}`, { n: Number(about["n"]) });
    case "conflicting-claims":
    case "claims-settled": {
      const told = { subject: claimSubject(text("subject"), text("field")), values: text("values") };
      const together = Number(about["togetherMs"]);
      if (kind === "claims-settled") return say("point.claims-settled", told);
      if (together === 0) return say("point.conflicting-claims.apart", told);
      return say("point.conflicting-claims", { ...told, time: sayLength(together) });
    }
    default:
      return kind satisfies never;
  }
}

/** What a fact says, in the scenario's own words, without its full stop. */
export function factText(plan: Plan, fact: string): string {
  return (plan.facts[fact]?.text ?? fact).replace(/\.$/, "");
}

/** What a claim is about, as far as ids tell it. */
export function claimSubject(subject: string, field: string): string {
  return say("claims.subject", { subject: words(subject), field: words(field) });
}

function words(id: string): string {
  return id
    .replaceAll("-", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
