import { capFields, capWords, isCapStatus } from "./cap-words.ts";
import { problemAt } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { FormPack } from "./pack-schema.ts";
import type { Problem } from "./problem.ts";
import type { Place, Source } from "./source.ts";
import type { Survey } from "./survey.ts";

type Field = FormPack["fields"][string];

function formField(source: Source, id: string, { type, choices, claim }: Field): readonly Problem[] {
  const place: Place = { source, path: ["fields", id], part: "key" };
  const picks = type === "choice" || type === "choices";
  const has = Object.keys(choices ?? {}).length > 0;
  if (picks !== has) {
    return [
      problemAt(
        "form-field",
        place,
        picks ? `'${id}' has nothing to choose from` : `'${id}' has choices, but its type is ${type}`,
      ),
    ];
  }
  if (type !== "text" || claim === undefined) return [];
  return [
    problemAt("form-field", place, `'${id}' is free text: it can carry no claim`, {
      help: "use a number, a flag or choices",
    }),
  ];
}

/** A warning that leaves an exercise could frighten people: nothing in the form may say what its status is. */
function statusIsFixed(source: Source, [id, { choices = {} }]: readonly [string, Field]): readonly Problem[] {
  const help = "its status is Exercise, always, and stands on every warning by itself";
  const own: Place = { source, path: ["fields", id], part: "key" };
  const named = id.toLowerCase() === "status" ? [own] : [];
  const chosen = Object.keys(choices)
    .filter(isCapStatus)
    .map((choice): Place => ({ source, path: ["fields", id, "choices", choice], part: "key" }));
  return [...named, ...chosen].map((place) =>
    problemAt("cap-status", place, "no field can set the status of a CAP warning", { help }),
  );
}

/** The words of a field that CAP defines are CAP's. */
function capField(source: Source, [id, field]: readonly [string, Field]): readonly Problem[] {
  const words = Object.hasOwn(capWords, id) ? capWords[id] : undefined;
  if (words === undefined) return [];
  return Object.keys(field.choices ?? {}).flatMap((choice) => {
    if (words.includes(choice) || isCapStatus(choice)) return [];
    const help = meantOrList(choice, words);
    const place: Place = { source, path: ["fields", id, "choices", choice], part: "key" };
    const message = `CAP 1.2 has no ${id} called '${choice}'`;
    return [problemAt("form-standard", place, message, help === undefined ? {} : { help })];
  });
}

function capForm(source: Source, { fields }: FormPack): readonly Problem[] {
  const missing = Object.entries(capFields).flatMap(([id, types]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (field !== undefined && field.required && types.includes(field.type)) return [];
    const place: Place = { source, path: ["fields", ...(field === undefined ? [] : [id])], part: "key" };
    const message = `CAP 1.2 requires '${id}', of the type ${types.join(" or ")}`;
    return [problemAt("form-standard", place, message)];
  });
  const each = Object.entries(fields);
  return [
    ...missing,
    ...each.flatMap((field) => capField(source, field)),
    ...each.flatMap((field) => statusIsFixed(source, field)),
  ];
}

/** Every form at hand: what its fields can hold, and the standard it says it keeps. */
export function checkForms({ shelf }: Survey): readonly Problem[] {
  return [...shelf.forms.values()].flatMap(({ source, pack }) => [
    ...Object.entries(pack.fields).flatMap(([id, field]) => formField(source, id, field)),
    ...(pack.standard === "cap-1.2" ? capForm(source, pack) : []),
  ]);
}
