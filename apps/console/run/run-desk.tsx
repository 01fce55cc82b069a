import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { address, addressWith, go } from "../../shared/address.ts";
import { listenForKeys } from "../../shared/shortcuts.ts";
import { say } from "../../shared/wording/say.ts";
import { CasualtiesPanel } from "./casualties-panel.tsx";
import { CasesPanel } from "./cases-panel.tsx";
import { TalkPanel } from "./talk-panel.tsx";
import { DecisionsPanel } from "./decisions-panel.tsx";
import type { Desk } from "./desk.ts";
import { deskViews, viewNamed } from "./desk-views.ts";
import type { DeskView } from "./desk-views.ts";
import { DuePanel } from "./due-panel.tsx";
import { EmergencyBanner } from "./emergency-banner.tsx";
import { JoinPanel } from "./join-panel.tsx";
import { LogPanel } from "./log-panel.tsx";
import { MselTable } from "./msel-table.tsx";
import { NotePad } from "./note-pad.tsx";
import { PracticePanel, HelpWanted } from "./practice-panel.tsx";
import { ReportsNotice } from "./reports-notice.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { ResourcesPanel } from "./resources-panel.tsx";
import { RunBar } from "./run-bar.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SimcellPanel } from "./simcell-panel.tsx";
import { VoicePanel } from "./voice-panel.tsx";
import { SitePanel } from "./site-panel.tsx";

interface RunDeskProps {
  readonly desk: Desk;
  readonly link: string | undefined;
  readonly keptDays: number | undefined;
}

/** Everything one needs to run an exercise: clocks and control on top, then the part one is looking at. */
export function RunDesk({ desk, link, keptDays }: RunDeskProps) {
  const hasPersonas = Object.keys(desk.plan.personas).length > 0;
  const view = useComputed(() => viewNamed(address.value.get("view")));
  useEffect(
    () =>
      listenForKeys(() => ({
        r: () => go({ view: undefined }),
        s: () => go({ view: "site" }),
        ...(hasPersonas ? { c: () => go({ view: "simcell" }) } : {}),
        l: () => go({ view: "log" }),
        j: () => go({ view: "join" }),
        n: () => writeNote(),
      })),
    [hasPersonas],
  );
  const { status } = desk.state.value;
  const join = <JoinPanel exercise={desk.exercise} code={desk.code.value ?? ""} link={link} keptDays={keptDays} />;
  return (
    <main id="content" class="desk">
      <EmergencyBanner desk={desk} />
      <ReportsNotice desk={desk} />
      <LinkNotice desk={desk} />
      <div class="desk-top">
        <h1 class="visually-hidden">{say("desk.title", { title: desk.plan.title })}</h1>
        <RunBar desk={desk} />
        <Views view={view.value} simcell={hasPersonas} />
      </div>
      {status === "ended" && <Ended exercise={desk.exercise} />}
      <HelpWanted desk={desk} />
      {view.value === "run" && <RunView desk={desk}>{status === "lobby" && join}</RunView>}
      {view.value === "site" && (
        <div class="desk-columns even">
          <SitePanel desk={desk} />
          <div class="stack">
            <PeoplePanel desk={desk} />
            <CasualtiesPanel desk={desk} />
          </div>
        </div>
      )}
      {view.value === "simcell" && <SimcellPanel desk={desk} />}
      {view.value === "log" && (
        <div class="desk-columns">
          <LogPanel desk={desk} />
          <NotePad desk={desk} />
        </div>
      )}
      {view.value === "join" && join}
    </main>
  );
}

interface RunViewProps {
  readonly desk: Desk;
  readonly children: ComponentChildren;
}

/** What is looked at most: the MSEL beside what is overdue and what is being decided. */
function RunView({ desk, children }: RunViewProps) {
  return (
    <div class="desk-columns">
      <div class="stack second">
        {children}
        <MselTable desk={desk} />
        <CasesPanel desk={desk} />
        <PeoplePanel desk={desk} />
      </div>
      <div class="stack first">
        <PracticePanel desk={desk} />
        <DuePanel desk={desk} />
        <DecisionsPanel desk={desk} />
        <ResourcesPanel desk={desk} />
        <TalkPanel desk={desk} />
        <VoicePanel desk={desk} />
        <NotePad desk={desk} />
      </div>
    </div>
  );
}

function Views({ view, simcell }: { readonly view: DeskView; readonly simcell: boolean }) {
  return (
    <nav class="views" aria-label={say("desk.view")}>
      {deskViews
        .filter((name) => simcell || name !== "simcell")
        .map((name) => (
          <a
            key={name}
            href={addressWith({ view: name === "run" ? undefined : name })}
            aria-current={view === name ? "page" : undefined}
          >
            {say(`desk.view.${name}`)}
          </a>
        ))}
      <ShortcutHelp simcell={simcell} />
    </nav>
  );
}

function LinkNotice({ desk: { link, state } }: { readonly desk: Desk }) {
  const { status } = link.value;
  if (status === "refused") {
    return (
      <p class="notice bad" role="alert">
        {say("console.gone")}
      </p>
    );
  }
  if (status === "lost" || status === "connecting") {
    return (
      <p class="notice warn" role="alert">
        {say("desk.lost")}
        {link.value.waiting > 0 && <> {say("link.waiting", { n: link.value.waiting })}</>}
      </p>
    );
  }
  if (state.value.status !== "interrupted") return null;
  return (
    <p class="notice warn" role="alert">
      {say("desk.interrupted", { time: tPlus(state.value.at) })}
    </p>
  );
}

function Ended({ exercise }: { readonly exercise: string }) {
  return (
    <div class="notice good">
      <div class="row apart">
        <strong>{say("desk.ended")}</strong>
        <a class="button primary" href={`/debrief/?exercise=${encodeURIComponent(exercise)}`}>
          {say("desk.ended.debrief")}
        </a>
      </div>
    </div>
  );
}

/** Goes where a note can be written and puts the cursor there. */
function writeNote(): void {
  if (document.querySelector("#note-text") === null) go({ view: undefined });
  requestAnimationFrame(() => {
    const field = document.querySelector("#note-text");
    if (field instanceof HTMLElement) field.focus();
  });
}
