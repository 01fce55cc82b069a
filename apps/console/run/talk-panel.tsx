import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** Questions that are asked now, with how many have answered; meetings, with who has the floor. Nothing says what is right. */
export function TalkPanel({ desk }: { readonly desk: Desk }) {
  const { plan, state, now, names } = desk;
  const asked = Object.values(plan.probes).filter(({ id }) => state.value.probes[id]?.status === "asked");
  const meetings = Object.values(plan.meetings);
  if (asked.length + meetings.length === 0) return null;
  return (
    <section class="card" aria-labelledby="talk-title">
      <h2 id="talk-title">{say("desk.talk.title")}</h2>
      <ul class="list">
        {asked.map(({ id, question }) => {
          const { answers = {}, until = 0 } = state.value.probes[id] ?? {};
          return (
            <li key={id}>
              <p>{question}</p>
              <p class="small soft">
                {say("desk.talk.answers", { n: Object.keys(answers).length })} ·{" "}
                {say("probe.left", { time: sayLength(Math.max(0, until - now.value)) })}
              </p>
            </li>
          );
        })}
        {meetings.map(({ id, title }) => {
          const { floor, hands = [] } = state.value.meetings[id] ?? {};
          return (
            <li key={id}>
              <p>{title}</p>
              <p class="small soft">
                {floor === undefined
                  ? say("meeting.floor.none")
                  : say("meeting.floor", { seat: names("seat", floor.seat) })}{" "}
                {say("desk.talk.hands", { n: hands.length })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
