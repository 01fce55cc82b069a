import { isOfProbes } from "../evolve/probes.ts";
import type { SeatFact } from "../seat-event.ts";
import { isMe, type Look } from "./look.ts";

/** A probe, for the seats that are asked: when it is asked, when they have answered it themselves, and when it is over. */
export function seeProbes({ plan, after, is, viewer }: Look): readonly SeatFact[] {
  if (!isOfProbes(is) || viewer.kind !== "seat") return [];
  const probe = plan.probes[is.probe];
  const now = after.probes[is.probe];
  const role = after.seats[viewer.seat]?.role ?? "";
  if (probe === undefined || now === undefined || !probe.roles.includes(role)) return [];
  if (is.type === "probe-answered" && !isMe(viewer, is.seat)) return [];
  const mine = now.answers[viewer.seat];
  return [
    {
      type: "probe",
      probe: {
        id: probe.id,
        question: probe.question,
        options: probe.options.map(({ id, label }) => ({ id, label })),
        status: now.status === "over" ? "over" : "asked",
        askedAt: now.askedAt ?? 0,
        until: now.until ?? 0,
        ...(mine === undefined ? {} : { mine }),
      },
    },
  ];
}
