import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { faultSentence } from "./http.ts";
import type { RequestFault } from "./http.ts";
import { sayLength } from "./wording/lengths.ts";
import { say } from "./wording/say.ts";

interface SignInProps {
  readonly title: string;
  readonly what: string;
  /** A page of its own, or a part of another. */
  readonly level?: 1 | 2;
  /** Gives what went wrong, or undefined when it went well. */
  readonly signIn: (passcode: string) => Promise<RequestFault | undefined>;
}

/** One try after the other: what was wrong with the last, and how long until the next is taken. */
function useTries(signIn: SignInProps["signIn"]) {
  const fault = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const waitMs = useSignal(0);
  useEffect(() => {
    const ticking = setInterval(() => (waitMs.value = Math.max(0, waitMs.value - 1000)), 1000);
    return () => clearInterval(ticking);
  }, [waitMs]);
  const submit = async (passcode: string): Promise<void> => {
    if (passcode === "") {
      fault.value = say("passcode.missing");
      return;
    }
    busy.value = true;
    const error = await signIn(passcode);
    busy.value = false;
    fault.value = error === undefined ? undefined : faultSentence(error);
    const retry = error?.error === "too-many" ? error.params["retryMs"] : undefined;
    if (typeof retry === "number") waitMs.value = retry;
  };
  return { fault, busy, waitMs, submit };
}

/** A door that a passcode opens: the passcode, what was wrong with it, and how long to wait after too many tries. */
export function SignIn({ title, what, level = 1, signIn }: SignInProps) {
  const passcode = useSignal("");
  const { fault, busy, waitMs, submit } = useTries(signIn);
  return (
    <div class={level === 1 ? "page narrow" : "narrow"}>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(passcode.value);
        }}
      >
        {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
        <div class="field">
          <label for="passcode">{say("passcode")}</label>
          <input
            id="passcode"
            type="password"
            autocomplete="current-password"
            aria-describedby="passcode-help"
            aria-invalid={fault.value !== undefined}
            onInput={({ currentTarget }) => (passcode.value = currentTarget.value)}
          />
          <span class="help" id="passcode-help">
            {what}
          </span>
        </div>
        {fault.value !== undefined && (
          <p class="notice bad" role="alert">
            {fault.value}
            {waitMs.value > 0 && <span>{say("sign-in.wait", { time: sayLength(waitMs.value) })}</span>}
          </p>
        )}
        <button type="submit" class="primary large" disabled={busy.value || waitMs.value > 0} aria-busy={busy.value}>
          {say("sign-in.do")}
        </button>
      </form>
    </div>
  );
}
