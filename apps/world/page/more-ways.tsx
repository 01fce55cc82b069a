import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { SoloControls } from "../../shared/panels/solo-controls.tsx";
import { SettingsButton } from "../../shared/settings/settings-button.tsx";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";

interface WaysProps {
  readonly world: World | undefined;
  readonly roleView: string;
  readonly told: Signal<string | undefined>;
  /** Says again how one gets about. */
  readonly hint: () => void;
}

/** What is seldom needed beside the place: how one gets about, one's own exercise, the role view, the settings. */
export function MoreWays({ roleView, hint }: Pick<WaysProps, "roleView" | "hint">) {
  const sight = useSight();
  const { solo } = useDesk();
  return (
    <div class="more-ways">
      <button type="button" class="small" onClick={hint}>
        {say("world.hint")}
      </button>
      {solo && sight.view.run.status !== "ended" && <SoloControls starts />}
      <a class="button small" href={roleView}>
        {say("world.role-view")}
      </a>
      <SettingsButton />
    </div>
  );
}

interface MenuProps extends Pick<WaysProps, "roleView" | "hint"> {
  readonly open: Signal<boolean>;
}

/** The same behind one button of the bar, where there is room for a bar only. Escape, or a press beside it, closes it. */
export function MoreMenu({ open, roleView, hint }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const close = ({ target }: Event): void => {
      if (!(target instanceof Node && box.current?.contains(target))) open.value = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [open]);
  return (
    <div class="more-box" ref={box}>
      <button type="button" class="small" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {say("world.tab.more")}
      </button>
      {open.value && <MoreWays roleView={roleView} hint={() => ((open.value = false), hint())} />}
    </div>
  );
}

/** The way into the headset, where there is one. */
export function HeadsetButton({ world, told }: Pick<WaysProps, "world" | "told">) {
  const entering = useSignal(false);
  if (world === undefined || world.headset.value === "absent") return null;
  const enter = async (): Promise<void> => {
    entering.value = true;
    try {
      await world.enterHeadset();
      told.value = undefined;
    } catch {
      told.value = say("world.headset.failed");
    }
    entering.value = false;
  };
  return (
    <button type="button" class="small primary" disabled={entering.value} onClick={() => void enter()}>
      {say(world.headset.value === "inside" ? "world.headset.inside" : "world.headset")}
    </button>
  );
}
