import { type Key, say } from "../wording/say.ts";
import { waitingCases } from "./case-model.ts";
import { waitingDecisions } from "./decision-model.ts";
import { freshMessages } from "./message-model.ts";
import type { Sight } from "./sight.ts";

/** The panels of a seat, in reading order. */
const panelIds = [
  "here",
  "site",
  "messages",
  "send",
  "cases",
  "decisions",
  "resources",
  "facts",
  "people",
  "aid",
  "brief",
] as const;
export type PanelId = (typeof panelIds)[number];

/** One panel as the way to it is shown. */
export interface PanelLink {
  readonly id: PanelId;
  /** Holds the short word, so that who speaks what is seen is understood. */
  readonly name: string;
  /** One word, for where there is little room. */
  readonly short: string;
  /** What waits there, in words; undefined when nothing does. */
  readonly waits: string | undefined;
  readonly count: number;
}

/**
 * The panels this viewer has: a desk has no place to walk, only roles that triage have the job aid, only who handles cases
 * has cases, and resources are there for who has some or sees some. Of the messages `looked` have been in view.
 */
export function panelLinks(sight: Sight, looked = Infinity): readonly PanelLink[] {
  const { plan, view } = sight;
  const has: Partial<Record<PanelId, boolean>> = {
    site: Object.values(plan.zones).some(({ onSite }) => onSite),
    aid: plan.triage !== undefined,
    cases: Object.keys(plan.caseKinds).length > 0,
    resources: Object.keys({ ...plan.resources, ...view.resources }).length > 0,
  };
  return panelIds
    .filter((id) => has[id] ?? true)
    .map((id) => ({ id, ...panelName(id), ...waiting(sight, id, looked) }));
}

function panelName(id: PanelId): Pick<PanelLink, "name" | "short"> {
  const [title, short] = [panelTitle(id), say(`panel.${id}.short` satisfies Key)];
  return { short, name: title.toLocaleLowerCase().includes(short.toLocaleLowerCase()) ? title : `${short}: ${title}` };
}

/** A panel's name. */
export function panelTitle(id: PanelId): string {
  return say(`panel.${id}` satisfies Key);
}

function waiting(sight: Sight, id: PanelId, looked: number): Pick<PanelLink, "waits" | "count"> {
  if (id === "messages") {
    const n = freshMessages(sight, looked);
    return { count: n, waits: n === 0 ? undefined : say("panel.new", { n }) };
  }
  if (id === "decisions") {
    const n = waitingDecisions(sight);
    return { count: n, waits: n === 0 ? undefined : say("panel.open", { n }) };
  }
  if (id === "cases") {
    const n = waitingCases(sight);
    return { count: n, waits: n === 0 ? undefined : say("panel.waiting", { n }) };
  }
  return { count: 0, waits: undefined };
}
