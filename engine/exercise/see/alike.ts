/** Whether two plain JSON values say the same, in whatever order their keys stand. */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size && fields.every(([key, value]) => others.has(key) && alike(value, others.get(key)))
  );
}
