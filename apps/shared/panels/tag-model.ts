import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** A triage tag as it is drawn: colour, shape and code together, and its sentence for who cannot see it. */
export interface TagMark {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly colour: "red" | "yellow" | "green" | "black" | "white" | "grey";
  readonly shape: "triangle" | "square" | "circle" | "cross" | "diamond";
  readonly label: string;
}

/** The mark of a category; one that the protocol does not have shows its id, in grey. */
export function tagMark({ plan }: Pick<Sight, "plan">, category: string): TagMark {
  const known = plan.tags[category];
  const title = known?.title ?? category;
  const code = known?.code ?? category.slice(0, 2).toUpperCase();
  return {
    id: category,
    title,
    code,
    colour: known?.colour ?? "grey",
    shape: known?.shape ?? "square",
    label: say("tag.shown", { code, title }),
  };
}

/** Every tag the protocol has, most urgent first; none for a role that does not tag. */
export function tagChoices({ plan }: Pick<Sight, "plan">): readonly TagMark[] {
  if (plan.seat?.triages === false) return [];
  return Object.entries(plan.tags)
    .toSorted(([, a], [, b]) => a.urgency - b.urgency)
    .map(([id]) => tagMark({ plan }, id));
}
