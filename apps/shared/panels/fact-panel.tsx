import { say } from "../wording/say.ts";
import { type FactGroup, factGroups } from "./fact-model.ts";
import { Panel } from "./panel.tsx";
import { useSight } from "./seat-desk.ts";

const chips = { one: "chip", agree: "chip good", differ: "chip bad" } as const;

/** What I was told, by what it is about; what does not agree stands side by side. */
export function FactPanel() {
  const groups = factGroups(useSight());
  return (
    <Panel id="facts">
      <p class="small soft">{say("facts.what")}</p>
      {groups.length === 0 && <p class="empty">{say("facts.none")}</p>}
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </Panel>
  );
}

function Group({ group }: { readonly group: FactGroup }) {
  return (
    <section class={group.agreement === "differ" ? "fact differ" : "fact"}>
      <div class="row apart">
        <h3 class="small">{group.title}</h3>
        <span class={chips[group.agreement]}>{say(`facts.${group.agreement}`)}</span>
      </div>
      <ul class="sides">
        {group.claims.map(({ id, value, source, time }) => (
          <li key={id}>
            <span class="strong">{value}</span>
            <span class="small soft">{say("facts.row", { source, time })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
