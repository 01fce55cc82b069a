import type { Command } from "#engine/exercise/command.ts";
import { type Draft, emptyDraft } from "../../../shared/panels/draft-model.ts";
import { messageLines } from "../../../shared/panels/message-model.ts";
import type { MessageLine } from "../../../shared/panels/message-model.ts";
import { reachLines } from "../../../shared/panels/reach-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import { voiceRows } from "./voice-rows.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, TabletState } from "../tablet-state.ts";

/** Messages heard and received, and the forms one can send. */
export function talkScreen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const lines = messageLines(sight);
  const open = lines.find(({ id }) => id === state.message);
  if (open !== undefined) return { title: say("talk.from", { from: open.from }), rows: messageRows(open, sight, hand) };
  return {
    title: say("panel.messages"),
    rows: [
      ...(hand.voice === undefined ? [] : voiceRows(sight, hand.voice)),
      ...formRows(sight, hand),
      ...inboxRows(lines, hand),
    ],
  };
}

function inboxRows(lines: readonly MessageLine[], hand: Hand): readonly Row[] {
  if (lines.length === 0) return [{ row: "text", text: say("talk.none"), tone: "soft" }];
  return [
    { row: "heading", text: say("talk.inbox") },
    ...lines.slice(0, 40).map((line): Row => ({
      row: "buttons",
      buttons: [
        {
          label: `${line.time.replace("T+", "")}  ${line.head}`,
          note: noteOf(line),
          on: !line.opened && !line.mine,
          press: () =>
            line.opened || line.mine
              ? hand.change({ message: line.id, page: 0 })
              : hand.wish({ type: "open-message", message: line.id }, {}, { message: line.id, page: 0 }),
        },
      ],
    })),
  ];
}

function noteOf(line: MessageLine): string {
  if (!line.opened && !line.mine) return say("talk.unopened");
  const words = line.form ?? line.text ?? line.claims[0]?.text ?? say("talk.no-text");
  return words.length > 90 ? `${words.slice(0, 88)} …` : words;
}

function formRows(sight: Sight, hand: Hand): readonly Row[] {
  const forms = Object.values(sight.plan.forms);
  const reach = reachLines(sight);
  if (reach.length === 0) return [{ row: "text", text: say("send.channel.none"), tone: "soft" }];
  const first = reach.find(({ state }) => state !== "down") ?? reach[0];
  const begin = (form: string | undefined) => (): void =>
    hand.change({
      writing: {
        step: 0,
        draft: { ...emptyDraft, form, channel: first?.id, to: first?.others.map(({ id }) => id) ?? [] },
      },
      page: 0,
    });
  return [
    { row: "heading", text: say("send.what") },
    {
      row: "buttons",
      columns: 2,
      buttons: [
        ...forms.map(({ id, title }) => ({ label: title, tone: "main" as const, press: begin(id) })),
        { label: say("send.form.none"), press: begin(undefined) },
      ],
    },
  ];
}

function messageRows(line: MessageLine, sight: Sight, hand: Hand): readonly Row[] {
  const texts = [line.inAnswerTo, line.form, line.text].filter((text) => text !== undefined);
  return [
    { row: "text", text: `${line.time.replace("T+", "")}, ${line.head}. ${line.channel}`, tone: "soft" },
    ...texts.map((text): Row => ({ row: "text", text })),
    ...line.pictures.map(({ words }): Row => ({ row: "text", text: words })),
    ...line.fields.map(({ title, value }): Row => ({ row: "pair", label: title, value })),
    ...line.claims.map(({ text }): Row => ({ row: "text", text: `• ${text}` })),
    ...(line.wants === undefined ? [] : [{ row: "text", text: line.wants, tone: "warn" } as const]),
    ...(line.answered ? [{ row: "text", text: say("talk.answered"), tone: "good" } as const] : []),
    ...replyRows(line, sight, hand),
    { row: "buttons", buttons: [{ label: say("do.back"), press: () => hand.change({ message: undefined }) }] },
  ];
}

function replyRows(line: MessageLine, { plan }: Sight, hand: Hand): readonly Row[] {
  const { reply } = line;
  if (reply === undefined) return [];
  const answer = (act: "ack" | "readback"): void => {
    const command: Command = { type: "send-message", channel: reply.channel, to: [...reply.to], act, re: line.id };
    const said = line.text ?? line.claims.map(({ text }) => text).join("; ");
    const texts = act === "readback" && said !== "" ? { text: said } : { text: say("talk.act.ack") };
    hand.wish(command, texts, { notice: { text: say("send.replied"), tone: "good" } });
  };
  const pass = line.claims.map(({ id }) => id);
  const others = Object.values(plan.channels).find(({ members }) => members.length > 1);
  const write = (label: string, draft: Partial<Draft>): Button => ({
    label,
    press: () => hand.change({ message: undefined, writing: { step: 0, draft: { ...emptyDraft, ...draft } }, page: 0 }),
  });
  return [
    {
      row: "buttons",
      columns: 2,
      buttons: [
        { label: say("talk.ack"), press: () => answer("ack") },
        { label: say("talk.readback"), press: () => answer("readback") },
        write(say("talk.reply"), { channel: reply.channel, to: reply.to, re: line.id }),
        ...(pass.length === 0 ? [] : [write(say("talk.pass-on"), { channel: others?.id, facts: pass })]),
      ],
    },
  ];
}
