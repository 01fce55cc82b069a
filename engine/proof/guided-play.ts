import type { Casting, ScriptedAct } from "#engine/bots/rehearse.ts";
import type { Actor, Command, Texts } from "#engine/exercise/command.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Way } from "#engine/slices/search.ts";
import { timedDeeds, type TimedDeed } from "#engine/slices/timing.ts";

/** A play towards something: what is done when, and how the bots play beside it. */
export interface GuidedPlay {
  readonly script: readonly ScriptedAct[];
  readonly casting: Casting;
}

/**
 * Plays that may lead along a way: decisions, cases and rows by hand as the way has them, and bots that take no decision
 * of their own for the rest, the most likely play first. Whether one leads there shows when it is played.
 */
export function playsAlong(plan: Plan, way: Way): readonly GuidedPlay[] {
  const deeds = timedDeeds(way);
  if (deeds === undefined) return [];
  const script = deeds.flatMap((timed) => actsFor(plan, timed));
  const missed = new Set(deeds.flatMap(({ deed }) => (deed.kind === "miss" ? [deed.action] : [])));
  const idle = plan.expected.filter(({ id }) => missed.has(id)).flatMap(({ who }) => who);
  const best: Casting = { policy: "best", decides: false };
  const some: Casting = { ...best, roles: Object.fromEntries(idle.map((role) => [role, "silent"])) };
  const silent: Casting = { policy: "silent", decides: false };
  const handsNeeded = deeds.some(({ deed }) => ["meet", "tag", "tag-count"].includes(deed.kind));
  const castings = handsNeeded ? [some, best, silent] : [silent, some, best];
  return castings.map((casting) => ({ script, casting }));
}

function actsFor(plan: Plan, { at, deed }: TimedDeed): readonly ScriptedAct[] {
  const act = (by: Actor | undefined, command: Command, texts: Texts = {}): readonly ScriptedAct[] =>
    by === undefined ? [] : [{ at, by, command, texts }];
  const reason = { reason: "guided" };
  switch (deed.kind) {
    case "take":
      return takes(plan, deed.decision, deed.option).flatMap(({ by, command }) =>
        // A secret ballot takes no reason.
        act(by, command, plan.decisions[deed.decision]?.vote?.secret === true ? {} : reason),
      );
    case "propose": {
      const { decision, option } = deed;
      return act(seatOf(plan, plan.decisions[decision]?.roles[0]), { type: "propose", decision, option }, reason);
    }
    case "open":
      return act(seatOf(plan, plan.decisions[deed.decision]?.openedBy[0]), {
        type: "open-decision",
        decision: deed.decision,
      });
    case "fire":
      return act({ kind: "trainer", person: "rehearsal" }, { type: "fire", row: deed.row });
    case "take-case":
      return act(handler(plan, deed.case), { type: "take-case", case: deed.case });
    case "close-case": {
      const { case: id, disposition } = deed;
      return act(handler(plan, id), { type: "close-case", case: id, disposition }, reason);
    }
    case "vote-down":
    case "meet":
    case "miss":
    case "tag":
    case "tag-count":
      return [];
    default:
      return deed satisfies never;
  }
}

function seatOf(plan: Plan, role: string | undefined): Actor | undefined {
  const seat = plan.roles[role ?? ""]?.seats[0];
  return seat === undefined ? undefined : { kind: "seat", seat };
}

function handler(plan: Plan, id: string): Actor | undefined {
  return seatOf(plan, plan.caseKinds[plan.cases[id]?.kind ?? ""]?.handledBy[0]);
}

/** What it takes that an option is taken: one decides, or all who vote cast it, or one proposes and the others agree. */
function takes(
  plan: Plan,
  id: string,
  option: string,
): readonly { readonly by: Actor | undefined; readonly command: Command }[] {
  const decision = plan.decisions[id];
  if (decision === undefined) return [];
  const [role] = decision.roles;
  if (decision.vote !== undefined)
    return decision.vote.roles
      .flatMap((voter) => plan.roles[voter]?.seats ?? [])
      .map((seat) => ({ by: { kind: "seat", seat }, command: { type: "cast", decision: id, option } }));
  if (decision.joint === undefined)
    return [{ by: seatOf(plan, role), command: { type: "decide", decision: id, option } }];
  const others = decision.joint.agencies.filter((agency) => agency !== plan.roles[role ?? ""]?.agency);
  const signers = others.flatMap((agency) => Object.values(plan.roles).find((one) => one.agency === agency) ?? []);
  return [
    { by: seatOf(plan, role), command: { type: "propose", decision: id, option } },
    ...signers.map((signer) => ({
      by: seatOf(plan, signer.id),
      command: { type: "sign" as const, decision: id, version: 1, agree: true },
    })),
  ];
}
