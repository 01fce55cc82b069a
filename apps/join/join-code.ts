/** A typed code as the server knows it: capitals, no spaces or dashes. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  return /^[A-HJ-NP-Z2-9]{6}$/.test(code) ? code : undefined;
}

/** A typed code by which a seat is taken along from another device; undefined when it cannot be one. */
export function readAlongCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  return /^[A-HJ-NP-Z2-9]{8}$/.test(code) ? code : undefined;
}
