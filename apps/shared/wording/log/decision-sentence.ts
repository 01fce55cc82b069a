import { tPlus } from "#engine/time.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type Decision = HappeningOf<
  "decision-opened" | "decision-proposed" | "decision-signed" | "decision-taken" | "decision-lapsed"
>;

/** How decisions came about. An option is named by the decision it belongs to. */
export function decisionSentence(is: Decision, names: Names, texts: EntryTexts): string {
  const decision = names("decision", is.decision);
  const reason = quoted(texts);
  switch (is.type) {
    case "decision-opened":
      return say("entry.decision-opened", { decision, until: tPlus(is.until) });
    case "decision-proposed": {
      const proposed = { seat: names("seat", is.seat), decision, option: optionName(is, names) };
      return reason === undefined
        ? say("entry.decision-proposed", proposed)
        : say("entry.decision-proposed.reason", { ...proposed, reason });
    }
    case "decision-signed":
      return signedSentence(is, reason, names);
    case "decision-taken": {
      const taken = { decision, option: optionName(is, names) };
      const sentence = is.joint
        ? say("entry.decision-taken.joint", taken)
        : say("entry.decision-taken.alone", { ...taken, seat: names("seat", is.seat) });
      return reason === undefined ? sentence : say("entry.decision-taken.reason", { sentence, reason });
    }
    case "decision-lapsed":
      return say("entry.decision-lapsed", { decision, option: optionName(is, names) });
    default:
      return is satisfies never;
  }
}

function signedSentence(is: HappeningOf<"decision-signed">, reason: string | undefined, names: Names): string {
  const signed = {
    seat: names("seat", is.seat),
    agency: names("agency", is.agency),
    decision: names("decision", is.decision),
  };
  const sentence = is.agree
    ? say("entry.decision-signed.agree", signed)
    : reason === undefined
      ? say("entry.decision-signed.dissent", signed)
      : say("entry.decision-signed.dissent-reason", { ...signed, reason });
  return is.bot ? say("entry.decision-signed.bot", { sentence }) : sentence;
}

function optionName(is: { readonly decision: string; readonly option: string }, names: Names): string {
  return names("option", `${is.decision}/${is.option}`);
}
