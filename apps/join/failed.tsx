import { say } from "../shared/wording/say.ts";

/** Why something could not be had, with another try. */
export function Failed({ why, again }: { readonly why: string; readonly again: () => void }) {
  return (
    <div class="notice bad" role="alert">
      <p>{why}</p>
      <div>
        <button type="button" onClick={again}>
          {say("do.again")}
        </button>
      </div>
    </div>
  );
}
