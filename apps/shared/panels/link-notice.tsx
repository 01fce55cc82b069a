import type { Link } from "../feed.ts";
import { linkWords } from "../link-words.ts";
import { say } from "../wording/say.ts";

/** How the connection is, when there is something to say about it. */
export function LinkNotice({ link }: { readonly link: Link }) {
  const words = linkWords(link);
  if (words === undefined) return null;
  switch (link.status) {
    case "live":
    case "replay":
    case "connecting":
      return <p class="notice small">{words}</p>;
    case "lost":
      return (
        <div class="notice bad">
          <p>{words}</p>
          {link.waiting > 0 && <p class="strong small">{say("link.waiting", { n: link.waiting })}</p>}
        </div>
      );
    case "refused":
      return (
        <div class="notice bad">
          <p>{words}</p>
          {link.detail === "elsewhere" && (
            <p>
              <button type="button" class="small" onClick={() => location.reload()}>
                {say("link.here-again")}
              </button>
            </p>
          )}
          <p>
            <a href="/">{say("link.first-page")}</a>
          </p>
        </div>
      );
    default:
      return link.status satisfies never;
  }
}
