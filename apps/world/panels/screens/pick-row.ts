import type { Row } from "../panel.ts";

/** Plates of which one is chosen. */
export function pickRow<T extends string>(
  choices: readonly { readonly id: T; readonly title: string }[],
  chosen: string | undefined,
  choose: (id: T) => void,
  columns = 2,
): Row {
  const buttons = choices.map(({ id, title }) => ({ label: title, on: id === chosen, press: () => choose(id) }));
  return { row: "buttons", columns, buttons };
}
