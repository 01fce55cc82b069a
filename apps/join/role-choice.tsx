import type { OfferedRole } from "#engine/wire/http.ts";
import { say } from "../shared/wording/say.ts";

interface RoleChoiceProps {
  readonly roles: readonly OfferedRole[];
  readonly chosen: string | undefined;
  readonly choose: (role: string) => void;
}

const chips = { free: "chip good", bot: "chip", taken: "chip warn" } as const;

/** The roles with their agency and brief, and whether somebody plays them. */
export function RoleChoice({ roles, chosen, choose }: RoleChoiceProps) {
  return (
    <fieldset class="field roles">
      <legend class="legend">{say("join.role")}</legend>
      {roles.map(({ role, title, agency, brief, desk, state }) => (
        <label key={role} class="choice role" for={`role-${role}`}>
          <input
            id={`role-${role}`}
            type="radio"
            name="role"
            aria-labelledby={`title-${role} state-${role} agency-${role}`}
            aria-describedby={`brief-${role}`}
            checked={chosen === role}
            disabled={state === "taken"}
            onChange={() => choose(role)}
          />
          <span id={`title-${role}`} class="strong">
            {title}
          </span>
          <span id={`state-${role}`} class={chips[state]}>
            {say(`join.role.${state}`)}
          </span>
          <span id={`agency-${role}`} class="small soft">
            {agency}
            {desk && <> · {say("join.role.desk")}</>}
          </span>
          <span id={`brief-${role}`} class="small">
            {brief}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
