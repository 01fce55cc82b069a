/** What is laid out on pages: how high a row is, and whether it must not be the last of its page. */
export interface PagedRow {
  readonly height: number;
  readonly heads?: boolean;
}

/**
 * On which page each of some rows stands: one after another, as many as fit, and none is cut unless it is higher than a
 * page. A row that heads what follows goes over to the next page with it.
 */
export function pagesOf(rows: readonly PagedRow[], room: number): readonly number[] {
  const pages: number[] = [];
  let used = 0;
  for (const [i, { height }] of rows.entries()) {
    const page = pages.at(-1) ?? 0;
    if (used === 0 || used + height <= room) {
      pages.push(page);
      used += height;
      continue;
    }
    const head = rows[i - 1];
    const goes = head?.heads === true && pages.at(-2) === page && head.height + height <= room;
    if (goes) pages[i - 1] = page + 1;
    pages.push(page + 1);
    used = height + (goes ? head.height : 0);
  }
  return pages;
}
