import type { ComponentChildren } from "preact";
import { Wordmark } from "./wordmark.tsx";
import { say } from "./wording/say.ts";

interface MastheadProps {
  /** What this page is, beside the name of the product. */
  readonly title: string;
  /** Whether something here could be mistaken for the real thing. */
  readonly exercise?: boolean;
  readonly children?: ComponentChildren;
}

/** The band on top of every page: where one is, the way home, and EXERCISE where an exercise is shown. */
export function Masthead({ title, exercise = false, children }: MastheadProps) {
  return (
    <header class="masthead no-print">
      <a class="skip visually-hidden" href="#content">
        {say("do.skip-to-content")}
      </a>
      <div class="inner">
        <Wordmark />
        {title === "" ? null : <span class="grow">{title}</span>}
        {exercise && <span class="exercise">{say("brand.exercise")}</span>}
        {children}
      </div>
    </header>
  );
}
