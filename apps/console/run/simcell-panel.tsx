import { useComputed } from "@preact/signals";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { PersonaCard } from "./persona-card.tsx";
import { personasNow } from "./personas-now.ts";
import { saidWords } from "./said-words.ts";

/** Everybody the SimCell plays: what each may know, what was said to each, and answering as them. */
export function SimcellPanel({ desk }: { readonly desk: Desk }) {
  const personas = useComputed(() => personasNow(desk.plan, desk.state.value));
  const words = useComputed(() => saidWords(desk.log.value));
  return (
    <section class="stack" aria-labelledby="sim-title">
      <div>
        <h2 id="sim-title">{say("sim.title")}</h2>
        <p class="small soft">{say("sim.what")}</p>
      </div>
      {personas.value.length === 0 && <p class="empty">{say("sim.none")}</p>}
      <div class="persona-cards">
        {personas.value.map((one) => (
          <PersonaCard key={one.persona.id} one={one} desk={desk} words={words.value} />
        ))}
      </div>
    </section>
  );
}
