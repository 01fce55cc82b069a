import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PanelDeck } from "../../shared/panels/panel-deck.tsx";
import { say } from "../../shared/wording/say.ts";

type Deck =
  | { readonly state: "coming" }
  | { readonly state: "there"; readonly Panels: typeof PanelDeck }
  | { readonly state: "failed" };

interface DrawerProps {
  /** Where the panels lie over the place: puts them away. */
  readonly close: (() => void) | undefined;
}

/** The panels of the seat beside the place. They come beside the place, not before it. */
export function Drawer({ close }: DrawerProps) {
  const deck = useSignal<Deck>({ state: "coming" });
  useEffect(() => void fetchDeck(deck), []);
  const { value } = deck;
  return (
    <aside class="drawer" aria-label={say("panel.all")} aria-busy={value.state === "coming"}>
      {close !== undefined && (
        <div class="drawer-head">
          <button type="button" class="small quiet" onClick={close}>
            {say("do.close")} <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
      {value.state === "there" && <value.Panels layout="hud" />}
      {value.state === "failed" && (
        <div class="stack" role="alert">
          <p>{say("http.unreachable")}</p>
          <button type="button" onClick={() => void fetchDeck(deck)}>
            {say("do.again")}
          </button>
        </div>
      )}
    </aside>
  );
}

async function fetchDeck(deck: Signal<Deck>): Promise<void> {
  deck.value = { state: "coming" };
  try {
    const { PanelDeck: Panels } = await import("../../shared/panels/panel-deck.tsx");
    deck.value = { state: "there", Panels };
  } catch {
    deck.value = { state: "failed" };
  }
}
