import type { AskWords } from "../panels/tablet-state.ts";

/**
 * The system's keyboard of a session; undefined where it has none. A hidden field takes the focus, which brings the
 * keyboard; what was written is taken when it goes away.
 */
export function systemKeyboard(session: XRSession): AskWords | undefined {
  if (!("isSystemKeyboardSupported" in session) || !session.isSystemKeyboardSupported) return undefined;
  return (first, take) => {
    const field = document.createElement("textarea");
    field.value = first;
    field.maxLength = 2000;
    field.className = "visually-hidden";
    document.body.append(field);
    let done = false;
    const finish = (): void => {
      if (done) return;
      done = true;
      take(field.value.trim());
      field.remove();
    };
    field.addEventListener("blur", finish);
    field.addEventListener("change", finish);
    field.focus();
  };
}
