import { say } from "../wording/say.ts";
import type { PlaceModel } from "./place-model.ts";

/** The items of a list: everything in a place that is seen to change, and what it looks like now. */
export function AroundLines({ around }: Pick<PlaceModel, "around">) {
  return around.map(({ id, title, look }) => (
    <li key={id}>
      <span class="strong">{look === undefined ? title : say("here.feature", { title })}</span> {look}
    </li>
  ));
}
