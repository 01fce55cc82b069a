import type { PlanEffect, Trigger } from "#engine/plan/msel.ts";
import { deciders } from "#engine/plan/deciders.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { SeatState } from "#engine/exercise/state.ts";
import { tPlus } from "#engine/time.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import type { Names } from "../../shared/wording/names.ts";
import { say } from "../../shared/wording/say.ts";
import { sayValue } from "../../shared/wording/values.ts";
import type { MselRow, RowStatus } from "./msel-rows.ts";

/** When a row comes, in words: its time, or what it waits for. */
export function sayDue(row: MselRow, trigger: Trigger | undefined, names: Names): string {
  if (row.deliveredAt !== undefined) return say("msel.at", { time: tPlus(row.deliveredAt) });
  if (trigger?.kind === "overdue") return say("msel.if-overdue", { row: trigger.row });
  if (row.due !== undefined) return row.estimated ? say("msel.estimate", { time: tPlus(row.due) }) : tPlus(row.due);
  if (trigger?.kind !== "after-decision") return say("msel.by-hand");
  const decision = names("decision", trigger.decision);
  if (trigger.option === undefined) return say("msel.after-decision", { decision });
  return say("msel.after-option", { decision, option: names("option", `${trigger.decision}/${trigger.option}`) });
}

/** The status of a row in a word or two. */
export function sayRowStatus({ status, opened, reached }: MselRow): string {
  if (status === "opened" && opened < reached) return say("msel.status.opened.some", { opened, reached });
  return say(`msel.status.${status}`);
}

/** How a status is coloured; the word beside it says the same. */
export function toneOf(status: RowStatus): "good" | "warn" | "bad" | "brand" | "" {
  switch (status) {
    case "answered":
    case "met":
      return "good";
    case "due":
    case "met-late":
      return "warn";
    case "overdue":
    case "lost":
    case "not-met":
      return "bad";
    case "delivered":
    case "opened":
      return "brand";
    case "planned":
    case "not-needed":
    case "skipped":
    case "withheld":
    case "no-opportunity":
      return "";
    default:
      return status satisfies never;
  }
}

/** What an effect changes, in words. */
export function sayEffect(effect: PlanEffect, plan: Plan, names: Names): string {
  switch (effect.kind) {
    case "set":
      return say("msel.effect.set", { variable: effect.variable, value: sayValue(effect.value) });
    case "add":
      return say("msel.effect.add", { variable: effect.variable, value: effect.value });
    case "open": {
      const roles = deciders(plan, effect.decision).map((role) => names("role", role));
      return say("msel.effect.open", { decision: names("decision", effect.decision), roles: sayList(roles) });
    }
    case "show":
      return say(effect.shown ? "msel.effect.show" : "msel.effect.hide", { prop: names("prop", effect.prop) });
    case "move":
      return say("msel.effect.move", {
        casualty: names("casualty", effect.casualty),
        zone: names("zone", effect.to),
      });
    case "worsen":
      return say("msel.effect.worsen", { casualty: names("casualty", effect.casualty) });
    case "send":
      return say("msel.effect.send", {
        count: effect.count,
        resource: names("resource", effect.resource),
        zone: names("zone", effect.to),
      });
    case "raise":
      return say("msel.effect.raise", { event: effect.event });
    case "channel":
      return say(`msel.effect.channel.${effect.state}`, { channel: names("channel", effect.channel) });
    default:
      return effect satisfies never;
  }
}

/** A seat by its role's name, with what a trainer must know before counting on it. */
export function saySeat(seat: SeatState, names: Names): string {
  const name = names("seat", seat.id);
  if (seat.holder === "nobody") return say("msel.seat.nobody", { seat: name });
  if (seat.holder === "bot") return say("msel.seat.bot", { seat: name });
  return seat.present ? name : say("msel.seat.away", { seat: name });
}
