import { useSignal } from "@preact/signals";
import { sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { AroundLines } from "./around-lines.tsx";
import { CasualtyCard } from "./casualty-card.tsx";
import { casualtyModel } from "./casualty-model.ts";
import { type CasualtyLine, type HereModel, hereModel } from "./here-model.ts";
import { Panel } from "./panel.tsx";
import { PeopleList } from "./people-list.tsx";
import type { PlaceModel } from "./place-model.ts";
import { PersonCard } from "./person-card.tsx";
import { personCardModel } from "./person-card-model.ts";
import { useDesk, useSight } from "./seat-desk.ts";
import { TagBadge } from "./tag-badge.tsx";
import { useWish } from "./use-wish.ts";

/** What I see where I am, and the casualty I am with. */
export function HerePanel() {
  const desk = useDesk();
  const sight = useSight();
  const chosen = desk.casualty.value;
  const casualty = chosen === undefined ? undefined : casualtyModel(sight, chosen);
  const model = hereModel(sight);
  const met = desk.person.value === undefined ? undefined : personCardModel(sight, desk.person.value);
  if (met !== undefined) {
    return (
      <Panel id="here">
        <PersonCard key={met.seat} person={met} />
      </Panel>
    );
  }
  return (
    <Panel id="here">
      {casualty === undefined ? (
        <>
          {chosen !== undefined && <p class="notice small">{say("casualty.gone")}</p>}
          <Surroundings model={model} />
        </>
      ) : (
        <CasualtyCard key={casualty.id} casualty={casualty} />
      )}
    </Panel>
  );
}

function Surroundings({ model }: { readonly model: HereModel }) {
  const desk = useDesk();
  return (
    <>
      <h3>{model.title}</h3>
      {model.onTheWay !== undefined && <p class="notice">{model.onTheWay}</p>}
      {model.look !== undefined && <p>{model.look}</p>}
      {model.place !== undefined && <Around place={model.place} />}
      {model.props.length > 0 && (
        <p class="small">
          <span class="soft">{say("here.props")}</span> {sayList(model.props)}
        </p>
      )}
      <Readable things={model.readable} />
      {!model.onSite && model.casualties.length > 0 && <SeenCasualties casualties={model.casualties} />}
      {(model.onSite || model.place !== undefined) && (
        <>
          {model.onSite && <h3>{say("here.casualties")}</h3>}
          {model.onSite && <Casualties casualties={model.casualties} />}
          <h3>{say("here.people")}</h3>
          {model.people.length === 0 ? (
            <p class="soft small">{say("here.people.none")}</p>
          ) : (
            <PeopleList people={model.people} onMeet={(seat) => (desk.person.value = seat)} />
          )}
          <CallWalkers zones={model.callTo} />
        </>
      )}
      {!model.onSite && model.place === undefined && model.onTheWay === undefined && (
        <p class="soft small">{say("here.casualties.away")}</p>
      )}
    </>
  );
}

/** The place in words: its light and weather, and everything in it that is seen to change. */
function Around({ place }: { readonly place: PlaceModel }) {
  if (place.air === undefined) return null;
  return (
    <section aria-label={say("here.around", { place: place.title })}>
      <p class="small">
        <span class="soft">{place.title}:</span> {place.air}
      </p>
      {place.around.length > 0 && (
        <ul class="around">
          <AroundLines around={place.around} />
        </ul>
      )}
    </section>
  );
}

/** From a desk casualties are seen, and nothing can be done for them. */
function SeenCasualties({ casualties }: { readonly casualties: readonly CasualtyLine[] }) {
  return (
    <>
      <h3>{say("here.casualties")}</h3>
      <ul class="lines">
        {casualties.map(({ id, title, sight, tag }) => (
          <li key={id}>
            <span class="strong">{title}</span> <span class="soft small">{sight}</span> <TagBadge tag={tag} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Readable({ things }: { readonly things: HereModel["readable"] }) {
  const wisher = useWish();
  if (things.length === 0) return null;
  return (
    <ul class="list readable" aria-live="polite">
      {things.map(({ id, title, says }) => (
        <li key={id} class="stack tight">
          <div class="row">
            <span class="strong grow">{title}</span>
            <ActButton
              wisher={wisher}
              what={id}
              command={{ type: "read-prop", prop: id }}
              class="small"
              label={`${say("read.do")}: ${title}`}
            >
              {say("read.do")}
            </ActButton>
          </div>
          {says !== undefined && (
            <p>
              <span class="soft small">{say("read.says")}</span> {says}
            </p>
          )}
        </li>
      ))}
      <li class="fault-line">
        <Fault wisher={wisher} />
      </li>
    </ul>
  );
}

function Casualties({ casualties }: { readonly casualties: readonly CasualtyLine[] }) {
  const desk = useDesk();
  if (casualties.length === 0) return <p class="soft small">{say("here.casualties.none")}</p>;
  return (
    <ul class="list casualties">
      {casualties.map(({ id, title, sight, tag }) => (
        <li key={id}>
          <button type="button" class="line" onClick={() => (desk.casualty.value = id)}>
            <span class="grow">
              <span class="strong">{title}</span>
              <span class="soft small">{sight}</span>
            </span>
            <TagBadge tag={tag} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function CallWalkers({ zones }: { readonly zones: HereModel["callTo"] }) {
  const wisher = useWish();
  const chosen = useSignal<string | undefined>(undefined);
  const called = useSignal<string | undefined>(undefined);
  const to = zones.find(({ id }) => id === chosen.value) ?? zones[0];
  if (to === undefined) return null;
  return (
    <details class="call">
      <summary>{say("here.call.do")}</summary>
      <div class="stack tight">
        <label class="field">
          <span class="strong small">{say("here.call")}</span>
          <select value={to.id} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
            {zones.map((zone) => (
              <option key={zone.id} value={zone.id}>
                {zone.title}
              </option>
            ))}
          </select>
        </label>
        <ActButton
          wisher={wisher}
          what="call"
          command={{ type: "call-walkers", to: to.id }}
          onDone={() => (called.value = say("here.call.done", { zone: to.title }))}
        >
          {say("here.call.do")}
        </ActButton>
        <Fault wisher={wisher} />
        <output class="small">{called.value}</output>
      </div>
    </details>
  );
}
