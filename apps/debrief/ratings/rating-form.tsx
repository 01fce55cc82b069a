import { useSignal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ObjectiveAccount } from "#engine/debrief/objectives.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { ratings } from "./definitions.tsx";
import type { RatingLetter } from "./definitions.tsx";
import { EvidencePicker } from "./evidence-picker.tsx";

interface RatingFormProps {
  readonly objective: ObjectiveAccount;
  readonly debrief: Debrief;
}

/** A rating being made: it cannot be given without a letter and at least one entry of the log. */
function useRating({ objective, debrief }: RatingFormProps) {
  const letter = useSignal<RatingLetter | undefined>(undefined);
  const picked = useSignal<ReadonlySet<number>>(new Set());
  const text = useSignal("");
  const fault = useSignal<string | undefined>(undefined);
  const done = useSignal(false);
  const give = async (): Promise<void> => {
    done.value = false;
    if (letter.value === undefined) return void (fault.value = say("rating.missing"));
    if (picked.value.size === 0) return void (fault.value = say("refused.evidence-missing"));
    fault.value = await debrief.act(
      {
        type: "rate-objective",
        objective: objective.objective,
        rating: letter.value,
        evidence: [...picked.value].toSorted((a, b) => a - b),
      },
      text.value.trim() === "" ? {} : { text: text.value.trim() },
    );
    if (fault.value !== undefined) return undefined;
    [letter.value, picked.value, text.value, done.value] = [undefined, new Set(), "", true];
    return undefined;
  };
  return { letter, picked, text, fault, done, give };
}

/** Rates one objective: the letter, the entries it is founded on, and why. */
export function RatingForm(props: RatingFormProps) {
  const { letter, picked, text, fault, done, give } = useRating(props);
  const id = useId();
  return (
    <details class="rating-form no-print">
      <summary>{say("rating.give")}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <Letters name={id} letter={letter} choose={(next) => (letter.value = next)} />
        <EvidencePicker objective={props.objective} debrief={props.debrief} picked={picked} />
        <div class="field">
          <label for={`${id}-text`}>
            {say("rating.why")} <span class="soft">({say("state.optional")})</span>
          </label>
          <textarea
            id={`${id}-text`}
            maxLength={2000}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </div>
        {fault.value !== undefined && (
          <p class="notice bad" role="alert">
            {fault.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            {say("rating.do")}
          </button>
          <span class="small soft">{say("rating.picked", { n: picked.value.size })}</span>
          <output class="small">{done.value ? say("rating.done") : ""}</output>
        </div>
      </form>
    </details>
  );
}

interface LettersProps {
  readonly name: string;
  readonly letter: ReadonlySignal<RatingLetter | undefined>;
  readonly choose: (letter: RatingLetter) => void;
}

function Letters({ name, letter, choose }: LettersProps) {
  return (
    <fieldset class="field">
      <legend>{say("rating.letter")}</legend>
      <div class="stack tight">
        {ratings.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name={name} checked={letter.value === one} onChange={() => choose(one)} />
            <span>
              {one} – {say(`rating.${one}`)}
              <span class="under">{say(`rating.${one}.means`)}</span>
            </span>
          </label>
        ))}
      </div>
      <span class="help">{say("ratings.source")}</span>
    </fieldset>
  );
}
