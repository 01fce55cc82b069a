import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen, moveLane } from "../unfolding.ts";
import { controllersReason, controlOnly, evaluatorOf, onlyTexts, said, type Answered, type Asking } from "./asking.ts";

type ControlCommand = CommandOf<"fire" | "skip" | "note" | "rate-objective">;

/** What controllers and evaluators do beside the play. */
export function decideControl(asking: Asking, command: ControlCommand): Answered {
  const stray = onlyTexts(asking, ...(command.type === "fire" ? [] : ["reason", "text"]));
  if (stray !== undefined) return stray;
  switch (command.type) {
    case "fire":
    case "skip":
      return controlOnly(asking) ?? byHand(asking, command);
    case "note":
      return note(asking, command);
    case "rate-objective":
      return rate(asking, command);
    default:
      return command satisfies never;
  }
}

/** A row by hand: a controller's word stands above the row's time and condition, but no row comes twice. */
function byHand(asking: Asking, { type, row }: CommandOf<"fire" | "skip">): Answered {
  const { u, at } = asking;
  const now = lookUp(u.state.rows, row);
  if (now === undefined) return refuse("unknown-row", { row });
  if (now.status === "delivered") return refuse("already-delivered", { row });
  if (now.status === "skipped") return refuse("already-skipped", { row });
  const unreasoned = type === "skip" ? controllersReason(asking) : undefined;
  if (unreasoned !== undefined) return unreasoned;
  if (type === "fire" && u.state.status === "lobby") return refuse("not-running");
  moveLane(u, at, `inject/${row}`, [type === "fire" ? "deliver" : "skip"]);
  if (type === "fire") happen(u, at, { type: "inject-delivered", row, by: "trainer" });
  else happen(u, at, { type: "inject-skipped", row, ...said(asking, "reason", "text") });
  return undefined;
}

/** A note is pinned to a moment that has been, also after ENDEX. */
function note(asking: Asking, { at: noted, row }: CommandOf<"note">): Answered {
  const { u, at } = asking;
  const person = evaluatorOf(asking);
  if (typeof person !== "string") return person;
  if (row !== undefined && !u.index.injects.has(row) && !u.index.expected.has(row))
    return refuse("unknown-row", { row });
  const about = row === undefined ? {} : { row };
  happen(u, at, {
    type: "note-pinned",
    person,
    noted: Math.min(noted, at),
    ...about,
    ...said(asking, "reason", "text"),
  });
  return undefined;
}

/** Only a person rates, only after ENDEX, and only with evidence in the log. */
function rate(asking: Asking, { objective, rating, evidence }: CommandOf<"rate-objective">): Answered {
  const { u, at } = asking;
  const person = evaluatorOf(asking);
  if (typeof person !== "string") return person;
  if (u.state.status !== "ended") return refuse("not-ended");
  if (lookUp(u.plan.objectives, objective) === undefined) return refuse("unknown-objective", { objective });
  if (evidence.length === 0) return refuse("evidence-missing", { objective });
  const beyond = evidence.find((seq) => seq > u.state.seq);
  if (beyond !== undefined) return refuse("unknown-entry", { seq: beyond });
  happen(u, at, { type: "objective-rated", person, objective, rating, evidence, ...said(asking, "reason", "text") });
  return undefined;
}
