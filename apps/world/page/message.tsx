import type { ComponentChildren } from "preact";
import { Masthead } from "../../shared/masthead.tsx";

interface MessageProps {
  readonly title: string;
  readonly what?: string | undefined;
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** What is wanted first stands among the children: the links are for who wants something else. */
  readonly aside?: boolean;
  readonly children?: ComponentChildren;
}

/** One thing to say instead of the place, and where to go from there. */
export function Message({ title, what, links = [], aside = false, children }: MessageProps) {
  return (
    <div class="world-message">
      <Masthead title="" exercise />
      <main class="page narrow screen stack" id="content">
        <h1>{title}</h1>
        {what !== undefined && <p>{what}</p>}
        {children}
        {links.length > 0 && (
          <p class="row">
            {links.map(({ href, label }, i) => (
              <a key={href} class={i === 0 && !aside ? "button primary large" : "button large"} href={href}>
                {label}
              </a>
            ))}
          </p>
        )}
      </main>
    </div>
  );
}
