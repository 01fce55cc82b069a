import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { evaluatorOf, onlyTexts, said, type Answered, type Asking } from "./asking.ts";

/** A person reports another's conduct to those who run the exercise, at any time; they say when they have dealt with it. */
export function decideReports(asking: Asking, command: CommandOf<"report-person" | "settle-report">): Answered {
  return command.type === "report-person" ? report(asking, command.seat) : settleReport(asking, command.report);
}

function report(asking: Asking, about: string): Answered {
  const { u, by, at } = asking;
  const stray = onlyTexts(asking, "text");
  if (stray !== undefined) return stray;
  if (by.kind !== "seat" || by.seat === about) return refuse("not-yours");
  const own = lookUp(u.state.seats, by.seat);
  const other = lookUp(u.state.seats, about);
  if (own === undefined) return refuse("unknown-seat", { seat: by.seat });
  if (other === undefined) return refuse("unknown-seat", { seat: about });
  if (own.holder === "nobody") return refuse("seat-empty", { seat: by.seat });
  if (other.holder !== "person") return refuse("seat-empty", { seat: about });
  happen(u, at, { type: "person-reported", seat: by.seat, about, ...said(asking, "text") });
  return undefined;
}

function settleReport(asking: Asking, seq: number): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const person = evaluatorOf(asking);
  if (typeof person !== "string") return person;
  const known = lookUp(asking.u.state.reports, String(seq));
  if (known === undefined) return refuse("unknown-entry", { entry: seq });
  if (known.settledAt === undefined) happen(asking.u, asking.at, { type: "report-settled", report: seq, person });
  return undefined;
}
