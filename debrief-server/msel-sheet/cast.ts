import type * as z from "zod";
import type { scenarioText } from "#engine/scenario/schema.ts";
import type { Draft } from "./draft.ts";
import { agencyOf, channelKind, isControl, meansEverybody, nameKey, nobodySaid } from "./people-words.ts";
import { freeId, slugOf } from "./slug.ts";

/** A scenario as its file says it, without what is left to defaults. */
export type ScenarioFile = z.input<typeof scenarioText>;

/** A row with ids instead of names. `to` are roles, `tells` is whom an action's report goes to. */
export interface CastRow {
  readonly draft: Draft;
  readonly from?: string;
  readonly to: readonly string[];
  readonly who: readonly string[];
  readonly tells?: string;
  readonly channel?: string;
}

/** Everybody and everything that the rows name. */
export interface Cast extends Pick<ScenarioFile, "agencies" | "roles" | "personas" | "channels" | "zones"> {
  readonly rows: readonly CastRow[];
}

const room = "exercise-room";

/** Ids for names, given in the order in which names occur; a name is the same whatever its case. */
interface NameBook {
  idOf(name: string): string;
  all(): readonly { readonly id: string; readonly name: string }[];
}

function nameBook(prefix: string): NameBook {
  const known = new Map<string, { readonly id: string; readonly name: string }>();
  const taken = new Set<string>();
  return {
    idOf(name) {
      const key = nameKey(name);
      const entry = known.get(key) ?? { id: freeId(slugOf(name, prefix), taken), name };
      known.set(key, entry);
      taken.add(entry.id);
      return entry.id;
    },
    all: () => [...known.values()],
  };
}

/** The names of players: whom messages go to, and who should act. */
function playersIn(drafts: readonly Draft[]): readonly string[] {
  const names = drafts.flatMap(({ message, action }) => [...(action?.who ?? []), ...(message?.to ?? [])]);
  const players = new Map<string, string>();
  for (const name of names)
    if (!isControl(name) && !meansEverybody(name) && !players.has(nameKey(name))) players.set(nameKey(name), name);
  return [...players.values()];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function castRow(draft: Draft, people: NameBook, channels: NameBook, players: readonly string[]): CastRow {
  const rolesOf = (names: readonly string[]): readonly string[] =>
    unique(names.flatMap((name) => (meansEverybody(name) ? players.map(people.idOf) : people.idOf(name))));
  const { message, action } = draft;
  if (message !== undefined) {
    const from = people.idOf(meansEverybody(message.from) ? nobodySaid : message.from);
    return { draft, from, to: rolesOf(message.to), who: [], channel: channels.idOf(draft.channel) };
  }
  if (action === undefined) return { draft, to: [], who: [] };
  const who = rolesOf(action.who);
  const tells = action.to === undefined ? {} : { tells: people.idOf(action.to) };
  return { draft, to: [], who, ...tells, channel: channels.idOf(draft.channel) };
}

/** Who is on a channel: whoever sends, gets or should report over it; somebody to talk to in any case. */
function membersOf(channel: string, rows: readonly CastRow[], control: () => string): string[] {
  const on = rows.filter((row) => row.channel === channel);
  const members = unique(on.flatMap(({ from, to, who, tells }) => [from, ...to, ...who, tells].filter(isGiven)));
  return members.length > 1 ? [...members] : [...members, control()];
}

function isGiven(id: string | undefined): id is string {
  return id !== undefined;
}

/** Names everybody: players become roles, all others personas of the SimCell. Undefined when nobody is a player. */
export function castOf(drafts: readonly Draft[]): Cast | undefined {
  const players = playersIn(drafts);
  if (players.length === 0) return undefined;
  const [people, channelBook, agencies] = [nameBook("person"), nameBook("channel"), nameBook("agency")];
  const rows = drafts.map((draft) => castRow(draft, people, channelBook, players));
  const channels = channelBook.all().map(({ id, name }) => {
    const members = membersOf(id, rows, () => people.idOf(nobodySaid));
    return [id, { title: name, kind: channelKind(name), members }] as const;
  });
  const playing = new Set(players.map(people.idOf));
  const roles = people.all().filter(({ id }) => playing.has(id));
  const others = people.all().filter(({ id }) => !playing.has(id));
  const brief = "Made from a spreadsheet: write here what this role knows at STARTEX.";
  return {
    rows,
    roles: Object.fromEntries(
      roles.map(({ id, name }) => {
        const agency = agencies.idOf(agencyOf(name).name);
        return [id, { title: name, agency, desk: true, zone: room, brief }] as const;
      }),
    ),
    agencies: Object.fromEntries(
      agencies.all().map(({ id, name }) => [id, { name, dress: agencyOf(name).dress }] as const),
    ),
    personas: Object.fromEntries(others.map(({ id, name }) => [id, { name }] as const)),
    channels: Object.fromEntries(channels),
    zones: {
      [room]: {
        title: "Exercise room",
        centre: [0, 0, 0],
        onSite: false,
        look: "Tables, screens, a clock on the wall.",
      },
    },
  };
}
