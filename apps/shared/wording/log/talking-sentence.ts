import "../voice-words.ts";
import { isNear } from "#engine/exercise/talkgroup.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Talking = HappeningOf<
  "voice-turned" | "talk-joined" | "talk-left" | "talk-asked" | "talk-given-up" | "talk-began" | "talk-ended"
>;

/** Who has voice on, and who had which talkgroup open. What was said is nowhere. */
export function talkingSentence(is: Talking, names: Names): string {
  const seat = names("seat", is.seat);
  if (is.type === "voice-turned") return say(is.on ? "entry.voice-turned.on" : "entry.voice-turned.off", { seat });
  const who = { seat, group: talkgroupName(is.group, names) };
  if (is.type === "talk-ended") return say(`entry.talk-ended.${is.why}`, who);
  return say(`entry.${is.type}`, who);
}

/** What people call a talkgroup: the radio channel's title, or that it is of who is near, of one place or (`near`) of any. */
export function talkgroupName(group: string, names: Names): string {
  return group === "near" || isNear(group) ? say("voice.near") : names("channel", group);
}
