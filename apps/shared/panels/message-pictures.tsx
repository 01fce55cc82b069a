import { useSignal } from "@preact/signals";
import { Modal } from "../modal.tsx";
import { say } from "../wording/say.ts";
import type { ShownPicture } from "./message-model.ts";

/** The pictures of a message, each to be looked at larger; in words where one cannot be shown. */
export function MessagePictures({ pictures }: { readonly pictures: readonly ShownPicture[] }) {
  return pictures.map((picture) => <OnePicture key={picture.id} picture={picture} />);
}

function OnePicture({ picture: { alt, words, credit, address } }: { readonly picture: ShownPicture }) {
  const large = useSignal(false);
  const failed = useSignal(false);
  return (
    <figure class="shown">
      {failed.value ? (
        <p>
          {words} <span class="small soft">{say("talk.picture.missing")}</span>
        </p>
      ) : (
        <button type="button" onClick={() => (large.value = true)}>
          <img src={address} alt={alt} onError={() => (failed.value = true)} />
          <span class="small">{say("talk.picture.larger")}</span>
        </button>
      )}
      <figcaption class="small soft">{credit}</figcaption>
      {large.value && (
        <Modal title={say("talk.picture.title")} onClose={() => (large.value = false)}>
          {/* Before the picture: it has the focus, and a dialog that is taller than the window begins there. */}
          <div class="row end">
            <button type="button" class="primary" onClick={() => (large.value = false)}>
              {say("do.close")}
            </button>
          </div>
          <figure class="shown large">
            <img src={address} alt={alt} />
            <figcaption>
              <p>{alt}</p>
              <p class="small soft">{credit}</p>
            </figcaption>
          </figure>
        </Modal>
      )}
    </figure>
  );
}
