import type { ComponentChildren } from "preact";
import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { PinWay } from "#engine/exercise/pin-words.ts";
import { mostCorners } from "#engine/exercise/stroke-words.ts";
import { type MapDraft, drawWish, freshMapDraft, meantOnMap, pinWish } from "../map/map-draft.ts";
import { saidPoint, strokeChoices, strokeKindTitle } from "../map/stroke-model.ts";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import { Choice } from "./choice.tsx";
import { pinChoices, pinKindTitle, pinWayTitle, pointOfWay } from "./pin-model.ts";
import { useDesk, useSight } from "./seat-desk.ts";
import type { SiteModel } from "./site-model.ts";
import { type Wisher, useWish } from "./use-wish.ts";

/** Setting a pin and drawing: by pointing at the plan above, or by choosing zones and directions alone. */
export function MapTools({ site }: { readonly site: SiteModel }) {
  const { mapDraft, mapLarge } = useDesk();
  const { tool } = mapDraft.value;
  const [pin, draw] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const take = (wanted: NonNullable<MapDraft["tool"]>): void => {
    mapDraft.value = { ...mapDraft.value, tool: tool === wanted ? undefined : wanted };
  };
  return (
    <section class="stack tight" aria-label={say("map.tools")}>
      <div class="row map-tools">
        <button ref={pin} type="button" class="small" aria-expanded={tool === "pin"} onClick={() => take("pin")}>
          {say("pin.add")}
        </button>
        <button ref={draw} type="button" class="small" aria-expanded={tool === "draw"} onClick={() => take("draw")}>
          {say("map.draw")}
        </button>
        <button
          type="button"
          class="small quiet enlarges"
          aria-pressed={mapLarge.value}
          onClick={() => (mapLarge.value = !mapLarge.value)}
        >
          {say("map.large")}
        </button>
      </div>
      {tool === "pin" && <PinForm done={() => pin.current?.focus()} />}
      {tool === "draw" && <StrokeForm site={site} done={() => draw.current?.focus()} />}
    </section>
  );
}

/** One part of the draft as something that a form can hold. */
function usePart<K extends keyof MapDraft>(name: K): Pick<Signal<MapDraft[K]>, "value"> {
  const { mapDraft } = useDesk();
  return {
    get value() {
      return mapDraft.value[name];
    },
    set value(next) {
      mapDraft.value = { ...mapDraft.value, [name]: next };
    },
  };
}

/** Every zone that can hold a pin: one walks there, or it is a room that one sees. */
function usePinZones() {
  const { plan } = useSight();
  return Object.values(plan.zones).filter(({ onSite, place }) => onSite || place !== undefined);
}

interface Done {
  /** Leads on to the button that opened the form: the one that sent it is gone, or off. */
  readonly done: () => void;
}

function PinForm({ done }: Done) {
  const { mapDraft } = useDesk();
  const sight = useSight();
  const wisher = useWish();
  const zones = usePinZones();
  const { pinAt } = mapDraft.value;
  const at = pinAt ?? { zone: sight.view.zone ?? zones[0]?.id ?? "", way: "middle" as const };
  const put = (next: { zone: string; way: PinWay }): void => {
    mapDraft.value = { ...mapDraft.value, pinAt: next };
  };
  const set = async (): Promise<void> => {
    const wish = pinWish({ ...mapDraft.value, pinAt: at });
    if (wish === undefined || !(await asked(wisher, "pin", wish, mapDraft.value))) return;
    mapDraft.value = freshMapDraft;
    done();
  };
  const zone = held(at.zone, (id) => put({ zone: id, way: at.way }));
  const way = held(at.way, (id) => put({ zone: at.zone, way: id }));
  return (
    <ToolForm hint={say("map.pin.hint")} wisher={wisher} does={say("pin.do")} off={false} send={() => void set()}>
      <Choice
        label={say("pin.kind")}
        held={usePart("pinKind")}
        options={pinChoices.kinds.map((id) => [id, pinKindTitle(id)])}
      />
      <Choice label={say("pin.zone")} held={zone} options={zones.map(({ id, title }) => [id, title])} />
      <Choice label={say("pin.way")} held={way} options={pinChoices.ways.map((id) => [id, pinWayTitle(id)])} />
    </ToolForm>
  );
}

function StrokeForm({ site, done }: Done & { readonly site: SiteModel }) {
  const { mapDraft } = useDesk();
  const { plan } = useSight();
  const wisher = useWish();
  const wish = drawWish(mapDraft.value, plan, site.place);
  const draw = async (): Promise<void> => {
    if (wish === undefined || !(await asked(wisher, "draw", wish, mapDraft.value))) return;
    mapDraft.value = { ...freshMapDraft, tool: "draw", strokeKind: wish.kind };
    done();
  };
  return (
    <ToolForm
      hint={say("map.draw.hint")}
      wisher={wisher}
      does={say("map.draw.do")}
      off={wish === undefined}
      send={() => void draw()}
    >
      <Choice
        label={say("stroke.kind")}
        held={usePart("strokeKind")}
        options={strokeChoices.map((id) => [id, strokeKindTitle(id)])}
      />
      <Corners site={site} />
    </ToolForm>
  );
}

/** The corners so far in words, and one more without a pointer. */
function Corners({ site }: { readonly site: SiteModel }) {
  const { mapDraft } = useDesk();
  const sight = useSight();
  const zone = useSignal(site.zones[0]?.id ?? "");
  const way = useSignal<PinWay>("middle");
  const { corners } = mapDraft.value;
  const add = (): void => {
    const chosen = sight.plan.zones[zone.value];
    if (chosen === undefined) return;
    mapDraft.value = meantOnMap(mapDraft.value, sight.plan, site.place, pointOfWay(chosen, way.value));
  };
  const back = (): void => void (mapDraft.value = { ...mapDraft.value, corners: corners.slice(0, -1) });
  return (
    <fieldset class="stack tight corners">
      <legend class="strong small">{say("map.corners", { n: corners.length, most: mostCorners })}</legend>
      <output class="small">
        {corners.length === 0
          ? say("map.corners.none")
          : say("map.corners.last", { where: saidPoint(sight, site.place, corners.at(-1) ?? [0, 0]) })}
      </output>
      <div class="row">
        <Choice label={say("pin.zone")} held={zone} options={site.zones.map(({ id, title }) => [id, title])} />
        <Choice label={say("pin.way")} held={way} options={pinChoices.ways.map((id) => [id, pinWayTitle(id)])} />
      </div>
      <div class="row">
        <button type="button" class="small" disabled={corners.length >= mostCorners} onClick={add}>
          {say("map.corners.add")}
        </button>
        <button type="button" class="small" disabled={corners.length === 0} onClick={back}>
          {say("map.corners.back")}
        </button>
      </div>
    </fieldset>
  );
}

interface ToolFormProps {
  readonly hint: string;
  readonly wisher: Wisher;
  readonly does: string;
  readonly off: boolean;
  readonly send: () => void;
  readonly children: ComponentChildren;
}

/** What both tools have: how to point, a remark, and doing it. */
function ToolForm({ hint, wisher, does, off, send, children }: ToolFormProps) {
  const text = usePart("text");
  return (
    <form class="card sunken stack tight" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <p class="small soft">{hint}</p>
      {children}
      <label class="field">
        <span class="strong small">{say("pin.text")}</span>
        <input maxLength={500} value={text.value} onInput={({ currentTarget }) => (text.value = currentTarget.value)} />
      </label>
      <Fault wisher={wisher} />
      <button type="submit" class="primary" disabled={off} aria-busy={wisher.busy.value !== undefined}>
        {does}
      </button>
    </form>
  );
}

function held<T>(value: T, set: (next: T) => void): Pick<Signal<T>, "value"> {
  return {
    get value() {
      return value;
    },
    set value(next) {
      set(next);
    },
  };
}

function asked(
  wisher: Wisher,
  what: string,
  wish: NonNullable<ReturnType<typeof pinWish> | ReturnType<typeof drawWish>>,
  draft: MapDraft,
): Promise<boolean> {
  const text = draft.text.trim();
  return wisher.ask(what, wish, text === "" ? {} : { text });
}
