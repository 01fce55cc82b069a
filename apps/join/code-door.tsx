import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { say } from "../shared/wording/say.ts";
import { readCode } from "./join-code.ts";
import { go } from "./route.ts";

/** Join with a code. Spaces, dashes and small letters are taken as well. */
export function CodeDoor() {
  const typed = useSignal("");
  const wrong = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = readCode(typed.value);
    wrong.value = code === undefined;
    if (code === undefined) field.current?.focus();
    else go({ page: "join", code });
  };
  return (
    <section class="card door" aria-labelledby="door-join">
      <h3 id="door-join">{say("landing.join.title")}</h3>
      <p>{say("landing.join.what")}</p>
      <form class="stack tight" noValidate onSubmit={submit}>
        <div class="field">
          <label for="code">{say("landing.join.code")}</label>
          <input
            id="code"
            ref={field}
            class="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={12}
            value={typed.value}
            aria-invalid={wrong.value}
            aria-describedby="code-help"
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
          <p id="code-help" class={wrong.value ? "fault" : "help"}>
            {say(wrong.value ? "landing.join.bad-code" : "landing.join.example")}
          </p>
        </div>
        <div class="end">
          <button type="submit">{say("landing.join.do")}</button>
        </div>
      </form>
    </section>
  );
}
