/** What a scenario calls a thing, as a bot's reason for it: a title such as "Go" is made as long as a reason must be. */
export function asReason(title: string): string {
  return title.padEnd(3, ".");
}
