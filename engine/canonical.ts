/**
 * JSON text in one form only (RFC 8785): no white space, keys in UTF-16 order, numbers and strings as ECMAScript writes
 * them. A key whose value is `undefined` is left out. Throws a `TypeError` on what JSON cannot hold.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  const text = JSON.stringify(value);
  if (typeof text !== "string") throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}
