import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Modal } from "../../shared/modal.tsx";
import { listenForKeys, shortcutsOn } from "../../shared/shortcuts.ts";
import { say } from "../../shared/wording/say.ts";
import { timelineKeys } from "./timeline-shortcuts.ts";
import type { TimelineKey } from "./timeline-shortcuts.ts";

const drawn: Readonly<Partial<Record<TimelineKey, string>>> = { ArrowLeft: "←", ArrowRight: "→", "-": "−" };

/** Shows the keys of the timeline, and lets them be turned off. */
export function TimelineKeys() {
  const open = useSignal(false);
  useEffect(() => listenForKeys(() => ({ "?": () => (open.value = true) })), [open]);
  return (
    <>
      <button type="button" class="small quiet no-print" onClick={() => (open.value = true)}>
        {say("keys.title")}
      </button>
      {open.value && (
        <Modal title={say("keys.title")} onClose={() => (open.value = false)}>
          <dl class="keys">
            {timelineKeys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key === " " ? say("timeline.key.space") : (drawn[key] ?? key)}</kbd>
                </dt>
                <dd>{say(`timeline.key.${key === " " ? "play" : key}`)}</dd>
              </div>
            ))}
          </dl>
          <label class="choice">
            <input
              type="checkbox"
              checked={!shortcutsOn.value}
              onChange={({ currentTarget }) => (shortcutsOn.value = !currentTarget.checked)}
            />
            {say("keys.off")}
          </label>
          <button type="button" class="primary" onClick={() => (open.value = false)}>
            {say("do.close")}
          </button>
        </Modal>
      )}
    </>
  );
}
