import { parseSync } from "vite";

/** Attributes whose text a person reads or hears. */
const read = new Set([
  "title",
  "label",
  "alt",
  "placeholder",
  "aria-label",
  "aria-description",
  "aria-roledescription",
]);
const letters = /\p{L}{2,}/u;

/** The words that a screen would say without the catalogue: text between tags, and text in attributes that are read. */
export function literalText(file: string, source: string): readonly string[] {
  const found: string[] = [];
  walk(parseSync(file, source, { lang: "tsx" }).program, (node) => {
    if (node["type"] === "JSXText") add(found, node["value"]);
    if (node["type"] === "JSXExpressionContainer") for (const text of textsOf(node["expression"])) add(found, text);
    if (node["type"] !== "JSXAttribute") return;
    const name: unknown = isNode(node["name"]) ? node["name"]["name"] : undefined;
    const { value } = node;
    if (typeof name !== "string" || !read.has(name) || !isNode(value)) return;
    for (const text of textsOf(value["type"] === "JSXExpressionContainer" ? value["expression"] : value))
      add(found, text);
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The literals and templates that stand where something is shown, also behind a condition. */
function textsOf(expression: unknown): readonly unknown[] {
  if (!isNode(expression)) return [];
  switch (expression["type"]) {
    case "Literal":
      return [expression["value"]];
    case "ConditionalExpression":
      return [...textsOf(expression["consequent"]), ...textsOf(expression["alternate"])];
    case "LogicalExpression":
      return textsOf(expression["right"]);
    case "TemplateLiteral":
      return Array.isArray(expression["quasis"])
        ? [
            expression["quasis"]
              .map((part) => (isNode(part) && isValue(part["value"]) ? part["value"].cooked : ""))
              .join(" "),
          ]
        : [];
    default:
      return [];
  }
}

function isValue(value: unknown): value is { readonly cooked: string } {
  return typeof value === "object" && value !== null && "cooked" in value;
}

function add(found: string[], text: unknown): void {
  if (typeof text === "string" && letters.test(text)) found.push(text.trim());
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const [key, child] of Object.entries(value)) {
    // What is in a class or an address is not read by anybody; elements inside an attribute are.
    const attribute = value["type"] === "JSXAttribute" && key === "value";
    walk(attribute && isNode(child) ? child["expression"] : child, visit);
  }
}
