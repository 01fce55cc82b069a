import { sayList } from "../lengths.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { EntryTexts, HappeningOf } from "./happening-of.ts";

type Message = HappeningOf<"message-sent" | "message-arrived" | "message-lost" | "message-opened" | "facts-held">;

/** Who told whom what, and who took note. */
export function messageSentence(is: Message, names: Names, texts: EntryTexts): string {
  switch (is.type) {
    case "message-sent": {
      const text = texts["text"];
      const sent = sentSentence(is, names);
      return (is.pictures ?? []).reduce(
        (sentence, id) => say("entry.message-sent.picture", { sentence, picture: names("picture", id) }),
        text === undefined ? sent : say("entry.message-sent.text", { sentence: sent, text }),
      );
    }
    case "message-arrived": {
      const parts = { message: messageName(is.message, names), channel: names("channel", is.channel) };
      return say("entry.message-arrived", parts);
    }
    case "message-lost":
      return lostSentence(is, names);
    case "message-opened": {
      const opened = { seat: names("seat", is.seat), message: messageName(is.message, names) };
      return is.heard ? say("entry.message-opened.heard", opened) : say("entry.message-opened.read", opened);
    }
    case "facts-held": {
      const claims = sayList(is.claims.map(({ id }) => names("fact", id)));
      return say("entry.facts-held", { seat: names("seat", is.seat), claims });
    }
    default:
      return is satisfies never;
  }
}

function lostSentence({ channel: id, message, row }: HappeningOf<"message-lost">, names: Names): string {
  const channel = names("channel", id);
  if (message !== undefined) return say("entry.message-lost.way", { channel, message: messageName(message, names) });
  if (row === undefined) return say("entry.message-lost.other", { channel });
  return say("entry.message-lost.row", { channel, row, title: names("row", row) });
}

/** Where the names know whose it was, that; else its number. */
function messageName(id: string, names: Names): string {
  const name = names("message", id);
  return name === id ? say("entry.message.numbered", { id }) : name;
}

function sentSentence(is: HappeningOf<"message-sent">, names: Names): string {
  const from = is.seat ?? is.role ?? is.persona ?? "";
  const parts = {
    from: names("party", from),
    to: sayList(is.to.map((party) => names("party", party))),
    channel: names("channel", is.channel),
  };
  if (is.form === undefined) {
    const sentence = say(`entry.message-sent.${is.act}`, parts);
    // Only the SimCell speaks for a persona without a row.
    const planned = is.persona === undefined || is.row !== undefined;
    return planned ? sentence : say("entry.message-sent.unplanned", { sentence });
  }
  return say("entry.message-sent.form", { ...parts, form: names("form", is.form) });
}
