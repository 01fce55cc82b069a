import { useSignal } from "@preact/signals";
import type { Erased } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import { Modal } from "../shared/modal.tsx";
import { say } from "../shared/wording/say.ts";
import type { OwnSeat } from "./own-seat.ts";

interface OwnDataProps {
  readonly seat: OwnSeat;
  readonly onDeleted: () => void;
}

/** What is kept about oneself: to take along, and to delete. */
export function OwnData({ seat, onDeleted }: OwnDataProps) {
  const asking = useSignal(false);
  return (
    <section class="card" aria-labelledby="data-title">
      <h2 id="data-title">{say("after.data")}</h2>
      <p>{say("after.keep.what")}</p>
      <div>
        <a
          class="button"
          download={`hotwash-${seat.exercise}.json`}
          href={`/api/me/record/${encodeURIComponent(seat.exercise)}`}
        >
          {say("after.keep")}
        </a>
      </div>
      <hr />
      <p>{say("after.delete.what")}</p>
      <div>
        <button type="button" class="danger" onClick={() => (asking.value = true)}>
          {say("after.delete")}
        </button>
      </div>
      {asking.value && <EraseDialog seat={seat} onClose={() => (asking.value = false)} onDeleted={onDeleted} />}
    </section>
  );
}

interface EraseProps extends OwnDataProps {
  readonly onClose: () => void;
}

function EraseDialog({ seat, onClose, onDeleted }: EraseProps) {
  const busy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const erase = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const reply = await request<Erased>("DELETE", "/me", { exercise: seat.exercise });
    busy.value = false;
    if (reply.ok) onDeleted();
    else fault.value = faultSentence(reply.fault);
  };
  return (
    <Modal title={say("after.delete")} onClose={onClose}>
      <p>{say(seat.solo ? "after.delete.sure.solo" : "after.delete.sure", { title: seat.title })}</p>
      {fault.value !== undefined && (
        <p class="notice bad" role="alert">
          {fault.value}
        </p>
      )}
      <div class="row">
        <button type="button" class="danger large" aria-busy={busy.value} onClick={() => void erase()}>
          {say("after.delete.do")}
        </button>
        <button type="button" class="large" onClick={onClose}>
          {say("do.cancel")}
        </button>
      </div>
    </Modal>
  );
}
