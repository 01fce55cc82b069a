import type { ComponentChildren } from "preact";
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
        <a class="wordmark" href="/" aria-label={say("brand.home")}>
          <Mark />
          {say("brand.name")}
        </a>
        <span class="grow">{title}</span>
        {exercise && <span class="exercise">{say("brand.exercise")}</span>}
        {children}
      </div>
    </header>
  );
}

/** The mark: a wave that is washed over a bar. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="2" width="20" height="20" rx="5" fill="var(--tape)" />
      <path
        d="M4 15c2.7-4 5.3-4 8 0s5.3 4 8 0"
        fill="none"
        stroke="#1d1503"
        stroke-width="2.4"
        stroke-linecap="round"
      />
      <path d="M4 9h16" stroke="#1d1503" stroke-width="2.4" stroke-linecap="round" />
    </svg>
  );
}
