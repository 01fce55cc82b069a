import { askedModel, personCardModel } from "../../../shared/panels/person-card-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, TabletState } from "../tablet-state.ts";
import { wordsButton } from "./typing-screen.ts";

/** One colleague: to lead, to call, not to hear, not to meet, to report. */
export function personScreen(
  sight: Sight,
  seat: string,
  state: TabletState,
  hand: Hand,
): { title: string; rows: readonly Row[] } {
  const model = personCardModel(sight, seat);
  const back: Row = {
    row: "buttons",
    buttons: [
      { label: say("person.back"), press: () => hand.change({ ...unsaid, person: undefined, notice: undefined }) },
    ],
  };
  if (model === undefined) return { title: sight.names("seat", seat), rows: [back] };
  const { call, name } = model;
  if (state.reporting) return { title: name, rows: reportRows(seat, name, state, hand) };
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
    ...muteButtons(seat, hand),
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

const unsaid = { reporting: false, words: "" } as const;

/** Only where there is a voice to hear. */
function muteButtons(seat: string, { voice, change }: Hand): readonly Button[] {
  if (voice === undefined) return [];
  const muted = voice.volumes.value[seat] === 0;
  const press = (): void => {
    voice.setVolume(seat, muted ? 1 : 0);
    change({});
  };
  return [{ label: say(muted ? "person.unmute" : "person.mute"), on: muted, press }];
}

/** What happened may be told, and need not be. */
function reportRows(seat: string, name: string, { words }: TabletState, hand: Hand): readonly Row[] {
  const done = { ...unsaid, notice: { text: say("person.report.done"), tone: "good" } } as const;
  const text = words.trim();
  const send = (): void => hand.wish({ type: "report-person", seat }, text === "" ? {} : { text }, done);
  return [
    { row: "text", text: say("person.report.what", { name }) },
    {
      row: "buttons",
      buttons: [wordsButton(say("world.write"), words, hand, (said) => hand.change({ words: said }))],
    },
    {
      row: "buttons",
      columns: 2,
      buttons: [
        { label: say("do.cancel"), press: () => hand.change({ ...unsaid, page: 0 }) },
        { label: say("person.report.do"), tone: "main", press: send },
      ],
    },
  ];
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
  const report: Button = {
    label: say("person.report"),
    press: () => hand.change({ reporting: true, words: "", notice: undefined, page: 0 }),
  };
  return [...block, { row: "buttons", buttons: [report] }];
}

/** Somebody asks one to come along. */
export function askedRows(sight: Sight): readonly Row[] {
  const asked = askedModel(sight);
  return asked === undefined ? [] : [{ row: "text", text: say("person.asks", { name: asked.name }), tone: "warn" }];
}
