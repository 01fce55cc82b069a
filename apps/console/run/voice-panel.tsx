import { mostInTalkgroup } from "#engine/exercise/talkgroup.ts";
import { say } from "../../shared/wording/say.ts";
import { talkgroupName } from "../../shared/wording/log/talking-sentence.ts";
import type { Desk } from "./desk.ts";
import { voiceNow } from "./voice-now.ts";

/** Voice as it is now: who is in which talkgroup, who speaks, and who does not hear whom. Nothing while nobody has it on. */
export function VoicePanel({ desk }: { readonly desk: Desk }) {
  const { state, hearings, names } = desk;
  const { voices } = state.value;
  if (voices.length === 0) return null;
  const { groups, troubles } = voiceNow(state.value, hearings.value);
  return (
    <section class="card" aria-labelledby="voice-title">
      <h2 id="voice-title">{say("voice.title")}</h2>
      <ul class="list">
        {groups.map(({ id, seats, speakers }) => (
          <li key={id}>
            <div class="grow">
              <span class="strong">{talkgroupName(id, names)}</span>
              <span class="small soft">
                {say("desk.voice.in", { n: seats.length, most: mostInTalkgroup, names: listed(seats, desk) })}
              </span>
              {speakers.length > 0 && (
                <span class="small chip good">{say("desk.voice.talks", { names: listed(speakers, desk) })}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {troubles.length === 0 ? (
        <p class="small soft">{say("desk.voice.fine")}</p>
      ) : (
        <ul class="lines small">
          {troubles.map(({ listener, speaker, how }) => (
            <li key={`${listener} ${speaker}`}>
              {say("desk.voice.trouble", {
                listener: names("seat", listener),
                speaker: names("seat", speaker),
                how: say(`desk.voice.${how}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function listed(seats: readonly string[], { names }: Desk): string {
  return seats.map((seat) => names("seat", seat)).join(", ");
}
