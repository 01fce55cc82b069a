import { useComputed, useSignal } from "@preact/signals";
import { botTakes } from "#engine/bots/bot-takes.ts";
import type { Task } from "#engine/exercise/state.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import type { Names } from "../../shared/wording/names.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { isKey, say, sayWith } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { seatsNow } from "./seats-now.ts";
import type { SeatNow } from "./seats-now.ts";

/** Every seat: who is in it, whether and on what they are connected, where they are, and what keeps them. */
export function PeoplePanel({ desk }: { readonly desk: Desk }) {
  const seats = useComputed(() => seatsNow(desk.plan, desk.state.value));
  return (
    <section class="card" aria-labelledby="people-title">
      <h2 id="people-title">{say("people.title")}</h2>
      <TableBox label={say("people.title")}>
        <table class="stacking people">
          <thead>
            <tr>
              <th scope="col">{say("people.seat")}</th>
              <th scope="col">{say("people.who")}</th>
              <th scope="col">{say("people.where")}</th>
              <th scope="col">{say("people.doing")}</th>
              <th scope="col">{say("people.waits")}</th>
            </tr>
          </thead>
          <tbody>
            {seats.value.map((one) => (
              <SeatRow key={one.seat.id} one={one} desk={desk} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

function SeatRow({ one, desk }: { readonly one: SeatNow; readonly desk: Desk }) {
  const { seat, agency, role, onTheWay, unopened, asked } = one;
  const { names, now } = desk;
  const arrives = onTheWay ? role.arrives?.at : undefined;
  return (
    <tr>
      <th scope="row" data-label={say("people.seat")}>
        <span class={`agency ${agency.dress}`} title={agency.name}>
          {names("seat", seat.id)}
        </span>
      </th>
      <td data-label={say("people.who")}>
        <Who one={one} />
        <LetBotPlay one={one} desk={desk} />
      </td>
      <td data-label={say("people.where")}>
        {arrives === undefined ? names("zone", seat.zone) : say("people.on-the-way", { time: tPlus(arrives) })}
      </td>
      <td data-label={say("people.doing")}>{sayDoing(seat.task, names, now.value)}</td>
      <td data-label={say("people.waits")}>
        <span class="row">
          {unopened > 0 && <span class="chip warn">{say("people.unopened", { n: unopened })}</span>}
          {asked > 0 && <span class="chip warn">{say("people.asked", { n: asked })}</span>}
        </span>
      </td>
    </tr>
  );
}

function Who({ one: { seat } }: { readonly one: SeatNow }) {
  if (seat.holder === "nobody") return <span class="soft">{say("people.nobody")}</span>;
  if (seat.holder === "bot") return <span class="chip">{say("people.bot")}</span>;
  return (
    <span class="row">
      {seat.pseudonym}
      <span class={`chip ${seat.present ? "good" : "bad"}`}>{say(seat.present ? "people.here" : "people.away")}</span>
      {seat.present && <span class="small soft">{sayDevice(seat.device)}</span>}
      {seat.onBreak !== undefined && (
        <span class="chip warn">{say("people.break", { time: tPlus(seat.onBreak) })}</span>
      )}
    </span>
  );
}

/** For a seat that nobody plays now. A person who comes, or comes back, takes over from the bot. */
function LetBotPlay({ one: { seat }, desk }: { readonly one: SeatNow; readonly desk: Desk }) {
  const fault = useSignal<string | undefined>(undefined);
  if (seat.present || seat.holder === "bot" || desk.state.value.status === "ended") return null;
  const name = desk.names("seat", seat.id);
  const letPlay = async (): Promise<void> => {
    fault.value = await desk.act(botTakes(seat.id));
    if (fault.value === undefined) desk.announce(say("people.bot.plays", { seat: name }));
  };
  return (
    <>
      <button
        type="button"
        class="small"
        aria-label={say("people.bot.let.named", { seat: name })}
        onClick={() => void letPlay()}
      >
        {say("people.bot.let")}
      </button>
      {fault.value !== undefined && (
        <span class="small" role="alert">
          {fault.value}
        </span>
      )}
    </>
  );
}

function sayDevice(device: string): string {
  const key = `device.${device}`;
  return isKey(key) ? sayWith(key, {}) : device;
}

function sayDoing(task: Task | undefined, names: Names, now: number): string {
  if (task === undefined) return say("people.doing.nothing");
  const time = sayLength(Math.max(0, task.until - now));
  switch (task.kind) {
    case "walking":
      return say("people.doing.walking", { zone: names("zone", task.to), time });
    case "assessing":
      return say("people.doing.assessing", { casualty: names("casualty", task.casualty), time });
    case "treating":
      return say("people.doing.treating", {
        intervention: names("intervention", task.intervention),
        casualty: names("casualty", task.casualty),
        time,
      });
    default:
      return task satisfies never;
  }
}
