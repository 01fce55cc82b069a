import { signal, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { address, addressWith, go } from "../shared/address.ts";
import { createControlFeed } from "../shared/control-feed.ts";
import type { ControlFeed } from "../shared/control-feed.ts";
import { faultSentence, request } from "../shared/http.ts";
import { Masthead } from "../shared/masthead.tsx";
import { say } from "../shared/wording/say.ts";
import { createDebrief } from "./debrief.ts";
import type { Debrief } from "./debrief.ts";
import { DebriefView } from "./debrief-view.tsx";
import { openRecording } from "./open-recording.ts";
import type { RecordingFault } from "./open-recording.ts";
import { viewNamed, viewsOf } from "./views.ts";

interface DebriefPageProps {
  readonly asked: { readonly exercise: string } | "sample";
  readonly me: Me;
}

/** One debrief: opens the recording, and lets staff add to it. */
export function DebriefPage({ asked, me }: DebriefPageProps) {
  const { debrief, fault } = useDebrief(asked, me);
  const view = useComputed(() => viewNamed(address.value.get("v")));
  const title = debrief === undefined ? say("debrief.title") : say("debrief.of", { title: debrief.plan.title });
  return (
    <>
      <Masthead title={title} exercise>
        <a class="button small" href="/debrief/">
          {say("debrief.all")}
        </a>
      </Masthead>
      {debrief === undefined && (
        <main class="page" id="content">
          {fault === undefined ? <p>{say("debrief.opening")}</p> : <p class="notice bad">{sayFault(fault)}</p>}
        </main>
      )}
      {debrief !== undefined && (
        <main id="content" class="debrief">
          <div class="row apart">
            <h1>
              <span class="exercise print-only">{say("brand.exercise")}</span> {title}
            </h1>
            <button type="button" class="small no-print" onClick={() => void print()}>
              {say("debrief.print")}
            </button>
          </div>
          {byBots(debrief) && <p class="notice">{say("debrief.sample.banner")}</p>}
          <nav class="views no-print" aria-label={say("debrief.views")}>
            {viewsOf(debrief.plan).map((name) => (
              <a
                key={name}
                href={addressWith({ v: name === "start" ? undefined : name })}
                aria-current={view.value === name ? "page" : undefined}
              >
                {say(`debrief.view.${name}`)}
              </a>
            ))}
          </nav>
          <DebriefView debrief={debrief} view={view.value} />
        </main>
      )}
    </>
  );
}

/** Nobody but bots ever had a seat: what is shown says nothing about any person. */
function byBots({ told }: Debrief): boolean {
  const holders = told.value.flatMap(({ entry: { is } }) => (is.type === "seat-taken" ? [is.holder] : []));
  return holders.length > 0 && holders.every((holder) => holder === "bot");
}

/** Shows everything at once, and prints it when it stands. */
async function print(): Promise<void> {
  go({ v: "all" });
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  globalThis.print();
}

function useDebrief(asked: DebriefPageProps["asked"], { trainer, supervisor }: Me) {
  const debrief = useSignal<Debrief | undefined>(undefined);
  const fault = useSignal<RecordingFault | undefined>(undefined);
  const exercise = asked === "sample" ? undefined : asked.exercise;
  useEffect(() => {
    let left = false;
    const staff = signal<ControlFeed | undefined>(undefined);
    const open = async (): Promise<void> => {
      const named = exercise ?? (await sampleExercise());
      if (typeof named !== "string") return void (fault.value = named);
      const opened = await openRecording(named);
      if (left) return undefined;
      if (!opened.ok) return void (fault.value = opened.why);
      debrief.value = createDebrief(opened.recording, staff);
      const as = supervisor ? "supervisor" : trainer ? "trainer" : undefined;
      if (as === undefined || exercise === undefined) return undefined;
      const feed = await createControlFeed(named, as);
      if (left) feed.close();
      else staff.value = feed;
      return undefined;
    };
    void open();
    return () => {
      left = true;
      staff.peek()?.close();
    };
  }, [exercise, trainer, supervisor, debrief, fault]);
  return { debrief: debrief.value, fault: fault.value };
}

async function sampleExercise(): Promise<string | RecordingFault> {
  const reply = await request<{ readonly exercise: string }>("GET", "/sample");
  return reply.ok ? reply.value.exercise : { kind: "request", fault: reply.fault };
}

function sayFault(why: RecordingFault): string {
  if (why.kind === "request") return faultSentence(why.fault);
  const { line, code, detail } = why.fault;
  return say("debrief.not-a-log", { line, code, detail });
}
