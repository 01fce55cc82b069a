import { useComputed } from "@preact/signals";
import { protocolCategory, protocolFor } from "#engine/plan/triage.ts";
import type { PlanCasualty } from "#engine/plan/plan.ts";
import { TagBadge } from "../../shared/panels/tag-badge.tsx";
import { tagMark } from "../../shared/panels/tag-model.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** Every casualty: where it is, how it is tagged, what the protocol gives for its condition now, what was done for it. */
export function CasualtiesPanel({ desk }: { readonly desk: Desk }) {
  const { plan, state } = desk;
  const casualties = Object.values(plan.casualties);
  const tagged = useComputed(() => Object.values(state.value.casualties).filter(({ tag }) => tag !== undefined).length);
  if (casualties.length === 0) return null;
  return (
    <section class="card" aria-labelledby="casualties-title">
      <header>
        <h2 id="casualties-title">{say("casualties.title")}</h2>
        <span class="soft">{say("casualties.count", { tagged: tagged.value, all: casualties.length })}</span>
      </header>
      <TableBox label={say("casualties.title")} class="tall">
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{say("casualties.id")}</th>
              <th scope="col">{say("casualties.where")}</th>
              <th scope="col">{say("casualties.tag")}</th>
              <th scope="col">{say("casualties.protocol")}</th>
              <th scope="col">{say("casualties.done")}</th>
            </tr>
          </thead>
          <tbody>
            {casualties.map((casualty) => (
              <CasualtyRow key={casualty.id} casualty={casualty} desk={desk} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

function CasualtyRow({ casualty, desk }: { readonly casualty: PlanCasualty; readonly desk: Desk }) {
  const { plan, state, names } = desk;
  const now = state.value.casualties[casualty.id];
  if (now === undefined) return null;
  const condition = casualty.conditions[now.condition];
  const truth =
    plan.triage === undefined || condition === undefined
      ? undefined
      : protocolCategory(protocolFor(plan.triage, casualty.age), condition.findings);
  const differs = now.tag !== undefined && truth !== undefined && now.tag.category !== truth;
  return (
    <tr>
      <th scope="row" data-label={say("casualties.id")}>
        {casualty.id} <span class="plain">{casualty.title}</span>
      </th>
      <td data-label={say("casualties.where")}>{names("zone", now.zone)}</td>
      <td data-label={say("casualties.tag")}>
        <Tag category={now.tag?.category} desk={desk} />
      </td>
      <td data-label={say("casualties.protocol")}>
        <div class="protocol">
          {truth !== undefined && <Tag category={truth} desk={desk} />}
          {differs && <span class="chip warn">{say("casualties.differs")}</span>}
        </div>
      </td>
      <td data-label={say("casualties.done")}>{sayList(now.done.map((id) => names("intervention", id)))}</td>
    </tr>
  );
}

function Tag({ category, desk }: { readonly category: string | undefined; readonly desk: Desk }) {
  const plan = desk.watch.plan.value;
  if (plan === undefined) return null;
  return <TagBadge tag={category === undefined ? undefined : tagMark({ plan }, category)} />;
}
