import { type Signal, effect } from "@preact/signals";
import type { Feed } from "../feed.ts";
import { type Draft, emptyDraft } from "./draft-model.ts";

/**
 * Keeps a seat's draft in the window's own storage until it is sent or put away, so that it goes along from the place to
 * the role view and through a reload; what was kept is there again once the seat is known. Answers with what stops it.
 */
export function keepDraft({ plan }: Feed, draft: Signal<Draft>): () => void {
  let place: string | undefined;
  return effect(() => {
    const written = draft.value;
    const { exercise, seat } = plan.value ?? {};
    if (seat === undefined) return;
    if (place !== undefined) return isBegun(written) ? keep(place, written) : forget(place);
    place = `hotwash.draft.${exercise}.${seat.id}`;
    if (!isBegun(written)) draft.value = kept(place) ?? written;
  });
}

function isBegun({ to, re, form, facts, fields, text }: Draft): boolean {
  return (
    form !== undefined || re !== undefined || [to, facts, Object.keys(fields), text].some(({ length }) => length > 0)
  );
}

function kept(place: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(place);
    if (text === null) return undefined;
    const read: Partial<Draft> = JSON.parse(text);
    return Array.isArray(read.to) && Array.isArray(read.facts) ? { ...emptyDraft, ...read } : undefined;
  } catch {
    return undefined;
  }
}

/** In a full or forbidden storage, and where there is none, the draft lasts as long as its page. */
function keep(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Whoever writes has it before them still.
  }
}

function forget(place: string): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
