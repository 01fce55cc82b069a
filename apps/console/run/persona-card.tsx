import { useSignal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import type { PersonaNow, SaidTo } from "./personas-now.ts";
import { SayAsForm } from "./say-as-form.tsx";

interface CardProps {
  readonly one: PersonaNow;
  readonly desk: Desk;
  readonly words: ReadonlyMap<string, string>;
}

/** One persona: who it is, what it may tell, what was said to it, and speaking as it. */
export function PersonaCard({ one, desk, words }: CardProps) {
  const { persona, facts, unanswered } = one;
  const answering = useSignal<SaidTo | undefined>(undefined);
  const title = `persona-${persona.id}`;
  return (
    <article class="card" aria-labelledby={title}>
      <header>
        <h3 id={title}>{persona.name}</h3>
        {unanswered > 0 && <span class="chip warn">{say("sim.unanswered", { n: unanswered })}</span>}
      </header>
      {persona.about !== undefined && <p class="small">{persona.about}</p>}
      <h4 class="small">{say("sim.may-tell")}</h4>
      {facts.length === 0 ? (
        <p class="small soft">{say("sim.may-tell.none")}</p>
      ) : (
        <ul class="small">
          {facts.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <Said one={one} desk={desk} words={words} answer={(said) => (answering.value = said)} />
      <SayAsForm one={one} desk={desk} answering={answering.value} drop={() => (answering.value = undefined)} />
    </article>
  );
}

function Said({ one, desk, words, answer }: CardProps & { readonly answer: (said: SaidTo) => void }) {
  const { persona, said } = one;
  const { names } = desk;
  return (
    <>
      <h4 class="small">{say("sim.told", { persona: persona.name })}</h4>
      {said.length === 0 && <p class="small soft">{say("sim.told.none", { persona: persona.name })}</p>}
      <ol class="list persona-said">
        {said.map((line) => {
          const { message } = line;
          const from = names("seat", message.seat ?? "");
          const time = tPlus(message.at);
          return (
            <li key={message.id} class="stack tight">
              <span class="small soft">
                {say("sim.from", { from, time, channel: names("channel", message.channel) })}
              </span>
              <span>{words.get(message.id) ?? wordless(line, names)}</span>
              <span class="row">
                {line.answered && <span class="chip good">{say("sim.answered")}</span>}
                <button
                  type="button"
                  class="small"
                  aria-label={say("sim.answer.to", { from, time })}
                  onClick={() => answer(line)}
                >
                  {say("sim.answer")}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** A message without words: the form it came in, else what it carried. */
function wordless({ message: { form }, claims }: SaidTo, names: Desk["names"]): string {
  if (form !== undefined) return names("form", form);
  return claims.length === 0 ? say("sim.no-words") : claims.join(" ");
}
