/** A page of a list that is read newest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1, the newest, to `pages`. */
  readonly page: number;
  readonly pages: number;
  /** How many items came after the newest of this page that were not there when it was first shown. */
  readonly since: number;
}

/** Enough to read, few enough to be drawn at once. */
export const pageSize = 100;

/**
 * One page of `all`, newest first. `upTo` holds the page still: items beyond that many are counted and not shown, so that
 * somebody who reads older lines does not have them move away.
 */
export function pageOf<T>(all: readonly T[], page: number, upTo: number | undefined): Page<T> {
  const held = upTo === undefined ? all.length : Math.min(upTo, all.length);
  const pages = Math.max(1, Math.ceil(held / pageSize));
  const here = Math.min(pages, Math.max(1, page));
  const end = held - (here - 1) * pageSize;
  return {
    items: all.slice(Math.max(0, end - pageSize), end).toReversed(),
    page: here,
    pages,
    since: all.length - held,
  };
}
