import { tPlus } from "#engine/time.ts";
import { type ResourceCard, resourceCards } from "../../../shared/panels/resource-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, Sending, TabletState } from "../tablet-state.ts";
import { pickRow } from "./pick-row.ts";

/** Resources: where they are, which are under way, and sending them. */
export function resourceScreen(
  sight: Sight,
  { sending }: TabletState,
  hand: Hand,
): { title: string; rows: readonly Row[] } {
  const cards = resourceCards(sight);
  const card = cards.find(({ id }) => id === sending?.resource);
  if (sending !== undefined && card !== undefined) {
    return { title: say("resources.send.what", { resource: card.title }), rows: sendRows(card, sending, sight, hand) };
  }
  const none: Row = { row: "text", text: say("resources.none"), tone: "soft" };
  return {
    title: say("panel.resources"),
    rows: cards.length === 0 ? [none] : cards.flatMap((one) => cardRows(one, hand)),
  };
}

function cardRows(card: ResourceCard, hand: Hand): readonly Row[] {
  const press = (): void =>
    hand.change({ sending: { resource: card.id, from: undefined, to: undefined, count: 1 }, page: 0 });
  return [
    { row: "text", text: card.title, tone: "strong" },
    { row: "text", text: card.of, tone: "soft" },
    ...card.stands.map(({ text, home }): Row => ({
      row: "text",
      text: home ? `${text} (${say("resources.home")})` : text,
    })),
    ...card.trips.map(({ title, there }): Row => ({ row: "text", text: `${title}, ${there}` })),
    ...(card.maySend
      ? [{ row: "buttons", buttons: [{ label: say("resources.send.what", { resource: card.title }), press }] } as const]
      : []),
  ];
}

function sendRows(card: ResourceCard, sending: Sending, sight: Sight, hand: Hand): readonly Row[] {
  const start = card.starts.find(({ id }) => id === sending.from) ?? card.starts[0];
  const way = start?.ways.find(({ id }) => id === sending.to) ?? start?.ways[0];
  const back: Button = { label: say("do.back"), press: () => hand.change({ sending: undefined, page: 0 }) };
  if (start === undefined || way === undefined) {
    return [
      { row: "text", text: say("resources.nowhere"), tone: "soft" },
      { row: "buttons", buttons: [back] },
    ];
  }
  const set = (next: Partial<Sending>): void => hand.change({ sending: { ...sending, ...next } });
  const count = Math.max(1, Math.min(start.most, sending.count));
  const send: Button = {
    label: say("resources.send"),
    tone: "main",
    press: () =>
      hand.wish(
        { type: "send-resource", resource: card.id, count, from: start.id, to: way.id },
        {},
        {
          sending: undefined,
          notice: {
            text: say("resources.sent", { count, zone: way.zone, at: tPlus(sight.at + way.ms) }),
            tone: "good",
          },
        },
      ),
  };
  return [
    { row: "heading", text: say("resources.from") },
    pickRow(card.starts, start.id, (from) => set({ from })),
    { row: "heading", text: say("resources.to") },
    pickRow(start.ways, way.id, (to) => set({ to })),
    {
      row: "stepper",
      label: say("resources.count"),
      value: String(count),
      less: { label: "−", press: () => set({ count: Math.max(1, count - 1) }) },
      more: { label: "+", press: () => set({ count: Math.min(start.most, count + 1) }) },
    },
    { row: "buttons", columns: 2, buttons: [back, send] },
  ];
}
