import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useDesk } from "../../shared/panels/seat-desk.ts";
import type { Device } from "../../shared/live-feed.ts";
import { say } from "../../shared/wording/say.ts";
import type { Names } from "../../shared/wording/names.ts";
import type { Target } from "../inputs/aim.ts";
import type { World } from "../mount-world.ts";
import { hintWords } from "./hint-words.ts";

/** How long a hint stands by itself, and how long after somebody has begun to do what it says. */
const standsMs = 12_000;
const usedMs = 2500;

interface HintProps {
  readonly world: World | undefined;
  readonly device: Device;
  /** Counts how often the hint was asked for again. */
  readonly asked: Signal<number>;
}

/** What is pointed at, and how to deal with it; otherwise, for a while, how to get about and what can be met here. */
export function AimHint({ world, device, asked }: HintProps) {
  const sight = useDesk().sight.value;
  const aim = world?.aim.value;
  const words = sight === undefined ? "" : hintWords(sight, device === "phone");
  const shown = useHint(words, asked);
  if (sight === undefined) return null;
  if (aim === undefined || aim.kind === "ground") return shown ? <p class="aim-hint soft">{words}</p> : null;
  return (
    <p class="aim-hint">
      <span class="strong">{nameOf(aim, sight.names)}</span>{" "}
      <span class="soft">{say(device === "phone" ? "world.use.touch" : "world.use")}</span>
    </p>
  );
}

/** Whether a hint stands: from when it says something new, or is asked for, until it was used or has stood for a while. */
function useHint(words: string, asked: Signal<number>): boolean {
  const shown = useSignal(true);
  const again = asked.value;
  useEffect(() => {
    shown.value = true;
    let timer = setTimeout(() => (shown.value = false), standsMs);
    const used = ({ target }: Event): void => {
      if (!(target instanceof HTMLCanvasElement)) return;
      clearTimeout(timer);
      timer = setTimeout(() => (shown.value = false), usedMs);
    };
    const key = (event: KeyboardEvent): void => (event.key === "?" ? void (shown.value = true) : used(event));
    document.addEventListener("pointerup", used);
    document.addEventListener("keydown", key);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerup", used);
      document.removeEventListener("keydown", key);
    };
  }, [words, again]);
  return shown.value;
}

function nameOf(aim: Exclude<Target, { readonly kind: "ground" }>, names: Names): string {
  if (aim.kind === "thing") return say(`carry.${aim.thing}`);
  if (aim.kind === "prop") return names("prop", aim.prop);
  return aim.kind === "casualty" ? names("casualty", aim.casualty) : names("seat", aim.seat);
}
