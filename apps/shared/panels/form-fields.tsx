import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { say } from "../wording/say.ts";
import type { Draft, DraftFaults } from "./draft-model.ts";
import { useSight } from "./seat-desk.ts";

type Field = FormPack["fields"][string];
type Value = Draft["fields"][string];

interface FormFieldsProps {
  readonly form: FormPack;
  readonly values: Draft["fields"];
  readonly faults: DraftFaults;
  readonly onChange: (id: string, value: Value) => void;
}

/** The fields of any form, as pickers wherever there is something to pick. */
export function FormFields({ form, values, faults, onChange }: FormFieldsProps) {
  return (
    <>
      {Object.entries(form.fields).map(([id, field]) => (
        <FormField
          key={id}
          id={`field-${form.id}-${id}`}
          field={field}
          value={values[id]}
          fault={faults[id]}
          set={(value) => onChange(id, value)}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: Value | undefined;
  readonly fault: string | undefined;
  readonly set: (value: Value) => void;
}

function FormField(props: FieldProps) {
  switch (props.field.type) {
    case "flag":
      return <Picks {...props} choices={{ yes: say("state.yes"), no: say("state.no") }} />;
    case "choice":
    case "choices":
      return <Picks {...props} choices={props.field.choices ?? {}} />;
    case "zone":
      return <ZoneField {...props} />;
    case "number":
    case "text":
      return <TypedField {...props} />;
    default:
      return props.field.type satisfies never;
  }
}

function Picks({
  id,
  field,
  value,
  fault,
  set,
  choices,
}: FieldProps & { readonly choices: Readonly<Record<string, string>> }) {
  const many = field.type === "choices";
  const chosen = chosenOf(field, value);
  const pick = (choice: string): void => {
    if (field.type === "flag") set(choice === "yes");
    else if (!many) set(choice);
    else set(chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice]);
  };
  return (
    <fieldset class={fault === undefined ? "field" : "field invalid"}>
      <legend>{titleOf(field)}</legend>
      {field.help !== undefined && <p class="help">{field.help}</p>}
      <div class="choices">
        {Object.entries(choices).map(([choice, title]) => (
          <label key={choice} class="choice">
            <input
              type={many ? "checkbox" : "radio"}
              name={id}
              checked={chosen.includes(choice)}
              onChange={() => pick(choice)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </fieldset>
  );
}

function chosenOf(field: Field, value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (field.type === "flag") return [value === true ? "yes" : "no"];
  return typeof value === "object" ? value : [String(value)];
}

function ZoneField({ id, field, value, fault, set }: FieldProps) {
  const { plan } = useSight();
  return (
    <div class="field">
      <label for={id}>{titleOf(field)}</label>
      {field.help !== undefined && (
        <p id={`${id}-help`} class="help">
          {field.help}
        </p>
      )}
      <select
        id={id}
        value={String(value ?? "")}
        aria-invalid={fault !== undefined}
        aria-describedby={field.help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        <option value="">{say("form.choose-zone")}</option>
        {Object.values(plan.zones).map((zone) => (
          <option key={zone.id} value={zone.id}>
            {zone.title}
          </option>
        ))}
      </select>
      {fault !== undefined && <p class="fault">{fault}</p>}
    </div>
  );
}

function TypedField({ id, field, value, fault, set }: FieldProps) {
  const described = field.help === undefined ? undefined : `${id}-help`;
  return (
    <div class="field">
      <label for={id}>{titleOf(field)}</label>
      {field.help !== undefined && (
        <p id={described} class="help">
          {field.help}
        </p>
      )}
      <input
        id={id}
        class={field.type === "number" ? "figures short" : ""}
        inputMode={field.type === "number" ? "numeric" : "text"}
        autoComplete="off"
        maxLength={field.type === "number" ? 6 : 2000}
        value={String(value ?? "")}
        aria-invalid={fault !== undefined}
        aria-describedby={described}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {fault !== undefined && <p class="fault">{fault}</p>}
    </div>
  );
}

function titleOf({ title, required }: Field): string {
  return required ? title : say("form.optional", { title });
}
