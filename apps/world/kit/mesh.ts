import type { Corner, Triangle } from "./shape.ts";

/** The triangles between rows of corners: seen from above when each row is south (+z) of the one before and runs east (+x). */
export const mesh = (rows: readonly (readonly Corner[])[]): readonly Triangle[] =>
  rows.flatMap((row, j) =>
    row.flatMap((a, i): readonly Triangle[] => {
      const [b, c, d] = [row[i + 1], rows[j + 1]?.[i], rows[j + 1]?.[i + 1]];
      return b && c && d
        ? [
            [a, c, d],
            [a, d, b],
          ]
        : [];
    }),
  );
