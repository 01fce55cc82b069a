import type { HttpError } from "#engine/wire/http.ts";
import { httpSentence } from "./wording/refusal-sentence.ts";
import { say } from "./wording/say.ts";

/** Why a request came to nothing: what the server said, or that it could not be reached at all. */
export type RequestFault = HttpError | { readonly error: "unreachable" };

/** What became of a request. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: RequestFault };

/**
 * Asks the page's own server under `/api`. The answer is taken as the contract says it is (engine/wire/http.ts); whatever
 * is not an answer of ours counts as not reached.
 */
export async function request<T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      credentials: "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (response.ok) {
      const value: T = await response.json();
      return { ok: true, value };
    }
    const fault: HttpError = await response.json();
    return { ok: false, fault };
  } catch {
    return { ok: false, fault: { error: "unreachable" } };
  }
}

/** What to tell somebody whose request came to nothing. */
export function faultSentence(fault: RequestFault): string {
  return fault.error === "unreachable" ? say("http.unreachable") : httpSentence(fault);
}
