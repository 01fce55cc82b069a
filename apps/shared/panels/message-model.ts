import type { SeenMessage } from "#engine/exercise/seat-event.ts";
import { tPlus } from "#engine/time.ts";
import { sayList } from "../wording/lengths.ts";
import { pictureAddress } from "../picture-address.ts";
import { say } from "../wording/say.ts";
import { sayField, sayValue } from "../wording/values.ts";
import type { Sight } from "./sight.ts";

/** A picture that a message shows. `words` say it where it cannot be seen; `address` is where its bytes are. */
export interface ShownPicture {
  readonly id: string;
  readonly alt: string;
  readonly words: string;
  readonly credit: string;
  readonly address: string;
}

/** One message of the inbox, sent or received, with what can be done with it. */
export interface MessageLine {
  readonly id: string;
  readonly time: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly head: string;
  /** Everybody it went to, where the head does not name them all. */
  readonly everybody: string | undefined;
  readonly channel: string;
  readonly mine: boolean;
  readonly opened: boolean;
  /** Came over a radio or was spoken: shown as a caption of who said it. */
  readonly heard: boolean;
  readonly form: string | undefined;
  readonly text: string | undefined;
  readonly fields: readonly { readonly title: string; readonly value: string }[];
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly pictures: readonly ShownPicture[];
  /** What the sender wants, while nobody at this seat has answered. */
  readonly wants: string | undefined;
  readonly answered: boolean;
  /** Sent to this role, rather than overheard. */
  readonly addressed: boolean;
  readonly reply: { readonly channel: string; readonly to: readonly string[]; readonly from: string } | undefined;
  readonly inAnswerTo: string | undefined;
}

/** The viewer's messages, newest first. */
export function messageLines(sight: Sight): readonly MessageLine[] {
  return sight.view.messages.map((message) => messageLine(message, sight)).toReversed();
}

/** So many of the latest messages are always in view. */
const latest = 4;

/** Splits the messages into those that are in view, the latest and whatever still asks for something, and the rest. */
export function splitMessages(lines: readonly MessageLine[]): {
  readonly inView: readonly MessageLine[];
  readonly earlier: readonly MessageLine[];
} {
  const stays = (line: MessageLine, index: number): boolean =>
    index < latest || (!line.mine && !line.opened) || (line.addressed && line.wants !== undefined);
  return { inView: lines.filter(stays), earlier: lines.filter((line, index) => !stays(line, index)) };
}

/** How many messages wait to be opened. */
export function unopened({ plan, view }: Pick<Sight, "plan" | "view">): number {
  return view.messages.filter(({ content, seat }) => content === undefined && seat !== plan.seat?.id).length;
}

/**
 * How many messages are new to this viewer: those that wait to be opened, and of those heard without opening the ones to
 * them that came after `looked` messages had been in view and that they have not answered.
 */
export function freshMessages({ plan, view }: Pick<Sight, "plan" | "view">, looked: number): number {
  const { id, role } = plan.seat ?? {};
  const answered = new Set(view.messages.filter(({ seat }) => seat === id).map(({ re }) => re));
  return view.messages.filter((message, index) => {
    if (message.seat !== undefined && message.seat === id) return false;
    if (message.content === undefined) return true;
    return index >= looked && message.to.includes(role ?? "") && !answered.has(message.id);
  }).length;
}

/** Who sent a message, as people call them. */
export function sender(message: SeenMessage, { names }: Pick<Sight, "names">): string {
  return names("party", message.seat ?? message.role ?? message.persona ?? "");
}

/** One message as a line. */
export function messageLine(message: SeenMessage, sight: Sight): MessageLine {
  const { plan, view, names } = sight;
  const mine = message.seat !== undefined && message.seat === plan.seat?.id;
  const kind = plan.channels[message.channel]?.kind;
  const from = sender(message, sight);
  const to = sayList(message.to.map((party) => names("party", party)));
  const shortly = someOf(message.to, sight);
  const answered = view.messages.some(({ re, seat }) => re === message.id && seat === plan.seat?.id);
  const wants = mine || answered || message.demands === "none" ? undefined : say(`talk.demands.${message.demands}`);
  const opened = message.content !== undefined;
  const answeredTo = view.messages.find(({ id }) => id === message.re);
  return {
    id: message.id,
    time: tPlus(message.at),
    at: message.at,
    from,
    to,
    head: mine ? say("talk.by-you", { to: shortly }) : say("talk.from-to", { from, to: shortly }),
    everybody: message.to.length > 2 ? to : undefined,
    channel: channelLine(sight, message.channel),
    mine,
    opened,
    heard: opened && !mine && (kind === "radio" || kind === "in-person"),
    form: message.form === undefined ? undefined : names("form", message.form),
    text: wordsOf(message),
    fields: fieldLines(message, sight),
    claims: (message.content?.claims ?? []).map(({ id, text, value }) => ({ id, text: text ?? sayValue(value) })),
    pictures: (message.content?.pictures ?? []).map(({ id, alt, credit }) => ({
      id,
      alt,
      words: say("talk.picture", { alt }),
      credit: say("talk.picture.credit", { credit }),
      address: pictureAddress(plan.exercise, id),
    })),
    wants,
    answered,
    addressed: !mine && message.to.includes(plan.seat?.role ?? ""),
    reply: mine || !opened ? undefined : replyTo(message, from),
    inAnswerTo: answeredTo === undefined ? undefined : say("talk.re", { from: sender(answeredTo, sight) }),
  };
}

/** What a message says in words; an acknowledgement without any says what it is. */
function wordsOf({ content, act }: SeenMessage): string | undefined {
  if (content?.text !== undefined || content === undefined) return content?.text;
  return act === "ack" && content.claims.length === 0 ? say("talk.acknowledged") : undefined;
}

/** The people a message went to, in few words: two by name, of more than two oneself or the first and how many others. */
function someOf(to: readonly string[], { plan, names }: Pick<Sight, "plan" | "names">): string {
  const own = to.find((party) => party === plan.seat?.role);
  const first = own ?? to[0];
  if (to.length <= 2 || first === undefined) return sayList(to.map((party) => names("party", party)));
  const others = to.length - 1;
  return own === undefined
    ? say("talk.and-others", { first: names("party", first), n: others })
    : say("talk.you-and-others", { n: others });
}

/** A channel with its kind. */
function channelLine({ plan, names }: Pick<Sight, "plan" | "names">, id: string): string {
  const channel = plan.channels[id];
  if (channel === undefined) return names("channel", id);
  return titledKind(channel.title, say(`talk.kind.${channel.kind}`));
}

/** A channel's title with its kind, unless the title says it. */
export function titledKind(title: string, kind: string): string {
  return lettersOf(title).includes(lettersOf(kind)) ? title : say("talk.on", { channel: title, kind });
}

/** What is left to compare of two spellings, such as `E-mail` and `email`. */
function lettersOf(text: string): string {
  return text.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function replyTo(message: SeenMessage, from: string): MessageLine["reply"] {
  const to = message.role ?? message.persona;
  return to === undefined ? undefined : { channel: message.channel, to: [to], from };
}

function fieldLines(message: SeenMessage, { plan, names }: Sight): MessageLine["fields"] {
  const form = plan.forms[message.form ?? ""];
  const fields = message.content?.fields ?? {};
  const order = Object.keys(form?.fields ?? fields);
  const lines = order.flatMap((id) => {
    const value = fields[id];
    if (value === undefined) return [];
    return [{ title: form?.fields[id]?.title ?? id, value: sayField(form, id, value, names) }];
  });
  const isWarning = form?.standard === "cap-1.2" && message.content !== undefined;
  return isWarning ? [{ title: say("form.status"), value: say("form.status.exercise") }, ...lines] : lines;
}
