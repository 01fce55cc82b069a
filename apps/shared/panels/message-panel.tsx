import { useEffect } from "preact/hooks";
import type { Command } from "#engine/exercise/command.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { emptyDraft } from "./draft-model.ts";
import { type MessageLine, messageLines, splitMessages, unopened } from "./message-model.ts";
import { MessagePictures } from "./message-pictures.tsx";
import { Panel } from "./panel.tsx";
import { useDesk, useSight } from "./seat-desk.ts";
import { type Wisher, useWish } from "./use-wish.ts";

/** What was sent to me, what I heard and what I sent, newest first, and what I can do about it. */
export function MessagePanel() {
  const sight = useSight();
  const wisher = useWish();
  const lines = messageLines(sight);
  const { inView, earlier } = splitMessages(lines);
  const waiting = unopened(sight);
  useLooked(sight.view.messages.length);
  return (
    <Panel id="messages" note={waiting === 0 ? undefined : say("talk.unopened.count", { n: waiting })}>
      <Fault wisher={wisher} />
      {lines.length === 0 && <p class="empty">{say("talk.none")}</p>}
      <Messages lines={inView} wisher={wisher} />
      {earlier.length > 0 && (
        <details>
          <summary>{say("talk.earlier", { n: earlier.length })}</summary>
          <Messages lines={earlier} wisher={wisher} />
        </details>
      )}
    </Panel>
  );
}

/** Messages that stand in view have been looked at: they are counted as new no more. */
function useLooked(messages: number): void {
  const { panel, looked } = useDesk();
  useEffect(() => {
    const heading = document.querySelector("#title-messages");
    if (heading?.checkVisibility() === true) looked.value = messages;
  }, [messages, panel.value]);
}

function Messages({ lines, wisher }: { readonly lines: readonly MessageLine[]; readonly wisher: Wisher }) {
  return (
    <ol class="list messages">
      {lines.map((line) => (
        <li key={line.id} class={messageClass(line)}>
          <Head line={line} />
          {line.opened ? <Content line={line} /> : <Unopened line={line} wisher={wisher} />}
          {line.opened && !line.mine && <Answers line={line} wisher={wisher} />}
        </li>
      ))}
    </ol>
  );
}

function messageClass({ mine, opened, heard }: MessageLine): string {
  if (mine) return "message mine";
  if (!opened) return "message new";
  return heard ? "message heard" : "message";
}

function Head({ line }: { readonly line: MessageLine }) {
  return (
    <div class="message-head">
      <span class="strong">{line.head}</span>
      <time class="small soft figures">{line.time}</time>
      <span class="row small soft all">
        <span>{line.channel}</span>
        {line.form !== undefined && <span class="chip">{line.form}</span>}
        {line.inAnswerTo !== undefined && <span>{line.inAnswerTo}</span>}
        {line.wants !== undefined && <span class="chip warn">{line.wants}</span>}
        {line.answered && <span class="chip good">{say("talk.answered")}</span>}
      </span>
      {line.everybody !== undefined && (
        <details class="small all">
          <summary>{say("talk.everybody")}</summary>
          {line.everybody}
        </details>
      )}
    </div>
  );
}

function Unopened({ line, wisher }: { readonly line: MessageLine; readonly wisher: Wisher }) {
  return (
    <div class="row">
      <ActButton
        wisher={wisher}
        what={line.id}
        command={{ type: "open-message", message: line.id }}
        class="primary"
        label={`${say("talk.open")}: ${line.head}, ${line.time}`}
      >
        {say("talk.open")}
      </ActButton>
    </div>
  );
}

function Content({ line }: { readonly line: MessageLine }) {
  const wordless = line.text === undefined && line.fields.length === 0 && line.claims.length === 0;
  return (
    <>
      {line.text !== undefined && <p class="said">{line.text}</p>}
      <MessagePictures pictures={line.pictures} />
      {line.fields.length > 0 && (
        <dl class="facts small">
          {line.fields.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {line.fields.length === 0 && line.text === undefined && line.claims.length > 0 && (
        <ul class="small">
          {line.claims.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      {wordless && <p class="small soft">{say("talk.no-text")}</p>}
    </>
  );
}

function Answers({ line, wisher }: { readonly line: MessageLine; readonly wisher: Wisher }) {
  const desk = useDesk();
  const { reply } = line;
  if (reply === undefined) return null;
  const base = { ...emptyDraft, channel: reply.channel, to: reply.to, re: line.id };
  const quick = (act: "ack" | "readback", facts: string[]): Command => ({
    type: "send-message",
    channel: reply.channel,
    to: [...reply.to],
    re: line.id,
    act,
    ...(facts.length === 0 ? {} : { facts }),
  });
  const claims = line.claims.map(({ id }) => id).slice(0, 20);
  return (
    <div class="row answers">
      {line.addressed && !line.answered && (
        <ActButton wisher={wisher} what={`ack-${line.id}`} command={quick("ack", [])} class="small">
          {say("talk.ack")}
        </ActButton>
      )}
      {line.addressed && !line.answered && claims.length > 0 && (
        <ActButton wisher={wisher} what={`back-${line.id}`} command={quick("readback", claims)} class="small">
          {say("talk.readback")}
        </ActButton>
      )}
      <button type="button" class="small" onClick={() => write(desk, base)}>
        {say("talk.reply")}
      </button>
      {claims.length > 0 && (
        <button type="button" class="small" onClick={() => write(desk, { ...emptyDraft, facts: claims })}>
          {say("talk.pass-on")}
        </button>
      )}
    </div>
  );
}

function write(desk: ReturnType<typeof useDesk>, draft: typeof emptyDraft): void {
  desk.draft.value = draft;
  desk.go("send");
}
