import { say } from "../wording/say.ts";
import { useDesk } from "./seat-desk.ts";

/** That the seat is open in another window of this browser too, in both; the older one can take it back. */
export function WindowNotice() {
  const { feed } = useDesk();
  const { status, rank } = feed.link.value;
  if (status !== "live" || rank === undefined) return null;
  if (rank === "newest") return <p class="notice small">{say("windows.newest")}</p>;
  return (
    <div class="notice warn">
      <p>{say("windows.older")}</p>
      <p>
        <button type="button" class="small" onClick={() => feed.takeHere?.()}>
          {say("windows.take")}
        </button>
      </p>
    </div>
  );
}
