import { tPlus } from "#engine/time.ts";
import { sayList } from "../lengths.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type Decision = HappeningOf<
  | "decision-opened"
  | "decision-proposed"
  | "decision-signed"
  | "ballot-cast"
  | "vote-counted"
  | "decision-taken"
  | "decision-lapsed"
>;

/** How decisions came about. An option is named by the decision it belongs to. */
export function decisionSentence(is: Decision, names: Names, texts: EntryTexts): string {
  const decision = names("decision", is.decision);
  const reason = quoted(texts);
  switch (is.type) {
    case "decision-opened":
      return openedSentence(is, names);
    case "decision-proposed": {
      const proposed = { seat: names("seat", is.seat), decision, option: optionName(is, names) };
      return reason === undefined
        ? say("entry.decision-proposed", proposed)
        : say("entry.decision-proposed.reason", { ...proposed, reason });
    }
    case "decision-signed":
      return signedSentence(is, reason, names);
    case "ballot-cast":
      return ballotSentence(is, reason, names);
    case "vote-counted":
      return countedSentence(is, names);
    case "decision-taken": {
      const sentence = takenSentence(is, names);
      return reason === undefined ? sentence : say("entry.decision-taken.reason", { sentence, reason });
    }
    case "decision-lapsed":
      return say("entry.decision-lapsed", { decision, option: optionName(is, names) });
    default:
      return is satisfies never;
  }
}

function openedSentence({ decision: id, until: due, seat }: HappeningOf<"decision-opened">, names: Names): string {
  const opened = { decision: names("decision", id), until: tPlus(due) };
  return seat === undefined
    ? say("entry.decision-opened", opened)
    : say("entry.decision-opened.by", { ...opened, seat: names("seat", seat) });
}

function takenSentence(is: HappeningOf<"decision-taken">, names: Names): string {
  const taken = { decision: names("decision", is.decision), option: optionName(is, names) };
  if (is.joint) return say("entry.decision-taken.joint", taken);
  return is.seat === undefined
    ? say("entry.decision-taken.vote", taken)
    : say("entry.decision-taken.alone", { ...taken, seat: names("seat", is.seat) });
}

/** Of a secret ballot the sentence says that it was cast, and not for what. */
function ballotSentence(is: HappeningOf<"ballot-cast">, reason: string | undefined, names: Names): string {
  const cast = { seat: names("seat", is.seat), decision: names("decision", is.decision) };
  if (is.secret) return say("entry.ballot-cast.secret", cast);
  const sentence = say("entry.ballot-cast.open", { ...cast, option: optionName(is, names) });
  return reason === undefined ? sentence : say("entry.ballot-cast.reason", { sentence, reason });
}

function countedSentence({ decision, tally, ballots, quorum }: HappeningOf<"vote-counted">, names: Names): string {
  const counted = {
    decision: names("decision", decision),
    tally: sayList(
      Object.entries(tally).map(([option, n]) =>
        say("entry.vote-counted.option", { option: optionName({ decision, option }, names), n }),
      ),
    ),
  };
  return ballots < quorum
    ? say("entry.vote-counted.quorum", { ...counted, ballots, quorum })
    : say("entry.vote-counted", counted);
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
