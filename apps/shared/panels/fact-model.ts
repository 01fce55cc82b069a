import type { SeenMessage } from "#engine/exercise/seat-event.ts";
import { tPlus } from "#engine/time.ts";
import { say } from "../wording/say.ts";
import { sayValue } from "../wording/values.ts";
import { sender } from "./message-model.ts";
import type { Sight } from "./sight.ts";

type SeenClaim = NonNullable<SeenMessage["content"]>["claims"][number];

/** One thing that somebody said, who said it to the viewer, and when. */
interface ClaimLine {
  readonly id: string;
  readonly value: string;
  readonly source: string;
  readonly time: string;
}

/** Everything the viewer was told about one thing, oldest first. */
export interface FactGroup {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly ClaimLine[];
  /** Whether the sources say the same. */
  readonly agreement: "one" | "agree" | "differ";
}

/** What the viewer knew at STARTEX and has been told, by what it is about; what does not agree comes first. */
export function factGroups(sight: Sight): readonly FactGroup[] {
  const told = toldClaims(sight);
  const abouts = new Set(told.map(({ claim }) => `${claim.subject}/${claim.field}`));
  return [...abouts]
    .map((about) => {
      const of = told.filter(({ claim }) => `${claim.subject}/${claim.field}` === about);
      const values = new Set(of.map(({ claim }) => JSON.stringify(claim.value)));
      const agreement = values.size > 1 ? "differ" : of.length > 1 ? "agree" : "one";
      return { id: about, title: aboutTitle(sight, about), claims: of.map(claimLine(sight)), agreement } as const;
    })
    .toSorted((a, b) => Number(b.agreement === "differ") - Number(a.agreement === "differ"));
}

/** The facts the viewer can pass on: what they knew at STARTEX and what others told them, each once. */
export function passableFacts(sight: Sight): readonly { readonly id: string; readonly text: string }[] {
  return toldClaims(sight)
    .filter(({ message }) => message?.seat === undefined || message.seat !== sight.plan.seat?.id)
    .map(({ claim }) => ({
      id: claim.id,
      text: `${aboutTitle(sight, `${claim.subject}/${claim.field}`)}: ${claimText(sight, claim)} (${claim.source})`,
    }));
}

function toldClaims({ view }: Pick<Sight, "view">): readonly {
  readonly claim: SeenClaim;
  /** Absent for what the viewer knew at STARTEX. */
  readonly message?: SeenMessage;
}[] {
  const seen = new Set(view.held.map(({ id }) => id));
  const told = view.messages.flatMap((message) =>
    (message.content?.claims ?? []).flatMap((claim) => {
      if (seen.has(claim.id)) return [];
      seen.add(claim.id);
      return [{ claim, message }];
    }),
  );
  return [...view.held.map((claim) => ({ claim })), ...told];
}

function claimLine(sight: Sight): (told: { readonly claim: SeenClaim; readonly message?: SeenMessage }) => ClaimLine {
  return ({ claim, message }) => ({
    id: claim.id,
    value: claimText(sight, claim),
    source: claim.source === "" && message !== undefined ? sender(message, sight) : claim.source,
    time: message === undefined ? say("facts.held") : tPlus(message.at),
  });
}

/** A claim's own words, else its value with the titles of the form it came from. */
function claimText(sight: Sight, claim: SeenClaim): string {
  if (claim.text !== undefined) return claim.text;
  const choices = fieldAbout(sight, `${claim.subject}/${claim.field}`)?.choices ?? {};
  const titled = (value: string): string => choices[value] ?? value;
  if (typeof claim.value === "object") return sayValue(claim.value.map(titled));
  return typeof claim.value === "string" ? titled(claim.value) : sayValue(claim.value);
}

/** What a claim is about: the title of a form's field about the same, else the author's own two words. */
function aboutTitle(sight: Sight, about: string): string {
  return fieldAbout(sight, about)?.title ?? inWords(about);
}

function inWords(about: string): string {
  const spaced = about.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ");
  const [first = "", ...rest] = spaced.toLocaleLowerCase().replace("/", ": ");
  return first.toLocaleUpperCase() + rest.join("");
}

function fieldAbout({ plan }: Pick<Sight, "plan">, about: string) {
  return Object.values(plan.forms)
    .flatMap((form) => Object.values(form.fields))
    .find(({ claim }) => claim !== undefined && `${claim.subject}/${claim.field}` === about);
}
