import { say } from "../wording/say.ts";
import type { DecisionCard } from "./decision-model.ts";

interface PicksProps {
  readonly card: DecisionCard;
  /** Names the group of radio buttons on the page. */
  readonly name: string;
  readonly chosen: string | undefined;
  /** Somebody has tried to go on: what is missing is said. */
  readonly tried: boolean;
  readonly pick: (option: string) => void;
}

/** The options of a decision, of which one is picked. */
export function OptionPicks({ card, name, chosen, tried, pick }: PicksProps) {
  return (
    <fieldset class="field">
      <legend>{say("decide.options")}</legend>
      {card.options.map(({ id, label, means }) => (
        <label key={id} class="choice">
          <input type="radio" name={name} checked={chosen === id} onChange={() => pick(id)} />
          <span class="stack">
            <span class="strong">{label}</span>
            {means !== undefined && <span class="small soft">{means}</span>}
          </span>
        </label>
      ))}
      {tried && chosen === undefined && <p class="fault">{say("decide.option.missing")}</p>}
    </fieldset>
  );
}
