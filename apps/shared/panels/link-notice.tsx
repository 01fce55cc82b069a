import type { Link } from "../feed.ts";
import { isKey, say, sayWith } from "../wording/say.ts";

/** How the connection is, when there is something to say about it. */
export function LinkNotice({ link }: { readonly link: Link }) {
  switch (link.status) {
    case "live":
    case "replay":
      return link.waiting > 2 ? <p class="notice small">{say("link.waiting", { n: link.waiting })}</p> : null;
    case "connecting":
      return <p class="notice small">{say("link.connecting")}</p>;
    case "lost":
      return (
        <div class="notice bad">
          <p>{say("link.lost")}</p>
          {link.waiting > 0 && <p class="strong small">{say("link.waiting", { n: link.waiting })}</p>}
        </div>
      );
    case "refused":
      return (
        <div class="notice bad">
          <p>{refusedBecause(link.detail)}</p>
          <p>
            <a href="/">{say("link.first-page")}</a>
          </p>
        </div>
      );
    default:
      return link.status satisfies never;
  }
}

/** Why a connection ended for good. */
function refusedBecause(detail: string | undefined): string {
  const key = [`link.closed.${detail}`, `wire.${detail}`].find(isKey);
  return key === undefined ? say("link.refused") : sayWith(key, {});
}
