import type { ReadonlySignal } from "@preact/signals";
import type { ScenarioShelf } from "#engine/wire/http.ts";
import { request } from "../shared/http.ts";
import { type Asked, useAsked } from "./asked.ts";

/** The scenarios of this server, as far as they have come. */
export type Shelf = ReadonlySignal<Asked<ScenarioShelf>>;

/** Asks for the scenarios once, for everything on a screen that shows some of them. */
export function useShelf(): Shelf {
  return useAsked<ScenarioShelf>(() => request("GET", "/scenarios")).asked;
}

/** What has come of a shelf. */
export function scenariosOf({ value }: Shelf): ScenarioShelf["scenarios"] {
  return value.state === "here" ? value.value.scenarios : [];
}
