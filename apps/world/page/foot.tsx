import { type Signal, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import type { Carried } from "../carried/carried.ts";
import type { CarriedBar } from "./carried-bar.tsx";
import { useDesk } from "../../shared/panels/seat-desk.ts";

interface Parts {
  readonly CarriedBar: typeof CarriedBar;
  readonly CaptionStrip: ComponentType;
  readonly VoiceBar: ComponentType;
}

interface FootProps {
  readonly held: Signal<Carried | undefined>;
  readonly open: () => void;
  /** Whether there is room for the keys that take something. */
  readonly keys: boolean;
}

/**
 * Captions, what is in the hand, and voice, over the foot of the place. They come beside the place, not before it; alone
 * one has no voice.
 */
export function Foot({ held, open, keys }: FootProps) {
  const { solo } = useDesk();
  const parts = useSignal<Parts | undefined>(undefined);
  useEffect(() => {
    // Without a line they cannot come, and the place itself says so.
    void fetchParts().then(
      (fetched) => void (parts.value = fetched),
      () => undefined,
    );
  }, []);
  if (parts.value === undefined) return null;
  const { CaptionStrip, VoiceBar, CarriedBar: Carrying } = parts.value;
  return (
    <div class="over-foot">
      <CaptionStrip />
      <Carrying held={held} open={open} keys={keys} />
      {!solo && <VoiceBar />}
    </div>
  );
}

async function fetchParts(): Promise<Parts> {
  const [{ CaptionStrip }, { VoiceBar }, { CarriedBar: Carrying }] = await Promise.all([
    import("../../shared/panels/caption-strip.tsx"),
    import("../../shared/voice/voice-bar.tsx"),
    import("./carried-bar.tsx"),
  ]);
  return { CaptionStrip, VoiceBar, CarriedBar: Carrying };
}
