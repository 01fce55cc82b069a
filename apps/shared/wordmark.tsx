import { say } from "./wording/say.ts";

/** The product's sign: two uprights and the wave between them, which comes back. */
export function Wordmark() {
  return (
    <a class="wordmark" href="/" aria-label={say("brand.home")}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--tape)" />
        <path d="M8 6V26M24 6V26" stroke="#0c2c36" stroke-width="4.2" stroke-linecap="round" />
        <path
          d="M8 17.5C11 12.5 13.5 12.5 16 16S21 19.5 24 14.5"
          fill="none"
          stroke="#0c2c36"
          stroke-width="3.6"
          stroke-linecap="round"
        />
      </svg>
      <span aria-hidden="true">{say("brand.name")}</span>
    </a>
  );
}
