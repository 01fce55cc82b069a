import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { AidPanel, BriefPanel } from "./brief-panel.tsx";
import { CasePanel } from "./case-panel.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { FactPanel } from "./fact-panel.tsx";
import { HerePanel } from "./here-panel.tsx";
import { MessagePanel } from "./message-panel.tsx";
import { listenForKeys } from "../shortcuts.ts";
import { type PanelAction, panelKeys } from "./panel-keys.ts";
import { type PanelId, panelLinks } from "./panel-list.ts";
import { PanelNav } from "./panel-nav.tsx";
import { ReachPanel } from "./reach-panel.tsx";
import { ResourcePanel } from "./resource-panel.tsx";
import { type SeatDesk, useDesk, useSight } from "./seat-desk.ts";
import { SendPanel } from "./send-panel.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SitePanel } from "./site-panel.tsx";

interface DeckProps {
  /** `page` fills the page, in columns where there is room; `hud` shows one panel at a time beside the place. */
  readonly layout: "page" | "hud";
}

const columns: readonly (readonly PanelId[])[] = [
  ["here", "cases", "resources", "site", "aid"],
  ["messages", "send", "people"],
  ["decisions", "facts", "brief"],
];

/** All panels of a seat with the way to them and their keys: the same beside the place, on a phone, and without 3D. */
export function PanelDeck({ layout }: DeckProps) {
  const desk = useDesk();
  const panels = panelLinks(useSight()).map(({ id }) => id);
  const help = useSignal(false);
  useEffect(
    () =>
      listenForKeys(() =>
        Object.fromEntries(
          panelKeys(panels).map(({ key, action }) => [
            key,
            () => (action.do === "help" ? (help.value = true) : follow(desk, action, panels)),
          ]),
        ),
      ),
    [desk, panels.join()],
  );
  return (
    <div class={`deck deck-${layout}`}>
      <PanelNav onHelp={() => (help.value = true)} />
      <div class="columns">
        {columns.map((column) => (
          <div key={column.join()} class="column">
            {column
              .filter((id) => panels.includes(id))
              .map((id) => (
                <OnePanel key={id} id={id} />
              ))}
          </div>
        ))}
      </div>
      {help.value && <ShortcutHelp panels={panels} place={layout === "hud"} onClose={() => (help.value = false)} />}
    </div>
  );
}

function follow(desk: SeatDesk, action: PanelAction, panels: readonly PanelId[]): void {
  const at = panels.indexOf(desk.panel.value);
  const step = action.do === "next" ? 1 : -1;
  const to = action.do === "panel" ? action.panel : panels[(at + step + panels.length) % panels.length];
  if (to !== undefined) desk.go(to);
}

function OnePanel({ id }: { readonly id: PanelId }) {
  switch (id) {
    case "here":
      return <HerePanel />;
    case "site":
      return <SitePanel />;
    case "messages":
      return <MessagePanel />;
    case "send":
      return <SendPanel />;
    case "cases":
      return <CasePanel />;
    case "resources":
      return <ResourcePanel />;
    case "decisions":
      return <DecisionPanel />;
    case "facts":
      return <FactPanel />;
    case "people":
      return <ReachPanel />;
    case "aid":
      return <AidPanel />;
    case "brief":
      return <BriefPanel />;
    default:
      return id satisfies never;
  }
}
