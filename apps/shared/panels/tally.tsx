import { say } from "../wording/say.ts";

interface TallyProps {
  readonly lines: readonly { readonly id: string; readonly option: string; readonly ballots: number }[];
}

/** What a vote was counted to, most ballots first; nothing before it was. */
export function Tally({ lines }: TallyProps) {
  if (lines.length === 0) return null;
  return (
    <table class="tally">
      <caption class="small soft">{say("vote.tally")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("vote.tally.option")}</th>
          <th scope="col">{say("vote.tally.ballots")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, option, ballots }) => (
          <tr key={id}>
            <th scope="row">{option}</th>
            <td class="figures">{ballots}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
