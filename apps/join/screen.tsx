import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Masthead } from "../shared/masthead.tsx";
import { LostSettings } from "../shared/settings/lost-settings.tsx";
import { SettingsButton } from "../shared/settings/settings-button.tsx";
import { say } from "../shared/wording/say.ts";

interface ScreenProps {
  readonly title: string;
  readonly narrow?: boolean;
  readonly children: ComponentChildren;
}

/** One screen of this page: masthead, title, content. The title takes the focus when the screen comes, so that it is read. */
export function Screen({ title, narrow = true, children }: ScreenProps) {
  const heading = useTitle(title);
  return (
    <>
      <Masthead title="" exercise>
        <SettingsButton />
      </Masthead>
      <main id="content" class={narrow ? "page narrow screen stack" : "page screen stack"}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <LostSettings />
        {children}
      </main>
    </>
  );
}

/** Names the page after the screen and gives the heading the focus. */
export function useTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${say("brand.name")}`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return heading;
}
