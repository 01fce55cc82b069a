import { sayCitation } from "../wording/citation.ts";
import { say } from "../wording/say.ts";
import type { Dress } from "./person-model.ts";
import type { Sight } from "./sight.ts";
import { type TagMark, tagMark } from "./tag-model.ts";

/** What somebody reads before STARTEX, and can read again at any time. */
export interface BriefModel {
  readonly title: string;
  readonly role: string | undefined;
  readonly roleBrief: string | undefined;
  readonly situation: string | undefined;
  readonly agencies: readonly { readonly name: string; readonly dress: Dress; readonly roles: readonly string[] }[];
  readonly review: string | undefined;
}

/** The briefing of this viewer. */
export function briefModel({ plan }: Pick<Sight, "plan">): BriefModel {
  return {
    title: plan.title,
    role: plan.seat?.title,
    roleBrief: plan.seat?.brief,
    situation: plan.briefing ?? plan.summary,
    agencies: Object.values(plan.agencies).map(({ id, name, dress }) => ({
      name,
      dress,
      roles: Object.values(plan.roles)
        .filter(({ agency }) => agency === id)
        .map(({ title }) => title),
    })),
    review: plan.review === undefined ? undefined : say("brief.review", { review: plan.review }),
  };
}

/** A triage protocol as a job aid. */
interface AidModel {
  readonly id: string;
  readonly title: string;
  /** Whom it is for, where there is more than one protocol. */
  readonly ages: string | undefined;
  readonly source: string;
  readonly review: string;
  readonly steps: readonly { readonly id: string; readonly ask: string; readonly tag: TagMark }[];
}

/** The job aids, one for each protocol; none where the role does not triage. */
export function aidModels({ plan }: Pick<Sight, "plan">): readonly AidModel[] {
  const protocols = plan.triage?.protocols ?? [];
  return protocols.map(({ id, title, source, review, ages, steps }) => ({
    id,
    title,
    ages: protocols.length > 1 ? say("aid.ages", ages) : undefined,
    source: sayCitation(source),
    review: say("aid.review", { review }),
    steps: steps.map((step) => ({ id: step.id, ask: step.ask, tag: tagMark({ plan }, step.gives) })),
  }));
}
