import type { ComponentChildren } from "preact";
import type { RowId } from "#engine/ids.ts";
import { PictureLink } from "../../shared/picture-link.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import type { Desk } from "./desk.ts";
import { previewFire } from "./fire-preview.ts";
import type { FirePreview } from "./fire-preview.ts";
import { sayEffect, saySeat } from "./row-words.ts";

interface FireDialogProps {
  readonly desk: Desk;
  readonly row: RowId;
  readonly close: () => void;
}

/** Before a row is fired: what it says, who will be told or overhear it, what it changes, and what follows from it. */
export function FireDialog({ desk, row, close }: FireDialogProps) {
  const preview = previewFire(desk.plan, desk.state.value, row);
  if (preview === undefined) return null;
  const fire = async (): Promise<string | undefined> => {
    const fault = await desk.act({ type: "fire", row });
    if (fault === undefined) desk.announce(say("msel.fired", { row }));
    return fault;
  };
  return (
    <ConfirmDialog
      title={say("msel.fire.title", { row, title: preview.row.title })}
      confirm={say("msel.fire.do")}
      close={close}
      run={fire}
    >
      {desk.state.value.status !== "running" && <p class="notice warn">{say("msel.fire.paused")}</p>}
      <Preview preview={preview} desk={desk} />
    </ConfirmDialog>
  );
}

function Preview({ preview, desk: { exercise, plan, names } }: { readonly preview: FirePreview; readonly desk: Desk }) {
  const { row, seats, overhear, facts, pictures, effects, follows, starts } = preview;
  return (
    <dl class="preview">
      {row.text !== undefined && (
        <Part title={say("msel.fire.says")}>
          <blockquote>{row.text}</blockquote>
          {pictures.map((picture) => (
            <p key={picture.id}>
              <PictureLink exercise={exercise} picture={picture} />
            </p>
          ))}
        </Part>
      )}
      <Part title={say("msel.fire.seen")} none={say("msel.fire.seen.none")}>
        {seats.map((seat) => saySeat(seat, names))}
      </Part>
      <Part title={say("msel.fire.overhear")}>{overhear.map((seat) => saySeat(seat, names))}</Part>
      <Part title={say("msel.fire.facts")}>{facts}</Part>
      <Part title={say("msel.fire.effects")} none={say("msel.fire.effects.none")}>
        {effects.map((effect) => sayEffect(effect, plan, names))}
      </Part>
      <Part title={say("msel.fire.follows")}>
        {follows.map(({ row: next, delayMs }) =>
          say("msel.fire.follows.row", { row: next.id, title: next.title, time: sayLength(delayMs) }),
        )}
      </Part>
      <Part title={say("msel.fire.starts")}>{starts.map((action) => `${action.id} ${action.title}`)}</Part>
      {row.note !== undefined && <Part title={say("msel.fire.note")}>{[row.note]}</Part>}
    </dl>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren | readonly string[];
  /** What to say when there is nothing; without it the part is left out. */
  readonly none?: string;
}

function Part({ title, children, none }: PartProps) {
  const lines = Array.isArray(children) ? children : undefined;
  const empty = lines?.length === 0;
  if (empty && none === undefined) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {empty && none}
        {lines !== undefined && !empty && (
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {lines === undefined && children}
      </dd>
    </div>
  );
}
