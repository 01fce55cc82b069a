import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useDesk } from "../../shared/panels/seat-desk.ts";

interface Parts {
  readonly CaptionStrip: ComponentType;
  readonly VoiceBar: ComponentType;
}

/** Captions and voice, over the foot of the place. They come beside the place, not before it; alone one has no voice. */
export function Foot() {
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
  const { CaptionStrip, VoiceBar } = parts.value;
  return (
    <div class="over-foot">
      <CaptionStrip />
      {!solo && <VoiceBar />}
    </div>
  );
}

async function fetchParts(): Promise<Parts> {
  const [{ CaptionStrip }, { VoiceBar }] = await Promise.all([
    import("../../shared/panels/caption-strip.tsx"),
    import("../../shared/voice/voice-bar.tsx"),
  ]);
  return { CaptionStrip, VoiceBar };
}
