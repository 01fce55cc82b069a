import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PanelDeck } from "../../shared/panels/panel-deck.tsx";
import { say } from "../../shared/wording/say.ts";

type Deck =
  | { readonly state: "coming" }
  | { readonly state: "there"; readonly Panels: typeof PanelDeck }
  | { readonly state: "failed" };

/** The panels of the seat beside the place. They come beside the place, not before it. */
export function Drawer() {
  const deck = useSignal<Deck>({ state: "coming" });
  useEffect(() => void fetchDeck(deck), []);
  const { value } = deck;
  return (
    <aside class="drawer" aria-label={say("panel.all")} aria-busy={value.state === "coming"}>
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
