import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useVoice } from "../voice/voice.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { type PersonCardModel } from "./person-card-model.ts";
import { useDesk } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** One colleague: to call, to lead, not to hear, not to meet, to report. */
export function PersonCard({ person }: { readonly person: PersonCardModel }) {
  const desk = useDesk();
  const wisher = useWish();
  const asked = useSignal(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const call = (): void => {
    if (person.call === undefined) return;
    desk.draft.value = person.call;
    desk.go("send");
  };
  return (
    <div class="stack person-card">
      <div class="row apart">
        <h3 ref={title} tabIndex={-1}>
          {person.name}
        </h3>
        <button type="button" class="small quiet" onClick={() => (desk.person.value = undefined)}>
          {say("person.back")}
        </button>
      </div>
      <p>
        <span class={`agency ${person.dress}`}>{person.agency}</span>{" "}
        {person.doing !== undefined && <span class="soft small">{person.doing}</span>}
      </p>
      <div class="row">
        {person.canBeAsked && (
          <ActButton
            wisher={wisher}
            what="ask"
            command={{ type: "ask-to-follow", seat: person.seat }}
            onDone={() => (asked.value = true)}
          >
            {say("person.ask")}
          </ActButton>
        )}
        {person.call !== undefined && (
          <button type="button" onClick={call}>
            {say("person.call")}
          </button>
        )}
        <Mute seat={person.seat} />
      </div>
      <Fault wisher={wisher} />
      <output class="small">{asked.value ? say("person.asked", { name: person.name }) : ""}</output>
      {person.isPerson && <Block seat={person.seat} />}
      {person.isPerson && <Report person={person} />}
    </div>
  );
}

/** Only where there is a voice to hear. */
function Mute({ seat }: { readonly seat: string }) {
  const voice = useVoice();
  if (voice === undefined) return null;
  const muted = voice.volumes.value[seat] === 0;
  return (
    <button type="button" aria-pressed={muted} onClick={() => voice.setVolume(seat, muted ? 1 : 0)}>
      {say(muted ? "person.unmute" : "person.mute")}
    </button>
  );
}

function Block({ seat }: { readonly seat: string }) {
  const { company } = useDesk().feed;
  if (company === undefined) return null;
  const blocked = company.blocked.value.has(seat);
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" aria-pressed={blocked} onClick={() => company.block(seat, !blocked)}>
          {say(blocked ? "person.unblock" : "person.block")}
        </button>
      </div>
      <p class="small soft">{say(blocked ? "person.blocked" : "person.block.what")}</p>
    </div>
  );
}

function Report({ person }: { readonly person: PersonCardModel }) {
  const wisher = useWish();
  const text = useSignal("");
  const sent = useSignal(false);
  if (sent.value) {
    return <output class="notice small">{say("person.report.done")}</output>;
  }
  return (
    <details>
      <summary>{say("person.report")}</summary>
      <div class="stack tight">
        <label class="field">
          <span class="small">{say("person.report.what", { name: person.name })}</span>
          <textarea
            rows={3}
            maxLength={2000}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </label>
        <ActButton
          wisher={wisher}
          what="report"
          command={{ type: "report-person", seat: person.seat }}
          texts={text.value.trim() === "" ? {} : { text: text.value }}
          onDone={() => (sent.value = true)}
        >
          {say("person.report.do")}
        </ActButton>
        <Fault wisher={wisher} />
      </div>
    </details>
  );
}
