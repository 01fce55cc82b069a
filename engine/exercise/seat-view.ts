import type { ChannelId } from "#engine/ids.ts";
import type { ChannelStatus } from "#engine/plan/msel.ts";
import type { StoryLine } from "#engine/plan/story-clock.ts";
import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Claim } from "./entry.ts";
import type {
  SeatEvent,
  SeatFact,
  SeenCase,
  SeenCasualty,
  SeenDecision,
  SeenMeeting,
  SeenMessage,
  SeenProbe,
  SeenPerson,
  SeenProp,
  SeenResource,
  SeenTalkgroup,
} from "./seat-event.ts";
import type { SeatPlan } from "./seat-plan.ts";
import { type MapFact, type MapView, learnMap } from "./seen-map.ts";
import { learnPlace, type PlaceView } from "./seen-place.ts";
import type { RunStatus, Task } from "./state.ts";
import { withReasons } from "./told-reasons.ts";

type ById<T> = Readonly<Record<string, T>>;

/** What one viewer knows now: the fold of its seat events, the same live and in replay. */
export interface SeatView extends PlaceView, MapView {
  readonly seq: number;
  readonly at: ExerciseTime;
  readonly run: { readonly status: RunStatus; readonly rate: number; readonly reason?: string };
  readonly phase?: {
    readonly phase: string;
    readonly title: string;
    readonly text?: string;
    readonly story?: StoryLine;
  };
  readonly ended?: {
    readonly by: "trainer" | "duration" | "ending";
    readonly title?: string;
    readonly text?: string;
    readonly good?: boolean;
  };
  readonly emergency?: { readonly seat?: string; readonly text?: string };
  readonly zone?: string;
  readonly onTheWay: boolean;
  readonly task?: Task;
  /** Who last asked this seat to come along, and when. */
  readonly asked?: { readonly by: string; readonly at: ExerciseTime };
  readonly people: ById<SeenPerson>;
  readonly casualties: ById<SeenCasualty>;
  /** Casualty → finding → value this viewer found. */
  readonly findings: ById<ById<FindingValue>>;
  /** What is there now, of what is in sight. */
  readonly props: ById<SeenProp>;
  /** What this seat read on things by looking closely, by prop. */
  readonly read: ById<string>;
  /** The steps of practice it has done. */
  readonly steps: readonly string[];
  /** Since when it asks the trainer for help. */
  readonly helpAsked?: number;
  /** Channels that are not, or were not at some time, as they are at STARTEX. */
  readonly channels: ById<ChannelStatus>;
  readonly messages: readonly SeenMessage[];
  readonly decisions: ById<SeenDecision>;
  readonly meetings: ById<SeenMeeting>;
  readonly probes: ById<SeenProbe>;
  /** Those of the viewer's radio channels, and `near`; none in which nobody was yet. */
  readonly talkgroups: ById<SeenTalkgroup>;
  /** What this seat knew at STARTEX. */
  readonly held: readonly (Claim & { readonly text?: string })[];
  readonly cases: ById<SeenCase>;
  readonly resources: ById<SeenResource>;
}

/** The view of somebody who has been told nothing yet. */
export const emptyView: SeatView = {
  seq: 0,
  at: 0,
  run: { status: "lobby", rate: 1 },
  onTheWay: false,
  people: {},
  casualties: {},
  findings: {},
  props: {},
  read: {},
  steps: [],
  features: {},
  air: {},
  channels: {},
  messages: [],
  decisions: {},
  meetings: {},
  pins: {},
  strokes: {},
  probes: {},
  talkgroups: {},
  held: [],
  cases: {},
  resources: {},
};

/** How a channel is now, as far as a viewer on it was told. */
export function channelNow(plan: SeatPlan, { channels }: SeatView, id: ChannelId): ChannelStatus {
  return channels[id] ?? plan.channels[id]?.state ?? "up";
}

/** Adds one event to a view. A message told again (opened now) takes its old place. */
export function learn(view: SeatView, event: SeatEvent): SeatView {
  return { ...learnFact(view, event), seq: Math.max(view.seq, event.seq), at: Math.max(view.at, event.at) };
}

function learnFact(view: SeatView, { is, at }: SeatEvent): SeatView {
  switch (is.type) {
    case "run":
      return { ...view, run: is };
    case "phase":
    case "ended":
    case "emergency":
      return learnRun(view, is);
    case "person":
      return { ...view, people: { ...view.people, [is.person.seat]: is.person } };
    case "zone":
    case "task":
    case "asked-to-follow":
      return learnOwn(view, is, at);
    case "casualty":
    case "casualty-gone":
    case "finding":
    case "prop":
    case "prop-gone":
      return learnSite(view, is);
    case "feature":
    case "feature-gone":
    case "air":
    case "air-gone":
      return learnPlace(view, is);
    case "prop-read":
    case "steps":
    case "help":
      return learnPractice(view, is);
    case "channel":
      return { ...view, channels: { ...view.channels, [is.channel]: is.state } };
    case "message":
      return { ...view, messages: withMessage(view.messages, is.message) };
    case "talkgroup":
    case "pin":
    case "pin-gone":
    case "stroke":
    case "stroke-gone":
    case "meeting":
    case "probe":
    case "decision":
    case "held":
    case "case":
    case "resource":
    case "resource-gone":
      return learnWork(view, is);
    default:
      return is satisfies never;
  }
}

/** Where one is, what one is busy with, and whom one was asked to follow. */
function learnOwn(
  view: SeatView,
  is: Extract<SeatFact, { readonly type: "zone" | "task" | "asked-to-follow" }>,
  at: ExerciseTime,
): SeatView {
  if (is.type === "zone") return { ...view, zone: is.zone, onTheWay: is.onTheWay };
  if (is.type === "asked-to-follow") return { ...view, asked: { by: is.by, at } };
  const { task: _, ...free } = view;
  return is.task === undefined ? free : { ...free, task: is.task };
}

type RunFact = Extract<SeatFact, { readonly type: "phase" | "ended" | "emergency" }>;

function learnRun(view: SeatView, is: RunFact): SeatView {
  if (is.type === "phase") return { ...view, phase: is };
  if (is.type === "ended") return { ...view, ended: is };
  const { emergency: _, ...calm } = view;
  return is.on ? { ...calm, emergency: is } : calm;
}

type PracticeFact = Extract<SeatFact, { readonly type: "prop-read" | "steps" | "help" }>;

/** What the seat read by looking closely, which steps it has done, whether it asks for help. */
function learnPractice(view: SeatView, is: PracticeFact): SeatView {
  switch (is.type) {
    case "prop-read":
      return { ...view, read: { ...view.read, [is.prop]: is.text } };
    case "steps":
      return { ...view, steps: is.done };
    case "help": {
      const { helpAsked: _, ...quiet } = view;
      return is.asked === undefined ? quiet : { ...quiet, helpAsked: is.asked };
    }
    default:
      return is satisfies never;
  }
}

type SiteFact = Extract<SeatFact, { readonly type: "casualty" | "casualty-gone" | "finding" | "prop" | "prop-gone" }>;

/** What there is on the site, and what was found out there. */
function learnSite(view: SeatView, is: SiteFact): SeatView {
  switch (is.type) {
    case "casualty":
      return { ...view, casualties: { ...view.casualties, [is.casualty.id]: is.casualty } };
    case "casualty-gone": {
      const { [is.casualty]: _, ...casualties } = view.casualties;
      return { ...view, casualties };
    }
    case "finding": {
      const known = { ...view.findings[is.casualty], [is.finding]: is.value };
      return { ...view, findings: { ...view.findings, [is.casualty]: known } };
    }
    case "prop":
      return { ...view, props: { ...view.props, [is.prop.id]: is.prop } };
    case "prop-gone": {
      const { [is.prop]: _, ...props } = view.props;
      return { ...view, props };
    }
    default:
      return is satisfies never;
  }
}

type WorkFact = Extract<
  SeatFact,
  {
    readonly type:
      | MapFact["type"]
      | "talkgroup"
      | "meeting"
      | "probe"
      | "decision"
      | "held"
      | "case"
      | "resource"
      | "resource-gone";
  }
>;

/** What there is to talk over, to decide, to do and to do it with, and what was known before. */
function learnWork(view: SeatView, is: WorkFact): SeatView {
  switch (is.type) {
    case "pin":
    case "pin-gone":
    case "stroke":
    case "stroke-gone":
      return learnMap(view, is);
    case "talkgroup":
      return { ...view, talkgroups: { ...view.talkgroups, [is.group.id]: is.group } };
    case "meeting":
      return { ...view, meetings: { ...view.meetings, [is.meeting.id]: is.meeting } };
    case "probe":
      return { ...view, probes: { ...view.probes, [is.probe.id]: is.probe } };
    case "decision":
      return {
        ...view,
        decisions: { ...view.decisions, [is.decision.id]: withReasons(is.decision, view.decisions[is.decision.id]) },
      };
    case "held":
      return { ...view, held: [...view.held, ...is.claims] };
    case "case":
      return { ...view, cases: { ...view.cases, [is.case.id]: is.case } };
    case "resource":
      return { ...view, resources: { ...view.resources, [is.resource.id]: is.resource } };
    case "resource-gone": {
      const { [is.resource]: _, ...resources } = view.resources;
      return { ...view, resources };
    }
    default:
      return is satisfies never;
  }
}

function withMessage(messages: readonly SeenMessage[], message: SeenMessage): readonly SeenMessage[] {
  const place = messages.findIndex(({ id }) => id === message.id);
  return place < 0 ? [...messages, message] : messages.with(place, message);
}
