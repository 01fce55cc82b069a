import { type ReadonlySignal, type Signal, computed, effect, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Feed } from "../feed.ts";
import { answerSentence } from "../wording/refusal-sentence.ts";
import { type MapDraft, freshMapDraft } from "../map/map-draft.ts";
import { type Draft, emptyDraft } from "./draft-model.ts";
import { keepDraft } from "./kept-draft.ts";
import type { PanelId } from "./panel-list.ts";
import { type Sight, sightOf } from "./sight.ts";

/**
 * One seat as its panels see it: the sight, which moves on with every whole second, and what the person at the screen has
 * in hand (panel, casualty, case, draft), so that moving between panels loses nothing.
 */
export interface SeatDesk {
  readonly feed: Feed;
  readonly sight: ReadonlySignal<Sight | undefined>;
  readonly panel: Signal<PanelId>;
  /** Counts moves to a panel, so that going where one is still moves the focus there. */
  readonly moved: Signal<number>;
  readonly casualty: Signal<string | undefined>;
  /** The colleague whose card is open. */
  readonly person: Signal<string | undefined>;
  /** The case that is open in its panel. */
  readonly work: Signal<string | undefined>;
  readonly draft: Signal<Draft>;
  /** What is about to be put on the shared map, and which place's map is looked at; undefined: the viewer's own. */
  readonly mapDraft: Signal<MapDraft>;
  readonly mapPlace: Signal<string | undefined>;
  /** Whether the map takes as much of the page as it can. */
  readonly mapLarge: Signal<boolean>;
  /** How many messages there were when they were last in view. */
  readonly looked: Signal<number>;
  /** In solo play the player is the trainer too. */
  readonly solo: boolean;
  go(panel: PanelId): void;
  /** Settles with the sentence why it did not happen, or undefined when it did. */
  wish(command: Command, texts?: Texts): Promise<string | undefined>;
  close(): void;
}

/** Makes the desk of a feed. `close` stops its clock; the feed stays its owner's. */
export function createSeatDesk(feed: Feed, solo: boolean): SeatDesk {
  const second = signal(0);
  const tick = (): void => void (second.value = Math.floor(feed.at() / 1000) * 1000);
  const sight = computed(() => {
    const plan = feed.plan.value;
    return plan === undefined ? undefined : sightOf(plan, feed.view.value, Math.max(0, second.value));
  });
  const panel = signal<PanelId>("here");
  const moved = signal(0);
  const stop = effect(() => {
    void feed.view.value;
    tick();
  });
  const timer = setInterval(tick, 250);
  const draft = signal(emptyDraft);
  const letGo = keepDraft(feed, draft);
  return {
    feed,
    sight,
    panel,
    moved,
    casualty: signal<string | undefined>(undefined),
    person: signal<string | undefined>(undefined),
    work: signal<string | undefined>(undefined),
    draft,
    mapDraft: signal(freshMapDraft),
    mapPlace: signal<string | undefined>(undefined),
    mapLarge: signal(false),
    looked: signal(0),
    solo,
    go: (to) => {
      panel.value = to;
      moved.value += 1;
    },
    wish: async (command, texts) => {
      const answer = await feed.say(command, texts);
      const now = sight.value;
      return answerSentence(answer, now === undefined ? (_, id) => id : now.names);
    },
    close: () => {
      clearInterval(timer);
      letGo();
      stop();
    },
  };
}

const DeskContext = createContext<SeatDesk | undefined>(undefined);
/** Gives the desk to every panel below it. */
export const DeskProvider = DeskContext.Provider;

/** The desk of the panel that asks. Throws outside a provider, which is a bug. */
export function useDesk(): SeatDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("A panel stands outside its desk.");
  return desk;
}

/** The sight now; the component that asks is drawn again when it changes. Panels are only drawn once there is one. */
export function useSight(): Sight {
  const sight = useDesk().sight.value;
  if (sight === undefined) throw new Error("A panel is drawn before its first welcome.");
  return sight;
}
