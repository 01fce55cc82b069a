/** What stands under an id. Ids come from clients: only what was put there counts, not what every object inherits. */
export function lookUp<T>(things: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(things, id) ? things[id] : undefined;
}
