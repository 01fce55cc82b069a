import type { Along } from "#engine/wire/http.ts";
import { faultSentence, request } from "./http.ts";
import { say } from "./wording/say.ts";

/** Asks for a code and says it with what to do, or why there is none. */
export async function alongWords(exercise: string): Promise<string> {
  const reply = await request<Along>("POST", "/me/along", { exercise });
  if (!reply.ok) return faultSentence(reply.fault);
  const { code, minutes } = reply.value;
  return say("along.code", { code: `${code.slice(0, 4)}-${code.slice(4)}`, minutes });
}
