import type { ExerciseState, SeatState } from "#engine/exercise/state.ts";
import type { RowId } from "#engine/ids.ts";
import type { PlanEffect, PlanExpectedAction, PlanInject } from "#engine/plan/msel.ts";
import type { Plan, PlanPicture } from "#engine/plan/plan.ts";

/** What a row will do when it is fired: who is told, what it changes, and what starts to run because of it. */
export interface FirePreview {
  readonly row: PlanInject;
  /** The seats it is addressed to. */
  readonly seats: readonly SeatState[];
  /** The seats that will overhear it, being on the radio channel. */
  readonly overhear: readonly SeatState[];
  /** Texts of the facts it puts into circulation. */
  readonly facts: readonly string[];
  /** The pictures its message shows. */
  readonly pictures: readonly PlanPicture[];
  readonly effects: readonly PlanEffect[];
  /** Rows that will follow by themselves, with how long after. */
  readonly follows: readonly { readonly row: PlanInject; readonly delayMs: number }[];
  /** Expected actions whose clock starts. */
  readonly starts: readonly PlanExpectedAction[];
}

/** What firing `id` now would do, told from the plan and who sits where; undefined when there is no such row. */
export function previewFire(plan: Plan, state: ExerciseState, id: RowId): FirePreview | undefined {
  const row = plan.injects.find((inject) => inject.id === id);
  if (row === undefined) return undefined;
  const channel = row.channel === undefined ? undefined : plan.channels[row.channel];
  const seats = Object.values(state.seats);
  const addressed = seats.filter(({ role }) => row.to.includes(role));
  const listening = channel?.kind === "radio" ? seats.filter(({ role }) => channel.members.includes(role)) : [];
  return {
    row,
    seats: addressed,
    overhear: listening.filter((seat) => !addressed.includes(seat)),
    facts: row.facts.flatMap((fact) => plan.facts[fact]?.text ?? []),
    pictures: (row.pictures ?? []).flatMap((picture) => plan.media?.[picture] ?? []),
    effects: row.effects,
    follows: plan.injects.flatMap((next) =>
      next.trigger.kind === "after-row" && next.trigger.row === id
        ? [{ row: next, delayMs: next.trigger.delayMs }]
        : [],
    ),
    starts: plan.expected.filter(({ from }) => from === id),
  };
}
