import type { Plan } from "#engine/plan/plan.ts";
import type { FormPack } from "#engine/scenario/pack-schema.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import type { Answered, Asking } from "./asking.ts";

type FormField = FormPack["fields"][string];
type FieldValue = NonNullable<CommandOf<"send-message">["fields"]>[string];

/** The names under which a form's free texts travel. */
export function textFields(plan: Plan, form: string | undefined): readonly string[] {
  const fields = form === undefined ? undefined : lookUp(plan.forms, form)?.fields;
  return Object.entries(fields ?? {}).flatMap(([id, { type }]) => (type === "text" ? [`field.${id}`] : []));
}

/** What is wrong with the fields of a message: unknown ones, wrong values, missing ones. */
export function formFault(asking: Asking, { form, fields = {} }: CommandOf<"send-message">): Answered {
  const { plan } = asking.u;
  const pack = form === undefined ? undefined : lookUp(plan.forms, form);
  if (form !== undefined && pack === undefined) return refuse("unknown-form", { form });
  for (const [id, value] of Object.entries(fields)) {
    const field = pack === undefined ? undefined : lookUp(pack.fields, id);
    if (field === undefined || field.type === "text") return refuse("unknown-field", { field: id });
    if (!fits(plan, field, value)) return refuse("field-wrong", { field: id });
  }
  const missing = Object.entries(pack?.fields ?? {}).find(
    ([id, field]) => field.required && !isFilled(asking, id, field, lookUp(fields, id)),
  );
  return missing === undefined ? undefined : refuse("field-missing", { field: missing[0] });
}

function isFilled({ lengths }: Asking, id: string, { type }: FormField, value: FieldValue | undefined): boolean {
  return type === "text" ? (lookUp(lengths, `field.${id}`) ?? 0) > 0 : value !== undefined;
}

function fits(plan: Plan, { type, choices = {} }: FormField, value: FieldValue): boolean {
  switch (type) {
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "choice":
      return typeof value === "string" && lookUp(choices, value) !== undefined;
    case "choices":
      return Array.isArray(value) && value.every((item) => lookUp(choices, item) !== undefined);
    case "zone":
      return typeof value === "string" && lookUp(plan.zones, value) !== undefined;
    case "text":
      return false;
    default:
      return type satisfies never;
  }
}
