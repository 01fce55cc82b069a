import { expect, test } from "vitest";
import { emptyDraft, meantDraft } from "../../apps/shared/panels/draft-model.ts";
import { freshMessages, unopened } from "../../apps/shared/panels/message-model.ts";
import { aMessage, aSight } from "./a-sight.ts";

const content = { text: "Come quickly.", fields: {}, claims: [] };

test("[UIX36] one that was heard is new until it has been in view or was answered", () => {
  const call = aMessage("m1", { channel: "talkgroup", content });
  const answer = aMessage("m2", { seat: "control", role: "control", to: ["caller"], re: "m1", content });
  const heard = aSight("control", [call]);
  expect([freshMessages(heard, 0), freshMessages(heard, 1), unopened(heard)]).toEqual([1, 0, 0]);
  expect(freshMessages(aSight("control", [call, answer]), 0)).toBe(0);
  const others = aMessage("m1", { channel: "talkgroup", to: ["medic"], content });
  expect(freshMessages(aSight("control", [others]), 0)).toBe(0);
  expect(freshMessages(aSight("control", [aMessage("m1")]), 1)).toBe(1);
});

const line = (id: string, state: "up" | "down", ...others: readonly string[]) => ({
  id,
  title: id,
  line: id,
  state,
  trouble: undefined,
  others: others.map((one) => ({ id: one, title: one, line: one })),
});

test("[UIX36] the first channel that works, and whoever is alone on it", () => {
  const channels = [
    line("radio", "down", "medic"),
    line("phone", "up", "caller"),
    line("net", "up", "medic", "caller"),
  ];
  expect(meantDraft(emptyDraft, channels)).toMatchObject({ channel: "phone", to: ["caller"] });
  expect(meantDraft({ ...emptyDraft, channel: "net" }, channels)).toMatchObject({ channel: "net", to: [] });
  expect(meantDraft({ ...emptyDraft, channel: "net", to: ["medic"] }, channels).to).toEqual(["medic"]);
  expect(meantDraft(emptyDraft, [])).toEqual(emptyDraft);
});
