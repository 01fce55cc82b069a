import { toldIn, type Log } from "#engine/log/log.ts";
import { tPlus } from "#engine/time.ts";
import { keyOf, type Finding } from "./finding.ts";

/** Channels over which something was still to come when they were down, in any of these exercises; each row once. */
export function lostMessages(logs: readonly Log[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const { entry } of logs.flatMap(toldIn)) {
    const { is, at } = entry;
    if (is.type !== "message-lost" || is.row === undefined || findings.has(is.row)) continue;
    findings.set(is.row, {
      code: "channel-dies",
      severity: "warning",
      at: keyOf("channels", is.channel),
      message: `'${is.channel}' was down at ${tPlus(at)}, and the message of '${is.row}' was lost`,
      help: "let the row come over another channel, or when this one is up",
      related: { at: keyOf("msel", is.row), message: "this row's message" },
    });
  }
  return [...findings.values()];
}
