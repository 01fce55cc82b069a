import type { Citation } from "#engine/scenario/written.ts";
import { say } from "./say.ts";

/** Where a rule comes from, in one line. What nobody has read in that edition is marked `to verify`. */
export function sayCitation({ doc, part, edition, verified }: Citation): string {
  const source = sourceLine(doc, part, edition);
  return verified && edition !== undefined ? source : `${source} (${say("state.to-verify")})`;
}

function sourceLine(doc: string, part: string | undefined, edition: string | undefined): string {
  if (part !== undefined && edition !== undefined) return say("citation.full", { doc, part, edition });
  if (part !== undefined) return say("citation.part", { doc, part });
  return edition === undefined ? say("citation.doc", { doc }) : say("citation.edition", { doc, edition });
}
