import { aidModels, briefModel } from "../../../shared/panels/brief-model.ts";
import { factGroups } from "../../../shared/panels/fact-model.ts";
import { everybody } from "../../../shared/panels/person-model.ts";
import { reachLines } from "../../../shared/panels/reach-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import "../../../shared/wording/carried-words.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";

interface Screen {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What was said, side by side: what does not agree first. */
export function factScreen(sight: Sight): Screen {
  const groups = factGroups(sight);
  if (groups.length === 0) return { title: say("facts.title"), rows: [{ row: "text", text: say("facts.none") }] };
  return {
    title: say("facts.title"),
    rows: groups.flatMap(({ title, claims, agreement }): readonly Row[] => [
      { row: "text", text: title, tone: "strong" },
      { row: "text", text: say(`facts.${agreement}`), tone: agreement === "differ" ? "warn" : "soft" },
      ...claims.map(({ value, source, time }): Row => ({
        row: "pair",
        label: say("facts.row", { source, time }),
        value,
      })),
    ]),
  };
}

/** Over which channel one reaches whom, and everybody who plays. */
export function peopleScreen(sight: Sight): Screen {
  const reach = reachLines(sight);
  return {
    title: say("panel.people"),
    rows: [
      ...reach.flatMap(({ line, trouble, others }): readonly Row[] => [
        { row: "text", text: line, tone: "strong" },
        ...(trouble === undefined ? [] : [{ row: "text", text: trouble, tone: "warn" } as const]),
        { row: "text", text: others.map((other) => other.line).join(", "), tone: "soft" },
      ]),
      { row: "heading", text: say("reach.people") },
      ...everybody(sight).map(({ name, doing }): Row => ({
        row: "text",
        text: doing === undefined ? name : `${name}: ${doing}`,
      })),
    ],
  };
}

/** The briefing again, and the job aid of who triages. */
export function briefScreen(sight: Sight): Screen {
  const { title, role, roleBrief, situation, review } = briefModel(sight);
  const texts = [roleBrief, situation, review].filter((text) => text !== undefined);
  return {
    title,
    rows: [
      ...(role === undefined ? [] : [{ row: "text", text: role, tone: "strong" } as const]),
      ...texts.map((text): Row => ({ row: "text", text })),
      ...aidModels(sight).flatMap((aid): readonly Row[] => [
        { row: "text", text: aid.title, tone: "strong" },
        ...(aid.ages === undefined ? [] : [{ row: "text", text: aid.ages, tone: "soft" } as const]),
        ...aid.steps.map(({ ask, tag }): Row => ({ row: "text", text: ask, mark: tag })),
        { row: "text", text: `${aid.source} ${aid.review}`, tone: "soft" },
      ]),
    ],
  };
}

/** How one gets about and presses things, with what one has in one's hands. */
export function helpScreen(): Screen {
  const lines = ["press", "move", "turn", "tablet", "things", "pin", "bare", "height", "emergency"] as const;
  return {
    title: say("world.help"),
    rows: lines.flatMap((id): readonly Row[] => [
      { row: "text", text: say(`world.help.${id}`), tone: "strong" },
      { row: "text", text: say(`world.help.${id}.how`) },
    ]),
  };
}
