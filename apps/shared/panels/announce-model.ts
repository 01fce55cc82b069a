import type { SeatView } from "#engine/exercise/seat-view.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { messageLine, sender } from "./message-model.ts";
import type { Sight } from "./sight.ts";
import { taskTitle } from "./task-model.ts";

/** What to tell somebody who does not look: the sentences for what changed between two views of one viewer. */
export function announcements(before: SeatView, sight: Sight): readonly string[] {
  return [
    ...runNews(before, sight),
    ...placeNews(before, sight),
    ...messageNews(before, sight),
    ...decisionNews(before, sight),
  ];
}

function runNews(before: SeatView, { view }: Sight): readonly string[] {
  const { status, reason } = view.run;
  return [
    ...(view.emergency !== undefined && before.emergency === undefined ? [say("emergency.on")] : []),
    ...(view.emergency === undefined && before.emergency !== undefined ? [say("announce.emergency-cleared")] : []),
    ...(status === before.run.status
      ? []
      : [
          status === "paused" && reason !== undefined
            ? say("clock.paused.reason", { reason })
            : say("announce.status", { status: say(`clock.status.${status}`) }),
        ]),
    ...(view.phase !== undefined && view.phase.phase !== before.phase?.phase
      ? [say("announce.phase", { phase: view.phase.title })]
      : []),
  ];
}

function placeNews(before: SeatView, sight: Sight): readonly string[] {
  const { view, names } = sight;
  const moved = view.zone !== undefined && !view.onTheWay && (view.zone !== before.zone || before.onTheWay);
  const done = before.task !== undefined && before.task.kind !== "walking" && view.task === undefined;
  return [
    ...(moved && before.zone !== undefined ? [say("announce.arrived", { zone: names("zone", view.zone) })] : []),
    ...(done ? [say("announce.task-done", { task: taskTitle(before.task, sight) })] : []),
  ];
}

function messageNews(before: SeatView, sight: Sight): readonly string[] {
  const known = new Set(before.messages.map(({ id }) => id));
  return sight.view.messages
    .filter(({ id, seat }) => !known.has(id) && seat !== sight.plan.seat?.id)
    .map((message) => {
      const from = sender(message, sight);
      const { heard, text, form, claims } = messageLine(message, sight);
      const words = text ?? form ?? claims.map((claim) => claim.text).join(" ");
      if (!heard) return say("announce.message", { from });
      const kind = sight.plan.channels[message.channel]?.kind;
      return say(kind === "in-person" ? "announce.in-person" : "announce.radio", { from, text: words });
    });
}

function decisionNews(before: SeatView, { view, at, names }: Sight): readonly string[] {
  return Object.values(view.decisions).flatMap((decision) => {
    const old = before.decisions[decision.id];
    const { title } = decision;
    const option = (id: string): string => names("option", `${decision.id}/${id}`);
    if (decision.status !== old?.status) {
      if (decision.status === "open") {
        return [say("announce.decision", { title, time: sayLength(Math.max(0, decision.until - at)) })];
      }
      const key = decision.status === "taken" ? "announce.taken" : "announce.lapsed";
      return [say(key, { title, option: option(decision.option ?? "") })];
    }
    const { proposal } = decision;
    if (proposal === undefined || proposal.version === old.proposal?.version) return [];
    return [say("announce.proposal", { title, seat: names("seat", proposal.seat), option: option(proposal.option) })];
  });
}
