import type { OptionId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry, HappeningOf } from "../entry.ts";
import { handles } from "../handled.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { claimOf, deliver } from "./deliver.ts";
import { applyEffects, move, moveCasualty } from "./effects.ts";
import { closeExpected } from "./expect.ts";
import { beginCharts, raise } from "./move-chart.ts";
import { leadingFollows } from "./leading.ts";
import { talkFollows } from "./talking.ts";
import { closeVotes } from "./votes.ts";

/** What an entry brings about at once. Most bring about nothing. */
export function react(u: Unfolding, entry: Entry): void {
  const { at, is } = entry;
  if (is.type === "inject-delivered") deliver(u, at, is.row);
  else if (is.type === "decision-taken") decided(u, at, is.decision, is.option);
  else if (is.type === "decision-lapsed") decided(u, at, is.decision, is.option);
  else if (is.type === "action-overdue") contingencies(u, at, is.row, "trigger");
  else if (is.type === "action-met") contingencies(u, at, is.row, "calm");
  else if (is.type === "treatment-finished") treated(u, at, is);
  else if (is.type === "casualty-moved") leaveAlone(u, at, is);
  else if (is.type === "ballot-cast") closeVotes(u, at);
  else if (is.type === "seat-left") leave(u, at, is.seat);
  else if (is.type === "event-raised") raise(u, at, is.event);
  else if (is.type === "walkers-called") for (const id of is.casualties) moveCasualty(u, at, id, is.to);
  else if (is.type === "exercise-started") begin(u, at);
  else if (is.type === "case-closed") applyEffects(u, at, u.plan.cases[is.case]?.on[is.disposition] ?? []);
  if (is.type === "exercise-ended") closeExpected(u, at);
  leadingFollows(u, entry);
  talkFollows(u, entry);
}

function begin(u: Unfolding, at: ExerciseTime): void {
  holdFacts(u, at);
  beginCharts(u, at);
}

/** Each seat begins with what its role is said to know. */
function holdFacts(u: Unfolding, at: ExerciseTime): void {
  const held = Object.values(u.plan.facts).filter(({ heldBy }) => heldBy.length > 0);
  for (const { id: role, seats } of Object.values(u.plan.roles)) {
    const claims = held.filter(({ heldBy }) => heldBy.includes(role)).flatMap(({ id }) => claimOf(u, id));
    if (claims.length > 0) for (const seat of seats) happen(u, at, { type: "facts-held", seat, role, claims });
  }
}

/** An option stands, chosen or by lapse: its effects, and the rows and decisions that come after it. */
function decided(u: Unfolding, at: ExerciseTime, decision: string, option: OptionId): void {
  const chosen = u.plan.decisions[decision]?.options.find(({ id }) => id === option);
  applyEffects(u, at, chosen?.effects ?? []);
  for (const next of u.index.afterDecision.get(decision) ?? [])
    if (next.option === undefined || next.option === option) move(u, at, next.lane, "trigger");
}

function contingencies(u: Unfolding, at: ExerciseTime, action: string, event: "trigger" | "calm"): void {
  for (const row of u.index.whenOverdue.get(action) ?? []) move(u, at, `inject/${row}`, event);
}

/** The casualty answers the treatment, and is taken along where the intervention moves it. */
function treated(u: Unfolding, at: ExerciseTime, is: HappeningOf<"treatment-finished">): void {
  const lane = `casualty/${is.casualty}`;
  const event = `did/${is.intervention}`;
  if (u.index.lanes.get(lane)?.events.some((name) => name === event) === true) move(u, at, lane, event);
  const to = u.plan.interventions[is.intervention]?.moves;
  if (to !== undefined) moveCasualty(u, at, is.casualty, to);
}

/** Whoever is busy with a casualty that is no longer there has to stop. */
function leaveAlone(u: Unfolding, at: ExerciseTime, { casualty, zone }: HappeningOf<"casualty-moved">): void {
  for (const { id, task, zone: here } of Object.values(u.state.seats))
    if (handles(task, casualty) && here !== zone) happen(u, at, { type: "treatment-stopped", seat: id, casualty });
}

/** An empty chair waits for nothing: no ballot of it is waited for, its hand goes down, the floor is free. */
function leave(u: Unfolding, at: ExerciseTime, seat: string): void {
  const role = u.state.seats[seat]?.role ?? "";
  for (const [meeting, { hands, floor }] of Object.entries(u.state.meetings)) {
    if (hands.some((hand) => hand.seat === seat)) happen(u, at, { type: "hand-lowered", meeting, seat, role });
    if (floor?.seat === seat) happen(u, at, { type: "floor-yielded", meeting, seat, role });
  }
  closeVotes(u, at);
}
