import { channelNow, type SeatView } from "#engine/exercise/seat-view.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { messageLine, sender } from "./message-model.ts";
import { placeChanges } from "./place-model.ts";
import type { Sight } from "./sight.ts";
import { taskTitle } from "./task-model.ts";

/** What to tell somebody who does not look: the sentences for what changed between two views of one viewer. */
export function announcements(before: SeatView, sight: Sight): readonly string[] {
  return [
    ...runNews(before, sight),
    ...placeNews(before, sight),
    ...placeChanges(before, sight),
    ...channelNews(before, sight),
    ...messageNews(before, sight),
    ...decisionNews(before, sight),
    ...meetingNews(before, sight),
    ...probeNews(before, sight),
    ...caseNews(before, sight),
    ...resourceNews(before, sight),
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

function channelNews(before: SeatView, { plan, view }: Sight): readonly string[] {
  return Object.values(plan.channels).flatMap(({ id, title }) => {
    const state = channelNow(plan, view, id);
    if (state === channelNow(plan, before, id)) return [];
    return [say(state === "up" ? "reach.up.again" : `reach.${state}.what`, { channel: title })];
  });
}

/** What was said to the viewer since: over radio or in person with its words, else that something has come. */
export function messageNews(before: SeatView, sight: Sight): readonly string[] {
  const known = new Set(before.messages.map(({ id }) => id));
  return sight.view.messages
    .filter(({ id, seat }) => !known.has(id) && seat !== sight.plan.seat?.id)
    .map((message) => {
      const from = sender(message, sight);
      const { heard, text, form, claims, pictures } = messageLine(message, sight);
      const told = text ?? form ?? claims.map((claim) => claim.text).join(" ");
      const words = [told, ...pictures.map((picture) => picture.words)].join(" ");
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
      if (decision.status === "unopened") return [];
      const key = decision.status === "taken" ? "announce.taken" : "announce.lapsed";
      return [say(key, { title, option: option(decision.option ?? "") })];
    }
    const { proposal } = decision;
    if (proposal === undefined || proposal.version === old.proposal?.version) return [];
    return [say("announce.proposal", { title, seat: names("seat", proposal.seat), option: option(proposal.option) })];
  });
}

function meetingNews(before: SeatView, { view, plan, names }: Sight): readonly string[] {
  return Object.values(view.meetings).flatMap(({ id, title, floor }) => {
    if (floor === undefined || floor.seat === before.meetings[id]?.floor?.seat) return [];
    if (floor.seat === plan.seat?.id) return [say("announce.floor.mine", { meeting: title })];
    return [say("announce.floor", { meeting: title, seat: names("seat", floor.seat) })];
  });
}

function probeNews(before: SeatView, { view, at }: Sight): readonly string[] {
  return Object.values(view.probes)
    .filter(({ id, status, mine }) => status === "asked" && mine === undefined && before.probes[id] === undefined)
    .map(({ question, until }) => say("announce.probe", { question, time: sayLength(Math.max(0, until - at)) }));
}

/** What comes into the viewer's queue, and what of theirs is overdue. */
function caseNews(before: SeatView, { view, plan, names }: Sight): readonly string[] {
  const { role = "", id: seat } = plan.seat ?? {};
  return Object.values(view.cases).flatMap((now) => {
    const old = before.cases[now.id];
    const named = { case: names("case", now.id) };
    if (now.status !== "open") return [];
    if (old === undefined) return [say("announce.case", named)];
    const handed = now.owner === undefined && now.queue.includes(role) && !old.queue.includes(role);
    const late =
      now.overdue && !old.overdue && (now.owner === seat || (now.owner === undefined && now.queue.includes(role)));
    return [
      ...(handed ? [say("announce.case.mine", named)] : []),
      ...(late ? [say("announce.case.overdue", named)] : []),
    ];
  });
}

/** Units that have arrived, for who sees all of them. */
function resourceNews(before: SeatView, { view, names }: Sight): readonly string[] {
  return Object.values(view.resources).flatMap(({ id, at, whole }) => {
    const old = before.resources[id];
    if (old === undefined || whole === undefined) return [];
    return Object.entries(at).flatMap(([zone, count]) =>
      count > (old.at[zone] ?? 0)
        ? [say("announce.resource", { count, resource: names("resource", id), zone: names("zone", zone) })]
        : [],
    );
  });
}
