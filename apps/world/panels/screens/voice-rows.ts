import "../../../shared/wording/voice-words.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { type TalkLine, hearLines, talkLines, talking } from "../../../shared/voice/talk-model.ts";
import type { Voice } from "../../../shared/voice/voice.ts";
import { say } from "../../../shared/wording/say.ts";
import { answerSentence } from "../../../shared/wording/refusal-sentence.ts";
import type { Button, Row } from "../panel.ts";

/** Voice inside: who talks, and a key for each talkgroup, pressed on and pressed off; a controller's grip is a key to hold. */
export function voiceRows(sight: Sight, voice: Voice): readonly Row[] {
  const status = voice.status.value;
  const talks = talking(sight).map(({ words }): Row => ({ row: "text", text: words, tone: "good" }));
  const heading: Row = { row: "heading", text: say("voice.title") };
  if (status.state === "not-here") return [heading, { row: "text", text: say("voice.not-here"), tone: "soft" }];
  if (status.state !== "on") return [heading, ...talks, ...offRows(voice, status.state === "starting")];
  const { trouble } = status;
  const lines = talkLines(sight);
  const key = lines.find(({ id }) => id === voice.target.value) ?? lines[0];
  return [
    heading,
    ...talks,
    ...(trouble === undefined
      ? [{ row: "buttons", columns: 2, buttons: lines.map((line) => talkKey(voice, line)) } as const]
      : [{ row: "text", text: say(`voice.trouble.${trouble}`), tone: "warn" } as const]),
    ...refusedRows(sight, voice, key),
    ...deafRows(sight, voice, key),
    { row: "buttons", buttons: [{ label: say("voice.turn-off"), press: () => void voice.turnOff() }] },
  ];
}

function offRows(voice: Voice, starting: boolean): readonly Row[] {
  const on: Button = { label: say(starting ? "voice.starting" : "voice.turn-on"), press: () => void voice.turnOn() };
  const listen: Button = { label: say("voice.listen-only"), press: () => void voice.turnOn("none") };
  return [{ row: "buttons", columns: 2, buttons: starting ? [on] : [on, listen] }];
}

function talkKey(voice: Voice, { id, line, state, speakers }: TalkLine): Button {
  const mine = voice.pressed.value && voice.target.value === id;
  const press = (): void => {
    if (mine) voice.release();
    else voice.talkTo(id);
  };
  const busy = state === "busy" ? say("voice.busy", { name: speakers[0]?.name }) : undefined;
  const note = mine ? say("voice.tap.end") : (busy ?? say("voice.tap"));
  return { label: line, press, note, on: mine };
}

function refusedRows({ names }: Sight, voice: Voice, key: TalkLine | undefined): readonly Row[] {
  const refused = voice.refused.value;
  if (refused === undefined) return [];
  const why =
    refused === "cut-off" ? say("voice.cut-off", { group: key?.title ?? "" }) : answerSentence(refused, names);
  return why === undefined ? [] : [{ row: "text", text: why, tone: "warn" }];
}

function deafRows(sight: Sight, voice: Voice, key: TalkLine | undefined): readonly Row[] {
  const deaf = hearLines(sight, key?.id ?? "", voice.heardBy.value).filter(({ how }) => how !== "connected");
  return deaf.map(({ name, words }) => ({ row: "pair", label: name, value: words, tone: "warn" }));
}
