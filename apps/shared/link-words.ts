import type { Link } from "./feed.ts";
import { isKey, say, sayWith } from "./wording/say.ts";

/** What is to be said of a connection; undefined while there is nothing to say. */
export function linkWords({ status, waiting, detail }: Link): string | undefined {
  switch (status) {
    case "live":
    case "replay":
      return waiting > 2 ? say("link.waiting", { n: waiting }) : undefined;
    case "connecting":
      return say("link.connecting");
    case "lost":
      return say("link.lost");
    case "refused": {
      const key = [`link.closed.${detail}`, `wire.${detail}`].find(isKey);
      return key === undefined ? say("link.refused") : sayWith(key, {});
    }
    default:
      return status satisfies never;
  }
}
