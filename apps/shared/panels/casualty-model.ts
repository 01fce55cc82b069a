import { sayLength, sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { sayFinding } from "../wording/values.ts";
import { saySign } from "./here-model.ts";
import type { Sight } from "./sight.ts";
import { type TagMark, tagChoices, tagMark } from "./tag-model.ts";

/** Something that can be found out: what is done for it, how long it takes, and what this viewer found last. */
interface FindingLine {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  readonly found: string | undefined;
}

/** Something this role may do for the casualty. `elsewhere` says in which zones alone it can be done. */
interface InterventionLine {
  readonly id: string;
  readonly title: string;
  readonly button: string;
  readonly lifesaving: boolean;
  readonly elsewhere: string | undefined;
}

/** One casualty seen from beside it. */
export interface CasualtyModel {
  readonly id: string;
  readonly title: string;
  readonly posture: string;
  readonly look: string | undefined;
  readonly signs: string | undefined;
  readonly done: string | undefined;
  readonly tag: TagMark | undefined;
  readonly findings: readonly FindingLine[];
  readonly interventions: readonly InterventionLine[];
  readonly tags: readonly TagMark[];
  /** Whom it follows: the viewer, another by name, or nobody. */
  readonly follows: { readonly who: string; readonly me: boolean } | undefined;
  /** The viewer's hands are busy; only `stop` is possible. */
  readonly busy: boolean;
}

/** One casualty, or undefined when it is not in the viewer's zone. */
export function casualtyModel(sight: Sight, id: string): CasualtyModel | undefined {
  const { plan, view, names } = sight;
  const casualty = view.casualties[id];
  if (casualty === undefined || casualty.zone !== view.zone || view.onTheWay) return undefined;
  const { near } = casualty;
  return {
    id,
    title: names("casualty", id),
    posture: say(`casualty.posture.${casualty.posture}`),
    look: near?.look,
    signs: near === undefined || near.signs.length === 0 ? undefined : sayList(near.signs.map(saySign)),
    done:
      near === undefined || near.done.length === 0
        ? undefined
        : say("casualty.done", { interventions: sayList(near.done.map((one) => names("intervention", one))) }),
    tag: casualty.tag === undefined ? undefined : tagMark({ plan }, casualty.tag),
    findings: findingLines(sight, id),
    interventions: interventionLines(sight),
    tags: tagChoices({ plan }),
    follows:
      casualty.led === undefined ? undefined : { who: names("seat", casualty.led), me: casualty.led === plan.seat?.id },
    busy: view.task !== undefined,
  };
}

function findingLines({ plan, view }: Sight, casualty: string): readonly FindingLine[] {
  return Object.values(plan.findings).map((finding) => {
    const value = view.findings[casualty]?.[finding.id];
    return {
      id: finding.id,
      title: finding.title,
      ask: finding.ask,
      button:
        finding.takesMs === 0
          ? say("casualty.assess.at-once", { finding: finding.title })
          : say("casualty.assess.do", { finding: finding.title, time: sayLength(finding.takesMs) }),
      found: value === undefined ? undefined : sayFinding(finding, value),
    };
  });
}

function interventionLines({ plan, view, names }: Sight): readonly InterventionLine[] {
  return Object.values(plan.interventions).map(({ id, title, takesMs, lifesaving, zones }) => ({
    id,
    title,
    button: say("casualty.treat.do", { intervention: title, time: sayLength(takesMs) }),
    lifesaving,
    elsewhere:
      zones === undefined || zones.includes(view.zone ?? "")
        ? undefined
        : say("casualty.treat.elsewhere", { zones: sayList(zones.map((zone) => names("zone", zone))) }),
  }));
}
