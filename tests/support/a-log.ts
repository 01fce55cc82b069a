import type { Happening } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";

/** One line of a log written by hand: when in seconds, what, and the texts beside it. */
export type Line = readonly [seconds: number, is: Happening, texts?: Readonly<Record<string, string>>];

/** A log written by hand: entries numbered from 1. */
export function aLog(...lines: readonly Line[]): readonly Told[] {
  return lines.map(([seconds, is, texts], index) => {
    const entry = { seq: index + 1, at: seconds * 1000, is };
    return texts === undefined ? { entry } : { entry, texts };
  });
}

type Sent = Extract<Happening, { readonly type: "message-sent" }>;

/** A message on the talkgroup, with the claims `id: [field of casualties, value]`. */
export function sent(
  message: string,
  from: Pick<Sent, "seat" | "role" | "persona" | "row">,
  claims: Readonly<Record<string, number>>,
  more: Partial<Sent> = {},
): Sent {
  return {
    type: "message-sent",
    message,
    ...from,
    channel: "talkgroup",
    to: [],
    seats: [],
    act: "inform",
    claims: Object.entries(claims).map(([id, value]) => {
      return { id, subject: "casualties", field: "total", value, source: `Source of ${id}` };
    }),
    ...more,
  };
}

/** A seat opens or hears a message. */
export function opened(message: string, seat: string, heard = false): Happening {
  return { type: "message-opened", message, seat, role: seat.split(".")[0] ?? seat, heard };
}
