import type { Notice } from "#engine/wire/http.ts";
import { sayList } from "../shared/wording/lengths.ts";
import { say } from "../shared/wording/say.ts";

/** What is recorded, who sees it, for how long: short enough to be read, the rest one step away. */
export function NoticeBox({ notice }: { readonly notice: Notice }) {
  return (
    <section class="card sunken small" aria-labelledby="notice-title">
      <h2 id="notice-title" class="notice-title">
        {say("notice.title")}
      </h2>
      <p>{say(`notice.mode.${notice.mode}`)}</p>
      <dl class="facts">
        <dt>{say("notice.records")}</dt>
        <dd>{sayList(notice.records.map((one) => say(`notice.records.${one}`)))}</dd>
        <dt>{say("notice.never")}</dt>
        <dd>{sayList(notice.never.map((one) => say(`notice.never.${one}`)))}</dd>
        <dt>{say("notice.seen")}</dt>
        <dd>{sayList(notice.seenBy.map((one) => say(`notice.seen.${one}`)))}</dd>
      </dl>
      <p>{say("notice.kept", { days: notice.keptDays })}</p>
      <details>
        <summary>{say("notice.more")}</summary>
        <p>{say("notice.rights")}</p>
      </details>
    </section>
  );
}
