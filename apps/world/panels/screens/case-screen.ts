import { type CaseCard, type CaseLine, caseCard, caseLines } from "../../../shared/panels/case-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, TabletState, Work } from "../tablet-state.ts";
import { pickRow } from "./pick-row.ts";
import { reasonPicks, whyOf } from "./reason-rows.ts";

/** Why a case is closed, without typing. */
const reasons = ["done", "handed", "nobody", "twice", "mistaken"] as const;

/** Cases: the queue, one case, handing it on, closing it. */
export function caseScreen(sight: Sight, { work }: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const card = work === undefined ? undefined : caseCard(sight, work.case);
  if (work === undefined || card === undefined) return { title: say("panel.cases"), rows: queueRows(sight, hand) };
  return { title: card.title, rows: [...aboutRows(card), ...doingRows(card, work, hand)] };
}

function queueRows(sight: Sight, hand: Hand): readonly Row[] {
  const open = caseLines(sight, "open");
  const closed = caseLines(sight, "closed");
  if (open.length + closed.length === 0) return [{ row: "text", text: say("cases.none"), tone: "soft" }];
  const list = (lines: readonly CaseLine[]): Row => ({
    row: "buttons",
    buttons: lines.map(({ id, title, whose, left, mine, waiting }) => ({
      label: title,
      note: [whose, left].filter((text) => text !== undefined).join(" · "),
      on: mine || waiting,
      press: () => hand.change({ work: freshWork(id), page: 0 }),
    })),
  });
  return [
    ...(open.length === 0 ? [{ row: "text", text: say("cases.none.open"), tone: "soft" } as const] : [list(open)]),
    ...(closed.length === 0
      ? []
      : [{ row: "heading", text: say("cases.show.closed", { n: closed.length }) } as const, list(closed)]),
  ];
}

function freshWork(id: string): Work {
  return { case: id, does: "look", disposition: undefined, into: undefined, reasons: [], words: "" };
}

function aboutRows(card: CaseCard): readonly Row[] {
  const said = [`${card.kind}, ${card.since}`, card.whose, card.into, card.reason].filter((text) => text !== undefined);
  return [
    ...said.map((text): Row => ({ row: "text", text, tone: "soft" })),
    ...(card.left === undefined
      ? []
      : [
          card.remaining === undefined
            ? ({ row: "text", text: card.left, tone: card.overdue ? "bad" : "plain" } as const)
            : ({ row: "bar", label: card.left, share: card.remaining } as const),
        ]),
    ...card.about
      .filter(({ value }) => value !== "")
      .map(({ title, value }): Row => ({ row: "pair", label: title, value })),
  ];
}

function doingRows(card: CaseCard, work: Work, hand: Hand): readonly Row[] {
  switch (work.does) {
    case "look":
      return lookRows(card, work, hand);
    case "hand":
      return handRows(card, hand);
    case "close":
      return closeRows(card, work, hand);
    default:
      return work.does satisfies never;
  }
}

const away = { work: undefined, notice: undefined, page: 0 } as const;

function lookRows(card: CaseCard, work: Work, hand: Hand): readonly Row[] {
  const go = (does: Work["does"]) => (): void => hand.change({ work: { ...work, does }, page: 0 });
  const take = (): void => hand.wish({ type: "take-case", case: card.id }, {}, { notice: undefined });
  const buttons: readonly Button[] = [
    { label: say("cases.back"), press: () => hand.change({ work: undefined, page: 0 }) },
    ...(card.mayTake ? [{ label: say("cases.take"), tone: "main", press: take } as const] : []),
    ...(card.handTo.length > 0 ? [{ label: say("cases.hand"), press: go("hand") }] : []),
    ...(card.mine && card.open ? [{ label: say("cases.close.do"), press: go("close") }] : []),
  ];
  return [{ row: "buttons", columns: 2, buttons }];
}

function handRows(card: CaseCard, hand: Hand): readonly Row[] {
  const to = card.handTo.map(({ id, title }) => ({
    label: title,
    press: () => hand.wish({ type: "hand-case", case: card.id, to: id }, {}, away),
  }));
  return [
    { row: "heading", text: say("cases.hand.to") },
    { row: "buttons", columns: 2, buttons: to },
    { row: "buttons", buttons: [{ label: say("do.back"), press: () => hand.change(away) }] },
  ];
}

function closeRows(card: CaseCard, work: Work, hand: Hand): readonly Row[] {
  const set = (next: Partial<Work>): void => hand.change({ work: { ...work, ...next } });
  const way = card.dispositions.find(({ id }) => id === work.disposition);
  const known = reasons.map((id) => say(`reason.close.${id}`));
  return [
    { row: "heading", text: say("cases.close.how") },
    pickRow(card.dispositions, work.disposition, (disposition) => set({ disposition })),
    ...(way?.merges === true
      ? [
          { row: "heading", text: say("cases.close.into") } as const,
          pickRow(card.mergeInto, work.into, (into) => set({ into })),
        ]
      : []),
    { row: "heading", text: say("cases.close.reason") },
    ...reasonPicks(known, work, set, hand),
    {
      row: "buttons",
      columns: 2,
      buttons: [{ label: say("do.back"), press: () => hand.change(away) }, closing(card, work, hand)],
    },
  ];
}

function closing(card: CaseCard, work: Work, hand: Hand): Button {
  const label = say("cases.close.do");
  const { disposition, into } = work;
  const way = card.dispositions.find(({ id }) => id === disposition);
  const reason = whyOf(work);
  const off =
    disposition === undefined
      ? say("cases.close.how.missing")
      : way?.merges === true && into === undefined
        ? say("cases.close.into.missing")
        : reason === ""
          ? say("decide.reason.missing")
          : undefined;
  if (off !== undefined || disposition === undefined) return { label, press: () => undefined, off: off ?? "" };
  const merged = way?.merges === true && into !== undefined ? { into } : {};
  const press = (): void => hand.wish({ type: "close-case", case: card.id, disposition, ...merged }, { reason }, away);
  return { label, tone: "main", press };
}
