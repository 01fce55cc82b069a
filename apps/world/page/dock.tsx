import type { Signal } from "@preact/signals";
import { PanelIcon } from "../../shared/panels/panel-icon.tsx";
import { type PanelId, type PanelLink, panelLinks } from "../../shared/panels/panel-list.ts";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import type { Carried } from "../carried/carried.ts";
import type { Beside } from "./beside.ts";
import { LateKeys } from "./late-keys.tsx";
import { HeadsetButton, MoreWays } from "./more-ways.tsx";

/** What is wanted most often; the first four that a seat has stand in the dock, the others behind the fifth. */
const often: readonly PanelId[] = ["here", "messages", "decisions", "cases", "send"];

interface DockProps {
  readonly world: World | undefined;
  readonly beside: Beside;
  readonly roleView: string;
  readonly told: Signal<string | undefined>;
  readonly hint: () => void;
  /** What is in the hand. */
  readonly held: Signal<Carried | undefined>;
}

/** Under the thumb in a narrow window: the panels wanted most, and the way to all others. */
export function Dock({ world, beside, roleView, told, hint, held }: DockProps) {
  const desk = useDesk();
  const links = panelLinks(useSight(), desk.looked.value);
  const first = often.flatMap((id) => links.find((link) => link.id === id) ?? []).slice(0, 4);
  const rest = links.filter((link) => !first.includes(link));
  const { more, panels } = beside;
  const current = desk.panel.value;
  return (
    <nav class="dock" aria-label={say("panel.all")}>
      {more.value && (
        <div class="dock-more">
          {rest.map((link) => (
            <DockButton key={link.id} link={link} beside={beside} />
          ))}
          <HeadsetButton world={world} told={told} />
          <LateKeys held={held} done={beside.close} />
          <MoreWays roleView={roleView} hint={() => (beside.close(), hint())} />
        </div>
      )}
      <div class="dock-row">
        {first.map((link) => (
          <DockButton key={link.id} link={link} beside={beside} />
        ))}
        <button
          type="button"
          class="dock-button"
          aria-expanded={more.value}
          aria-current={panels.value && rest.some(({ id }) => id === current) ? "true" : undefined}
          onClick={() => ((panels.value = false), (more.value = !more.value))}
        >
          <svg class="panel-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 7h16M4 12h16M4 17h16" />
          </svg>
          <span>{say("world.tab.more")}</span>
          <Count n={rest.reduce((sum, { count }) => sum + count, 0)} />
        </button>
      </div>
    </nav>
  );
}

function DockButton({ link, beside }: { readonly link: PanelLink; readonly beside: Beside }) {
  const { panel } = useDesk();
  const open = beside.panels.value && panel.value === link.id;
  return (
    <button
      type="button"
      class="dock-button"
      aria-expanded={open}
      aria-current={open ? "true" : undefined}
      aria-label={link.waits === undefined ? link.name : `${link.name} ${link.waits}`}
      onClick={() => beside.toggle(link.id)}
    >
      <PanelIcon id={link.id} />
      <span>{link.short}</span>
      <Count n={link.count} />
    </button>
  );
}

function Count({ n }: { readonly n: number }) {
  return n > 0 ? (
    <span class="count" aria-hidden="true">
      {n}
    </span>
  ) : null;
}
