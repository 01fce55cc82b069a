import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { sendRow } from "../settle/deliver.ts";
import { openExpected } from "../settle/expect.ts";
import { controlOnly, onlyTexts, type Answered, type Asking } from "./asking.ts";

/** A row's message that was lost goes again, over a channel that its sender and all its addressees are on. */
export function decideResend(asking: Asking, { row, channel: id }: CommandOf<"resend">): Answered {
  const { u, at } = asking;
  const stray = controlOnly(asking) ?? onlyTexts(asking);
  if (stray !== undefined) return stray;
  const inject = u.index.injects.get(row);
  if (inject === undefined) return refuse("unknown-row", { row });
  if (u.state.rows[row]?.lost !== true) return refuse("nothing-lost", { row });
  const channel = lookUp(u.plan.channels, id);
  if (channel === undefined) return refuse("unknown-channel", { channel: id });
  const away = [...(inject.from === undefined ? [] : [inject.from]), ...inject.to].find(
    (party) => !channel.members.includes(party),
  );
  if (away !== undefined) return refuse("not-on-channel", { channel: id, role: away });
  if (u.state.channels[id]?.state === "down") return refuse("channel-down", { channel: id });
  sendRow(u, at, { ...inject, channel: id });
  openExpected(u, at, row);
  return undefined;
}
