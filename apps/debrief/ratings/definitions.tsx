import { say } from "../../shared/wording/say.ts";

/** The four ratings, from performed without challenges to unable to be performed. */
export const ratings = ["P", "S", "M", "U"] as const;
export type RatingLetter = (typeof ratings)[number];

/** What each rating means, and where the wording is from. */
export function Definitions() {
  return (
    <details>
      <summary>{say("ratings.definitions")}</summary>
      <dl class="definitions">
        {ratings.map((rating) => (
          <div key={rating}>
            <dt>
              <span class="rating-letter">{rating}</span> {say(`rating.${rating}`)}
            </dt>
            <dd class="small">{say(`rating.${rating}.means`)}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{say("ratings.source")}</p>
    </details>
  );
}
