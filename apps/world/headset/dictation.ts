import type { AskWords } from "../panels/tablet-state.ts";

/** As much of the Web Speech API as is used here: the browser's own types do not know it everywhere. */
interface Recogniser extends EventTarget {
  lang: string;
  processLocally: boolean;
  start(): void;
}
interface RecogniserClass {
  new (): Recogniser;
  available?(wanted: { readonly langs: readonly string[]; readonly processLocally: boolean }): Promise<string>;
}

/**
 * Speaking instead of writing, where this device turns speech into words by itself. A browser that would send the voice to
 * somebody for that is as one that cannot.
 */
export async function dictation(lang: string): Promise<AskWords | undefined> {
  const found: unknown = Reflect.get(globalThis, "SpeechRecognition");
  if (!isRecogniser(found)) return undefined;
  const able = await found.available?.({ langs: [lang], processLocally: true }).catch(() => "unavailable");
  if (able !== "available") return undefined;
  return (first, take) => {
    const recogniser = new found();
    recogniser.lang = lang;
    recogniser.processLocally = true;
    recogniser.addEventListener("result", (event) => take(`${first} ${heard(event)}`.trim()));
    recogniser.start();
  };
}

function isRecogniser(found: unknown): found is RecogniserClass {
  return typeof found === "function" && "available" in found;
}

/** The words of a result, by the standard's own shape: results of alternatives with a transcript. */
function heard(event: Event): string {
  const results: unknown = Reflect.get(event, "results");
  const first = firstOf(firstOf(results));
  const words: unknown = typeof first === "object" && first !== null ? Reflect.get(first, "transcript") : undefined;
  return typeof words === "string" ? words : "";
}

function firstOf(list: unknown): unknown {
  return typeof list === "object" && list !== null ? Reflect.get(list, 0) : undefined;
}
