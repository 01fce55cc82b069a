import type { Command } from "#engine/exercise/command.ts";
import type { SeenMessage } from "#engine/exercise/seat-event.ts";
import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import { matches } from "#engine/plan/match.ts";
import { filledForm } from "./form-filling.ts";
import { knownClaims } from "./known-claims.ts";
import { between } from "./policy.ts";
import { channelTo, isDead } from "./route.ts";
import { chance, heard, ownRole, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

type Sending = Extract<Command, { type: "send-message" }>;

/** A report is made within the last minutes before it is due, when something is known, not at STARTEX. */
const reportWindowMs = 5 * 60_000;

/** Sends the reports and passes the word that are expected of this seat's role. */
export function reporting(sight: Sight): readonly Intent[] {
  const role = ownRole(sight);
  if (role === undefined) return [];
  return sight.plan.expected
    .filter(({ pattern, who }) => pattern.type === "message-sent" && who.includes(role.id))
    .filter(({ id }) => chance(sight, `report/${id}/misses`) >= sight.policy.misses)
    .flatMap((action) => {
      const from = timeFor(sight, action);
      const message = from === undefined || isDone(sight, action) ? undefined : composed(sight, action);
      if (from === undefined || message === undefined) return [];
      return [{ key: `report/${action.id}`, urgency: urgencies.report, from, ...message }];
    });
}

/** When to report. Undefined while the bot is not where it can know, or was not told of what the report answers. */
function timeFor(sight: Sight, action: PlanExpectedAction): number | undefined {
  const role = ownRole(sight);
  if (role === undefined || sight.view.onTheWay) return undefined;
  const row = action.from ?? action.pattern.afterRow;
  const asked = row === undefined ? undefined : heard(sight).find((message) => message.row === row);
  if (row !== undefined && asked === undefined) return undefined;
  const start = Math.max(asked?.at ?? 0, role.arrives?.at ?? 0);
  const due = action.from === undefined ? action.byMs : start + action.byMs;
  const window = Math.max(0, Math.min(due - start, reportWindowMs));
  const share = between(sight.policy.waits, chance(sight, `report/${action.id}/waits`));
  return due - window + (share + (action.who[0] === role.id ? 0 : 0.5)) * window;
}

/** Whether this seat knows of a message, its own or one it heard, that is what the action expects, and not before its row. */
function isDone(sight: Sight, { pattern }: PlanExpectedAction): boolean {
  const rowOf = (id: string): string | undefined => sight.view.messages.find((message) => message.id === id)?.row;
  const known = heard(sight);
  const since = known.find((message) => message.row === pattern.afterRow)?.at;
  return known
    .filter(({ at }) => pattern.afterRow === undefined || (since !== undefined && at >= since))
    .some((message) => matches(pattern, asSent(message), rowOf));
}

function asSent(message: SeenMessage): { readonly type: string } & Record<string, unknown> {
  const { content, ...known } = message;
  return { type: "message-sent", ...known, claims: content?.claims, fields: content?.fields };
}

/** The message a pattern asks for. Undefined when the bot lacks what has to be in it. */
function composed(sight: Sight, { pattern }: PlanExpectedAction): Pick<Intent, "command" | "texts"> | undefined {
  const wanted = (field: string): string | undefined => {
    const value = pattern.tests.find((test) => test.field === field)?.value;
    return typeof value === "string" ? value : undefined;
  };
  const fact = wanted("claims.id");
  const claims = knownClaims(sight);
  if (fact !== undefined && !claims.some(({ claim }) => claim.id === fact)) return undefined;
  const row = wanted("re.row");
  const re = row === undefined ? undefined : heard(sight).find((message) => message.row === row);
  if (row !== undefined && re === undefined) return undefined;
  const recipient = wanted("to") ?? re?.role ?? re?.persona;
  const way = wayTo(sight, recipient, wanted("channel"));
  if (way === undefined) return undefined;
  const base: Sending = { type: "send-message", ...way, act: "inform", ...(re === undefined ? {} : { re: re.id }) };
  const form = sight.seatPlan.forms[wanted("form") ?? ""];
  if (form !== undefined) {
    const { fields, texts } = filledForm(sight, form);
    return { command: { ...base, act: form.act, form: form.id, fields }, texts };
  }
  const news = claims.filter(({ claim, told }) => claim.id in sight.plan.facts && !told.has(recipient ?? ""));
  const facts = fact === undefined ? news.slice(0, 3).map(({ claim }) => claim.id) : [fact];
  if (facts.length > 0) return { command: { ...base, facts }, texts: {} };
  const last = heard(sight).findLast(({ content }) => content.text !== undefined)?.content.text;
  return last === undefined ? undefined : { command: base, texts: { text: last.slice(0, 400) } };
}

function wayTo(
  sight: Sight,
  recipient: string | undefined,
  channel: string | undefined,
): { readonly channel: string; readonly to: string[] } | undefined {
  if (recipient === undefined) return undefined;
  const members = sight.seatPlan.channels[channel ?? ""]?.members;
  if (channel !== undefined && !isDead(sight, channel))
    return members?.includes(recipient) ? { channel, to: [recipient] } : undefined;
  const way = channelTo(sight, [recipient]);
  return way === undefined ? undefined : { channel: way.channel, to: [...way.to] };
}
