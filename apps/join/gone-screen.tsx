import type { Link } from "../shared/feed.ts";
import { say } from "../shared/wording/say.ts";
import type { OwnSeat } from "./own-seat.ts";

/** What has become of a seat that is no more: its data deleted here, the exercise deleted, or the seat lost afterwards. */
export type Gone = "own-data" | "exercise" | "seat";

/** Why there is nothing left to show; undefined while the seat can still be followed, or may come back. */
export function goneBecause(seat: OwnSeat, deleted: boolean, link: Link, ended: boolean): Gone | undefined {
  if (deleted) return seat.solo ? "exercise" : "own-data";
  if (link.status !== "refused") return undefined;
  if (link.detail === "deleted" || link.detail === "no-such-exercise") return "exercise";
  return ended ? "seat" : undefined;
}

/** In the place of everything that would need what is gone: what it was, and the way home. */
export function GoneScreen({ gone, seat }: { readonly gone: Gone; readonly seat: OwnSeat }) {
  return (
    <section class="card" aria-labelledby="gone-title">
      <h2 id="gone-title" tabIndex={-1}>
        {say(gone === "seat" ? "gone.seat.title" : "gone.title")}
      </h2>
      <p>{say(`gone.${gone}`, { title: seat.title })}</p>
      <div>
        <a class="button primary" href="/">
          {say("link.first-page")}
        </a>
      </div>
    </section>
  );
}
