import { readCsv } from "./read-csv.ts";
import type { Grid } from "./read-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Refused } from "./refused.ts";
import { sizes } from "./unpack.ts";

function begins(bytes: Uint8Array, ...with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte);
}

/** Reads a spreadsheet by its name and its bytes, which must agree. */
export async function readSpreadsheet(file: string, bytes: Uint8Array): Promise<readonly Grid[] | Refused> {
  const megabytes = sizes.file / 1_000_000;
  if (bytes.length > sizes.file) return { refused: `It has more than ${megabytes} MB: no MSEL is that large.` };
  if (bytes.length === 0) return { refused: "It is empty." };
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "xlsm" || ending === "xltm") return { refused: "It holds macros. Save it as .xlsx." };
  if (ending !== "xlsx" && ending !== "csv")
    return { refused: "Only .xlsx and .csv can be read. Save it as one of them in the spreadsheet program." };
  const packed = begins(bytes, 0x50, 0x4b);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { refused: "It is encrypted, or an old .xls file. Save it as .xlsx without a password." };
  if (ending === "xlsx") return packed ? readWorkbook(bytes) : { refused: "It is called .xlsx and is no workbook." };
  if (packed) return { refused: "It is called .csv and is a workbook: call it .xlsx." };
  const grid = readCsv(bytes);
  return "refused" in grid ? grid : [grid];
}
