import { Document, parseDocument } from "yaml";
import { textHash } from "#engine/text-hash.ts";
import type { Readable } from "./texts.ts";

/** An overlay brought up to date, and how many texts are new in it, have become stale, or stand for nothing any more. */
export interface UpdatedOverlay {
  readonly text: string;
  readonly added: number;
  readonly stale: number;
  readonly gone: number;
}

const head = ` Write each translation into \`text\`. When somebody who speaks the language has read it all: reviewed: true.`;

/**
 * Adds the texts that an overlay does not have, marks those that have changed, and leaves everything else, comments
 * included, as it is. `existing` was read without an error; without it a new overlay begins.
 */
export function updatedOverlay(
  existing: string | undefined,
  locale: string,
  texts: readonly Readable[],
): UpdatedOverlay {
  const document =
    existing === undefined ? new Document({ locale, reviewed: false, texts: {} }) : parseDocument(existing);
  if (existing === undefined) document.commentBefore = head;
  if (!document.hasIn(["texts"])) document.setIn(["texts"], document.createNode({}));
  const at = (key: string, field: string): string => {
    const value = document.getIn(["texts", key, field]);
    return typeof value === "string" ? value : "";
  };
  let [added, stale] = [0, 0];
  for (const { key, text } of texts) {
    const of = textHash(text);
    if (!document.hasIn(["texts", key])) {
      document.setIn(["texts", key], document.createNode({ source: text, text: "", of }));
      added += 1;
    } else if (at(key, "of") !== of) {
      const was = at(key, "source");
      if (at(key, "text") !== "") {
        document.setIn(["texts", key, "stale"], true);
        if (was !== "") document.setIn(["texts", key, "was"], was);
        stale += 1;
      }
      document.setIn(["texts", key, "source"], text);
      document.setIn(["texts", key, "of"], of);
    }
  }
  const keys = new Set(texts.map(({ key }) => key));
  const gone = keysIn(document).filter((key) => !keys.has(key)).length;
  return { text: document.toString({ lineWidth: 0 }), added, stale, gone };
}

function keysIn(document: Document): readonly string[] {
  const plain: unknown = document.toJS();
  const texts = typeof plain === "object" && plain !== null && "texts" in plain ? plain.texts : undefined;
  return typeof texts === "object" && texts !== null ? Object.keys(texts) : [];
}
