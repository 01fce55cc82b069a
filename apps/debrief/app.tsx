import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import type { RequestFault } from "../shared/http.ts";
import { Masthead } from "../shared/masthead.tsx";
import { say } from "../shared/wording/say.ts";
import { DebriefPage } from "./debrief-page.tsx";
import { IndexPage } from "./index-page.tsx";

/** The debrief's page: the list, or the one debrief the address names. */
export function App() {
  const me = useSignal<Me | undefined>(undefined);
  const fault = useSignal<RequestFault | undefined>(undefined);
  const look = async (): Promise<void> => {
    const reply = await request<Me>("GET", "/me");
    fault.value = reply.ok ? undefined : reply.fault;
    if (reply.ok) me.value = reply.value;
  };
  useEffect(() => void look(), []);
  const asked = askedFor(location.search);
  if (fault.value !== undefined) return <Unreachable fault={fault.value} again={look} />;
  if (me.value === undefined) return <Waiting />;
  if (asked !== undefined) return <DebriefPage asked={asked} me={me.value} />;
  return (
    <>
      <Masthead title={say("debrief.title")} />
      <IndexPage me={me.value} look={look} />
    </>
  );
}

/** The exercise an address asks for; `sample` is whichever one the server shows to everybody. */
function askedFor(search: string): { readonly exercise: string } | "sample" | undefined {
  const query = new URLSearchParams(search);
  const exercise = query.get("exercise");
  if (exercise !== null && exercise !== "") return { exercise };
  return query.has("sample") ? "sample" : undefined;
}

function Waiting() {
  return (
    <>
      <Masthead title={say("debrief.title")} />
      <main class="page" id="content">
        <p>{say("state.loading")}</p>
      </main>
    </>
  );
}

function Unreachable({ fault, again }: { readonly fault: RequestFault; readonly again: () => Promise<void> }) {
  return (
    <>
      <Masthead title={say("debrief.title")} />
      <main class="page stack" id="content">
        <p class="notice bad">{faultSentence(fault)}</p>
        <div>
          <button type="button" onClick={() => void again()}>
            {say("do.again")}
          </button>
        </div>
      </main>
    </>
  );
}
