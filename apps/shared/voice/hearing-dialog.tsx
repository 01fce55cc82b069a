import { Modal } from "../modal.tsx";
import { useSight } from "../panels/seat-desk.ts";
import { say } from "../wording/say.ts";
import { LevelMeter } from "./level-meter.tsx";
import { type HearLine, hearLines, talkLines } from "./talk-model.ts";
import type { Voice } from "./voice.ts";

interface DialogProps {
  readonly voice: Voice;
  readonly onClose: () => void;
}

/** Who hears me and who does not, how loud each is for me, and the way out of voice. */
export function HearingDialog({ voice, onClose }: DialogProps) {
  const sight = useSight();
  const group = talkLines(sight).find(({ id }) => id === voice.target.value);
  const lines = hearLines(sight, voice.target.value, voice.heardBy.value);
  const leave = (): void => {
    void voice.turnOff();
    onClose();
  };
  return (
    <Modal title={say("voice.details.title", { group: group?.title ?? "" })} onClose={onClose}>
      {lines.length === 0 && <p class="empty">{say("voice.alone")}</p>}
      <ul class="list hearing">
        {lines.map((line) => (
          <HearRow key={line.seat} line={line} voice={voice} />
        ))}
      </ul>
      <label class="choice">
        <input
          type="checkbox"
          checked={voice.deaf.value}
          onChange={({ currentTarget }) => (voice.deaf.value = currentTarget.checked)}
        />
        <span>{say("voice.deaf")}</span>
      </label>
      <p class="small soft">{say("voice.settings.where")}</p>
      <div class="row">
        <button type="button" class="primary" onClick={onClose}>
          {say("do.close")}
        </button>
        <button type="button" onClick={leave}>
          {say("voice.turn-off")}
        </button>
      </div>
    </Modal>
  );
}

function HearRow({ line: { seat, name, how, words }, voice }: { readonly line: HearLine; readonly voice: Voice }) {
  const volume = voice.volumes.value[seat] ?? 1;
  const muted = volume === 0;
  return (
    <li>
      <span class="who">
        <span class="strong">{name}</span>
        <span class={how === "connected" ? "small" : "small chip warn"}>{words}</span>
      </span>
      <LevelMeter level={() => voice.level(seat)} label={say("voice.level.of", { name })} />
      <label class="volume">
        <span class="small">{say("voice.volume")}</span>
        <span class="visually-hidden">{name}</span>
        <input
          type="range"
          min={0}
          max={2}
          step={0.25}
          value={volume}
          onInput={({ currentTarget }) => voice.setVolume(seat, Number(currentTarget.value))}
        />
      </label>
      <button type="button" class="small" aria-pressed={muted} onClick={() => voice.setVolume(seat, muted ? 1 : 0)}>
        {say("voice.mute")}
        <span class="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
