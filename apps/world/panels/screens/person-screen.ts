import { askedModel, personCardModel } from "../../../shared/panels/person-card-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** One colleague: to lead, to call, not to meet, to report. */
export function personScreen(sight: Sight, seat: string, hand: Hand): { title: string; rows: readonly Row[] } {
  const model = personCardModel(sight, seat);
  const back: Row = {
    row: "buttons",
    buttons: [{ label: say("person.back"), press: () => hand.change({ person: undefined, notice: undefined }) }],
  };
  if (model === undefined) return { title: sight.names("seat", seat), rows: [back] };
  const { call, name } = model;
  const asked = { notice: { text: say("person.asked", { name }), tone: "good" } } as const;
  const acts: readonly Button[] = [
    ...(model.canBeAsked
      ? [{ label: say("person.ask"), press: () => hand.wish({ type: "ask-to-follow", seat }, {}, asked) }]
      : []),
    ...(call === undefined
      ? []
      : [
          {
            label: say("person.call"),
            press: () => hand.change({ tab: "talk", person: undefined, writing: { draft: call, step: 0 } }),
          },
        ]),
  ];
  return {
    title: name,
    rows: [
      { row: "text", text: [model.agency, model.doing].filter((text) => text !== undefined).join(" · "), tone: "soft" },
      ...(acts.length === 0 ? [] : [{ row: "buttons", columns: 2, buttons: acts } as const]),
      ...(model.isPerson ? safetyRows(seat, hand) : []),
      back,
    ],
  };
}

/** Blocking and reporting. */
function safetyRows(seat: string, hand: Hand): readonly Row[] {
  const { company } = hand;
  const blocked = company?.blocked.value.has(seat) === true;
  const block: readonly Row[] =
    company === undefined
      ? []
      : [
          {
            row: "buttons",
            buttons: [
              {
                label: say(blocked ? "person.unblock" : "person.block"),
                on: blocked,
                press: () => {
                  company.block(seat, !blocked);
                  hand.change({ notice: undefined });
                },
              },
            ],
          },
          { row: "text", text: say(blocked ? "person.blocked" : "person.block.what"), tone: "soft" },
        ];
  const done = { notice: { text: say("person.report.done"), tone: "good" } } as const;
  const report: Button = {
    label: say("person.report"),
    press: () => hand.wish({ type: "report-person", seat }, {}, done),
  };
  return [...block, { row: "buttons", buttons: [report] }];
}

/** Somebody asks one to come along. */
export function askedRows(sight: Sight): readonly Row[] {
  const asked = askedModel(sight);
  return asked === undefined ? [] : [{ row: "text", text: say("person.asks", { name: asked.name }), tone: "warn" }];
}
