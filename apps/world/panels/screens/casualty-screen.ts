import { casualtyModel } from "../../../shared/panels/casualty-model.ts";
import type { CasualtyModel } from "../../../shared/panels/casualty-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import { parts } from "../tablet-state.ts";
import type { Hand, TabletState } from "../tablet-state.ts";

/** One casualty: what is seen, what can be found out and done, its tag. */
export function casualtyScreen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const { casualty: id = "" } = state;
  const model = casualtyModel(sight, id);
  const back: Row = {
    row: "buttons",
    buttons: [{ label: say("casualty.back"), press: () => hand.change({ casualty: undefined }) }],
  };
  if (model === undefined) {
    const far = sight.view.casualties[id] !== undefined;
    const why = far ? say("world.casualty.far") : say("casualty.gone");
    return { title: sight.names("casualty", id), rows: [{ row: "text", text: why, tone: "warn" }, back] };
  }
  const choose: Row = {
    row: "buttons",
    columns: 4,
    buttons: parts.map((part) => ({
      label: say(`world.part.${part}`),
      on: part === state.part,
      press: () => hand.change({ part, notice: undefined }),
    })),
  };
  return { title: model.title, rows: [choose, ...partRows(model, state, hand), back] };
}

function partRows(model: CasualtyModel, state: TabletState, hand: Hand): readonly Row[] {
  switch (state.part) {
    case "look":
      return [...lookRows(model), ...leadRows(model, hand)];
    case "find":
      return findRows(model, hand);
    case "do":
      return doRows(model, hand);
    case "tag":
      return tagRows(model, hand);
    default:
      return state.part satisfies never;
  }
}

function lookRows(model: CasualtyModel): readonly Row[] {
  const texts = [model.posture, model.look, model.signs, model.done].filter((text) => text !== undefined);
  return [
    ...texts.map((text, i): Row => ({
      row: "text",
      text: i === 0 ? capitalised(text) : text,
      tone: i === 1 ? "plain" : "soft",
    })),
    model.tag === undefined
      ? { row: "text", text: capitalised(say("tag.none")), tone: "soft" }
      : { row: "text", text: model.tag.label, mark: model.tag },
  ];
}

/** To be followed, and to be followed no more. */
function leadRows(model: CasualtyModel, hand: Hand): readonly Row[] {
  const { id, follows } = model;
  const lead = {
    label: say("lead.do"),
    press: () => hand.wish({ type: "lead", casualty: id }, {}, { notice: undefined }),
    ...busy(model),
  };
  const stay = { label: say("lead.stay"), press: () => hand.wish({ type: "stay", casualty: id }, {}, {}) };
  const who: readonly Row[] =
    follows === undefined
      ? []
      : [{ row: "text", text: follows.me ? say("lead.me") : say("lead.other", { who: follows.who }), tone: "soft" }];
  const buttons = [...(follows?.me === true ? [] : [lead]), ...(follows === undefined ? [] : [stay])];
  return [...who, { row: "buttons", columns: 2, buttons }];
}

function findRows(model: CasualtyModel, hand: Hand): readonly Row[] {
  return model.findings.flatMap((finding): readonly Row[] => {
    const press = (): void =>
      hand.wish({ type: "assess", casualty: model.id, finding: finding.id }, {}, { notice: undefined });
    const found =
      finding.found === undefined
        ? {}
        : { note: say("casualty.found", { finding: finding.title, value: finding.found }) };
    return [{ row: "buttons", buttons: [{ label: finding.button, press, ...found, ...busy(model) }] }];
  });
}

function doRows(model: CasualtyModel, hand: Hand): readonly Row[] {
  if (model.interventions.length === 0) return [{ row: "text", text: say("casualty.treat.none"), tone: "soft" }];
  return model.interventions.map((one): Row => {
    const press = (): void =>
      hand.wish({ type: "treat", casualty: model.id, intervention: one.id }, {}, { notice: undefined });
    const off = one.elsewhere === undefined ? busy(model) : { off: one.elsewhere };
    const note = one.lifesaving ? { note: say("casualty.treat.lifesaving") } : {};
    return { row: "buttons", buttons: [{ label: one.button, press, ...note, ...off }] };
  });
}

function tagRows(model: CasualtyModel, hand: Hand): readonly Row[] {
  if (model.tags.length === 0) return [{ row: "text", text: say("casualty.tag.none"), tone: "soft" }];
  return model.tags.map((tag): Row => ({
    row: "buttons",
    buttons: [
      {
        label: tag.title,
        mark: tag,
        on: tag.id === model.tag?.id,
        press: () =>
          hand.wish(
            { type: "tag", casualty: model.id, category: tag.id },
            {},
            {
              notice: { text: say("casualty.tag.now", { category: tag.title }), tone: "good" },
            },
          ),
      },
    ],
  }));
}

function busy(model: CasualtyModel): { readonly off?: string } {
  return model.busy ? { off: say("world.busy") } : {};
}

/** A line that begins with a capital letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
