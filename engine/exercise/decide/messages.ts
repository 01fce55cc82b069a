import { messageIn } from "../post.ts";
import type { CommandOf } from "../command.ts";
import type { Claim, HappeningOf } from "../entry.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { send } from "../settle/deliver.ts";
import { happen } from "../unfolding.ts";
import { together } from "../whereabouts.ts";
import { onlyTexts, playerOf, said, type Answered, type Asking, type Player } from "./asking.ts";
import { formFault, textFields } from "./form.ts";

type Send = CommandOf<"send-message">;

/** Messages: on channels one is on, to those who are on them too. */
export function decideMessages(asking: Asking, command: Send | CommandOf<"open-message">): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  return command.type === "send-message" ? sendMessage(asking, player, command) : open(asking, player, command.message);
}

function sendMessage(asking: Asking, player: Player, command: Send): Answered {
  const { u, at } = asking;
  const names = ["text", ...textFields(u.plan, command.form)];
  const refused =
    onlyTexts(asking, ...names) ??
    addressFault(asking, player, command) ??
    answerFault(asking, player, command) ??
    formFault(asking, command) ??
    emptyFault(asking, command, names);
  if (refused !== undefined) return refused;
  const claims = claimsOf(asking, player, command);
  if ("refused" in claims) return claims;
  const { channel, to, act, re, form, fields } = command;
  const content: Omit<HappeningOf<"message-sent">, "type" | "message" | "seats"> = {
    seat: player.seat.id,
    role: player.role.id,
    channel,
    to,
    act,
    ...(re === undefined ? {} : { re }),
    ...(form === undefined ? {} : { form }),
    ...(fields === undefined ? {} : { fields }),
    claims: [...claims],
    ...said(asking, ...names),
  };
  send(u, at, content);
  return undefined;
}

/** In person one must stand together; on any channel both must be on it. */
function addressFault({ u }: Asking, { seat, role }: Player, command: Send): Answered {
  const channel = lookUp(u.plan.channels, command.channel);
  if (channel === undefined) return refuse("unknown-channel", { channel: command.channel });
  if (!channel.members.includes(role.id)) return refuse("not-on-channel", { channel: channel.id, role: role.id });
  if (u.state.channels[channel.id]?.state === "down") return refuse("channel-down", { channel: channel.id });
  for (const to of command.to) {
    const addressed = lookUp(u.plan.roles, to);
    if (addressed === undefined && lookUp(u.plan.personas, to) === undefined)
      return refuse("unknown-recipient", { to });
    if (!channel.members.includes(to)) return refuse("not-on-channel", { channel: channel.id, role: to });
    const near = addressed?.seats.some((id) => id !== seat.id && together(u.state, seat.id, id)) ?? true;
    if (channel.kind === "in-person" && !near) return refuse("not-there", { role: to });
  }
  return undefined;
}

/** One answers what one sent or was sent. */
function answerFault({ u }: Asking, { seat }: Player, { re }: Send): Answered {
  if (re === undefined) return undefined;
  const message = messageIn(u.state, re);
  if (message === undefined) return refuse("unknown-message", { message: re });
  return message.seat === seat.id || message.seats.includes(seat.id)
    ? undefined
    : refuse("message-not-yours", { message: re });
}

/** An acknowledgement of a message needs no words. */
function emptyFault(asking: Asking, { act, re, form, facts }: Send, names: readonly string[]): Answered {
  if (form !== undefined || (facts?.length ?? 0) > 0 || said(asking, ...names).says !== undefined) return undefined;
  return (act === "ack" || act === "readback") && re !== undefined ? undefined : refuse("nothing-said");
}

/** Claims passed on as they were told, and those that the fields of the form make. */
function claimsOf(
  { u }: Asking,
  { seat, role }: Player,
  { facts = [], form, fields = {} }: Send,
): readonly Claim[] | Refusal {
  const claims: Claim[] = [];
  for (const fact of new Set(facts)) {
    const claim = lookUp(u.state.claims, fact);
    if (claim === undefined && lookUp(u.plan.facts, fact) === undefined) return refuse("unknown-fact", { fact });
    if (claim === undefined || lookUp(u.state.ledger[seat.id] ?? {}, fact) === undefined)
      return refuse("fact-not-known", { fact });
    claims.push(claim);
  }
  const message = `m${u.state.messageCount + 1}`;
  for (const [field, kind] of Object.entries(u.plan.forms[form ?? ""]?.fields ?? {})) {
    const value = lookUp(fields, field);
    if (kind.claim === undefined || value === undefined) continue;
    claims.push({ id: `${message}.${field}`, ...kind.claim, value, source: role.title });
  }
  return claims;
}

/** Opening what is open already changes nothing. */
function open(asking: Asking, { seat, role }: Player, id: string): Answered {
  const { u, at } = asking;
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const message = messageIn(u.state, id);
  if (message === undefined) return refuse("unknown-message", { message: id });
  if (!message.seats.includes(seat.id)) return refuse("message-not-yours", { message: id });
  if (lookUp(message.openedBy, seat.id) !== undefined) return undefined;
  const row = message.row === undefined ? {} : { row: message.row };
  happen(u, at, { type: "message-opened", message: id, seat: seat.id, role: role.id, ...row, heard: false });
  return undefined;
}
