/**
 * On which page each of some rows stands, by their heights: one after another, as many as fit, and none is cut unless it
 * is higher than a page.
 */
export function pagesOf(heights: readonly number[], room: number): readonly number[] {
  let [page, used] = [0, 0];
  return heights.map((height) => {
    if (used > 0 && used + height > room) [page, used] = [page + 1, 0];
    used += height;
    return page;
  });
}
