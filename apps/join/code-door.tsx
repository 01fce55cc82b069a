import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { SeatGrant } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import { say } from "../shared/wording/say.ts";
import { readAlongCode, readCode } from "./join-code.ts";
import { go } from "./route.ts";

/** Join with a code. Spaces, dashes and small letters are taken as well. */
export function CodeDoor() {
  const typed = useSignal("");
  const wrong = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const fault = useSignal<string | undefined>(undefined);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    fault.value = undefined;
    const along = readAlongCode(typed.value);
    if (along !== undefined) return void (fault.value = await goAlong(along));
    const code = readCode(typed.value);
    wrong.value = code === undefined;
    if (code === undefined) field.current?.focus();
    else go({ page: "join", code });
  };
  return (
    <section class="card door" aria-labelledby="door-join">
      <h3 id="door-join">{say("landing.join.title")}</h3>
      <p>{say("landing.join.what")}</p>
      <form class="stack tight" noValidate onSubmit={(event) => void submit(event)}>
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
        <div role="alert">{fault.value !== undefined && <p class="notice bad small">{fault.value}</p>}</div>
        <div class="end">
          <button type="submit">{say("landing.join.do")}</button>
        </div>
      </form>
    </section>
  );
}

/** Takes a seat along to this device, and asks how to go on with it; answers why that is not possible. */
async function goAlong(code: string): Promise<string | undefined> {
  const reply = await request<SeatGrant>("POST", "/along", { code });
  if (!reply.ok) return faultSentence(reply.fault);
  go({ page: "seat", exercise: reply.value.exercise, choose: true });
  return undefined;
}
