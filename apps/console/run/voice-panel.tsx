import "../../shared/wording/voice-words.ts";
import { isNear, mostInTalkgroup, nearGroup } from "#engine/exercise/talkgroup.ts";
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
            <p class="row">
              <span class="strong">{titleOf(id, desk)}</span>
              {speakers.length > 0 && (
                <span class="small chip good">{say("desk.voice.talks", { names: listed(speakers, desk) })}</span>
              )}
            </p>
            <p class="small soft">
              {say("desk.voice.in", { n: seats.length, most: mostInTalkgroup, names: listed(seats, desk) })}
            </p>
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

/** A channel by its title; those who are near each other by where they are. */
function titleOf(group: string, { plan, names }: Desk): string {
  if (!isNear(group)) return talkgroupName(group, names);
  const place = group.slice(nearGroup("").length);
  const zone = place.startsWith("zone/") ? names("zone", place.slice("zone/".length)) : undefined;
  return say("desk.voice.near", { place: zone ?? plan.places?.[place]?.title ?? say("desk.voice.site") });
}

function listed(seats: readonly string[], { names }: Desk): string {
  return seats.map((seat) => names("seat", seat)).join(", ");
}
