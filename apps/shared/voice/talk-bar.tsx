import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useDesk, useSight } from "../panels/seat-desk.ts";
import { answerSentence } from "../wording/refusal-sentence.ts";
import { say } from "../wording/say.ts";
import { HearingDialog } from "./hearing-dialog.tsx";
import { LevelMeter } from "./level-meter.tsx";
import { listenForTalkKey } from "./talk-key.ts";
import { type TalkLine, hearLines, talkLines } from "./talk-model.ts";
import { TalkButton } from "./talk-button.tsx";
import type { Voice } from "./voice.ts";

/** Voice that is on: whom one speaks to, the key to talk, and who does not hear one. */
export function TalkBar({ voice }: { readonly voice: Voice }) {
  const sight = useSight();
  const lines = talkLines(sight);
  const details = useSignal(false);
  const line = lines.find(({ id }) => id === voice.target.value) ?? lines[0];
  useEffect(() => listenForTalkKey(voice), [voice]);
  useEffect(() => {
    if (line !== undefined && line.id !== voice.target.value) voice.target.value = line.id;
  }, [line?.id]);
  const status = voice.status.value;
  const trouble = status.state === "on" ? status.trouble : undefined;
  return (
    <>
      <div class="talk-row">
        <div class="talk-rest">
          {line !== undefined && (
            <label class="field talk-to">
              <span class="small">{say("voice.to")}</span>
              <select value={line.id} onChange={({ currentTarget }) => (voice.target.value = currentTarget.value)}>
                {lines.map(({ id, line: title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="button" class="small talk-details" onClick={() => (details.value = true)}>
            {say("voice.details")}
          </button>
        </div>
        {line !== undefined && trouble === undefined && <TalkButton voice={voice} line={line} at={sight.at} />}
        {trouble === undefined && <LevelMeter level={() => voice.level()} label={say("voice.level.own")} />}
      </div>
      {trouble !== undefined && <p class="small notice warn">{say(`voice.trouble.${trouble}`)}</p>}
      {line !== undefined && <Words voice={voice} line={line} />}
      {details.value && <HearingDialog voice={voice} onClose={() => (details.value = false)} />}
    </>
  );
}

/** What came of the last press, and how many do not hear one. */
function Words({ voice, line }: { readonly voice: Voice; readonly line: TalkLine }) {
  const desk = useDesk();
  const sight = useSight();
  const deafTo = hearLines(sight, line.id, voice.heardBy.value).filter(({ how }) => how !== "connected");
  const refused = voice.refused.value;
  const why =
    refused === "cut-off"
      ? say("voice.cut-off", { group: line.title })
      : refused === undefined
        ? undefined
        : answerSentence(refused, desk.sight.value?.names ?? sight.names);
  return (
    <>
      <output class="talk-words small">{why ?? (line.state === "full" ? say("voice.full") : "")}</output>
      {line.state !== "full" && deafTo.length > 0 && (
        <p class="small soft">
          {say("voice.not-heard-by", { n: deafTo.length, names: deafTo.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </>
  );
}
