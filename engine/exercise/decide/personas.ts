import type { CommandOf } from "../command.ts";
import type { Claim } from "../entry.ts";
import { lookUp } from "../look-up.ts";
import { hears, tellableBy } from "../persona-knowledge.ts";
import { messageIn } from "../post.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { claimOf, send } from "../settle/deliver.ts";
import { controlOnly, onlyTexts, said, type Answered, type Asking } from "./asking.ts";

type SayAs = CommandOf<"say-as">;

/** The SimCell speaks as somebody it plays: outside the plan, over a channel that persona is on, of what it may know. */
export function decidePersonas(asking: Asking, command: SayAs): Answered {
  const { u, at } = asking;
  const refused = controlOnly(asking) ?? onlyTexts(asking, "text");
  if (refused !== undefined) return refused;
  if (u.state.status !== "running") return refuse("not-running");
  const persona = lookUp(u.plan.personas, command.persona);
  if (persona === undefined) return refuse("unknown-persona", { persona: command.persona });
  const fault = addressFault(asking, command) ?? answerFault(asking, command);
  if (fault !== undefined) return fault;
  const claims = claimsOf(asking, persona.id, command.facts ?? []);
  if ("refused" in claims) return claims;
  const { channel, to, act, re } = command;
  const words = said(asking, "text");
  const answers = (act === "ack" || act === "readback") && re !== undefined;
  if (claims.length === 0 && words.says === undefined && !answers) return refuse("nothing-said");
  const about = re === undefined ? {} : { re };
  send(u, at, { persona: persona.id, channel, to, act, ...about, claims: [...claims], ...words });
  return undefined;
}

function addressFault({ u }: Asking, { persona, channel: id, to }: SayAs): Answered {
  const channel = lookUp(u.plan.channels, id);
  if (channel === undefined) return refuse("unknown-channel", { channel: id });
  const stranger = to.find((role) => lookUp(u.plan.roles, role) === undefined);
  if (stranger !== undefined) return refuse("unknown-recipient", { to: stranger });
  const off = [persona, ...to].find((who) => !channel.members.includes(who));
  if (off !== undefined) return refuse("not-on-channel", { channel: id, role: off });
  return u.state.channels[id]?.state === "down" ? refuse("channel-down", { channel: id }) : undefined;
}

/** It answers what it heard or said itself. */
function answerFault({ u }: Asking, { persona, re }: SayAs): Answered {
  if (re === undefined) return undefined;
  const message = messageIn(u.state, re);
  if (message === undefined) return refuse("unknown-message", { message: re });
  const heard = message.persona === persona || hears(u.plan, message, persona);
  return heard ? undefined : refuse("message-not-yours", { message: re });
}

/** A persona tells what the author lets it know, and what it was told or has told already. */
function claimsOf({ u }: Asking, persona: string, facts: readonly string[]): readonly Claim[] | Refusal {
  const claims: Claim[] = [];
  const tellable = tellableBy(u.plan, u.state, persona);
  for (const fact of new Set(facts)) {
    const claim = lookUp(u.state.claims, fact) ?? claimOf(u, fact)[0];
    if (claim === undefined) return refuse("unknown-fact", { fact });
    if (!tellable.has(fact)) return refuse("fact-not-known", { fact });
    claims.push(claim);
  }
  return claims;
}
