import { hereModel } from "../../../shared/panels/here-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { taskModel } from "../../../shared/panels/task-model.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";
import { capitalised } from "./casualty-screen.ts";

/** Where one is: what there is to see, who is here, what one is doing. */
export function hereScreen(sight: Sight, hand: Hand): { title: string; rows: readonly Row[] } {
  const model = hereModel(sight);
  return {
    title: model.title,
    rows: [
      ...taskRows(sight, hand),
      ...(model.onTheWay === undefined ? [] : [{ row: "text", text: model.onTheWay } as const]),
      ...(model.look === undefined ? [] : [{ row: "text", text: model.look } as const]),
      ...readableRows(model, hand),
      ...(model.onSite ? casualtyRows(model, hand) : []),
      ...(model.people.length === 0 ? [] : [{ row: "heading", text: say("here.people") } as const]),
      ...model.people.map(({ seat, name, doing }): Row => ({
        row: "buttons",
        buttons: [
          {
            label: name,
            ...(doing === undefined ? {} : { note: doing }),
            press: () => hand.change({ person: seat, page: 0 }),
          },
        ],
      })),
      ...callRows(model, sight, hand),
    ],
  };
}

/** What one's hands are busy with, and how far it has got. */
export function taskRows(sight: Sight, hand: Hand): readonly Row[] {
  const task = taskModel(sight);
  if (task === undefined) return [];
  return [
    { row: "bar", label: `${task.title}, ${task.left}`, share: task.done },
    ...(task.stops
      ? [
          {
            row: "buttons",
            buttons: [{ label: say("task.stop"), press: () => hand.wish({ type: "stop-treating" }, {}, {}) }],
          } as const,
        ]
      : []),
  ];
}

/** Things to look at closely, with what one has read on them. */
function readableRows({ readable }: ReturnType<typeof hereModel>, hand: Hand): readonly Row[] {
  return readable.flatMap(({ id, title, says }): readonly Row[] => {
    const label = say("read.do.named", { prop: title });
    const look = { label, press: () => hand.wish({ type: "read-prop", prop: id }, {}, {}) };
    return [
      { row: "buttons", buttons: [look] },
      ...(says === undefined ? [] : [{ row: "text", text: `${say("read.says")} ${says}` } as const]),
    ];
  });
}

function casualtyRows(model: ReturnType<typeof hereModel>, hand: Hand): readonly Row[] {
  if (model.casualties.length === 0) return [{ row: "text", text: say("here.casualties.none"), tone: "soft" }];
  return [
    { row: "heading", text: say("here.casualties") },
    {
      row: "buttons",
      columns: 1,
      buttons: model.casualties.map(({ id, title, sight, tag }) => ({
        label: title,
        note: capitalised(sight),
        ...(tag === undefined ? {} : { mark: tag }),
        press: () => hand.change({ casualty: id, part: "look", page: 0 }),
      })),
    },
  ];
}

function callRows(model: ReturnType<typeof hereModel>, sight: Sight, hand: Hand): readonly Row[] {
  if (model.callTo.length === 0 || sight.plan.seat?.triages !== true) return [];
  return [
    { row: "heading", text: say("here.call") },
    {
      row: "buttons",
      columns: 2,
      buttons: model.callTo.map(({ id, title }) => ({
        label: title,
        press: () =>
          hand.wish(
            { type: "call-walkers", to: id },
            {},
            {
              notice: { text: say("here.call.done", { zone: title }), tone: "good" },
            },
          ),
      })),
    },
  ];
}
