import type { PlanTriage } from "#engine/plan/plan.ts";
import { TagShape } from "../../shared/panels/tag-badge.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";

/** A triage category by its shape, colour and code, with its title in words. */
export function CategoryBadge({ category, debrief }: { readonly category: string; readonly debrief: Debrief }) {
  const known: PlanTriage["categories"][string] | undefined = debrief.plan.triage?.categories[category];
  if (known === undefined) return <span>{category}</span>;
  const { title, code, colour, shape } = known;
  const label = say("tag.shown", { code, title });
  return (
    <span class="tag">
      <TagShape tag={{ id: category, title, code, colour, shape, label }} />
      <span aria-hidden="true">{title}</span>
    </span>
  );
}
