import type { ComponentChildren } from "preact";
import { Wordmark } from "../../shared/wordmark.tsx";

interface MessageProps {
  readonly title: string;
  readonly what?: string | undefined;
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  readonly children?: ComponentChildren;
}

/** One thing to say instead of the place, and where to go from there. */
export function Message({ title, what, links = [], children }: MessageProps) {
  return (
    <main class="world-message">
      <Wordmark />
      <h1>{title}</h1>
      {what !== undefined && <p>{what}</p>}
      {children}
      {links.length > 0 && (
        <p class="row">
          {links.map(({ href, label }, i) => (
            <a key={href} class={i === 0 ? "button primary large" : "button large"} href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
    </main>
  );
}
