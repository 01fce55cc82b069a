import { useRef } from "preact/hooks";
import { say } from "../wording/say.ts";
import { PanelIcon } from "./panel-icon.tsx";
import { type PanelLink, panelLinks } from "./panel-list.ts";
import { useDesk, useSight } from "./seat-desk.ts";
import { useTallBar } from "./tall-bar.ts";

/**
 * The way to every panel: one stop of the Tab key, arrows inside it. Where all panels are in view it moves the focus;
 * where one is, it also shows it.
 */
export function PanelNav({ onHelp }: { readonly onHelp: () => void }) {
  const desk = useDesk();
  const links = panelLinks(useSight(), desk.looked.value);
  const bar = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const tall = useTallBar(bar, links.length);
  const current = links.findIndex(({ id }) => id === desk.panel.value);
  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = target(event.key, at, buttons.length);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <nav ref={bar} class={tall ? "panel-nav tall no-print" : "panel-nav no-print"} aria-label={say("panel.all")}>
      <ul ref={list}>
        {links.map((link, index) => (
          <li key={link.id}>
            <NavButton
              link={link}
              current={index === current}
              tabbable={index === Math.max(0, current)}
              onKey={onKey}
            />
          </li>
        ))}
      </ul>
      <button type="button" class="help" aria-label={say("keys.open")} onClick={onHelp}>
        <kbd aria-hidden="true">?</kbd>
      </button>
    </nav>
  );
}

interface NavButtonProps {
  readonly link: PanelLink;
  readonly current: boolean;
  readonly tabbable: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
}

function NavButton({ link, current, tabbable, onKey }: NavButtonProps) {
  const desk = useDesk();
  const label = link.waits === undefined ? link.name : `${link.name} ${link.waits}`;
  return (
    <button
      type="button"
      aria-current={current ? "true" : undefined}
      aria-label={label}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => desk.go(link.id)}
      onKeyDown={onKey}
    >
      <PanelIcon id={link.id} />
      <span>{link.short}</span>{" "}
      {link.count > 0 && (
        <span class="count" aria-hidden="true">
          {link.count}
        </span>
      )}
    </button>
  );
}

function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
