/** A number with its noun, such as `1 decision` and `2 decisions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
