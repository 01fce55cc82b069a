import type { TalkingPoint, TalkingPoints } from "#engine/debrief/talking-points.ts";

/** Most points a group can talk through; there are always at least so many strengths among them when there are any. */
const most = { gaps: 5, strengths: 2, all: 7 };

/**
 * Five to seven points to begin with: up to five gaps and at least two strengths, more strengths where there are fewer
 * gaps. Each kind has its turn before any comes again, so that one sort of gap does not fill the list.
 */
export function chosenPoints({ gaps, strengths }: TalkingPoints): TalkingPoints {
  const first = inTurn(gaps).slice(0, most.gaps);
  const good = inTurn(strengths.filter(wasDone)).slice(0, Math.max(most.strengths, most.all - first.length));
  return { gaps: first, strengths: good };
}

/** A fact that came to all who needed it by itself was passed on by nobody. */
function wasDone({ kind, about }: TalkingPoint): boolean {
  return kind !== "fact-passed" || about["tookMs"] !== 0;
}

/** The first of each kind, then the second of each, and so on; kinds in the order in which they first come. */
function inTurn(points: readonly TalkingPoint[]): readonly TalkingPoint[] {
  const met = new Map<string, number>();
  const rounds = points.map((point) => {
    const round = met.get(point.kind) ?? 0;
    met.set(point.kind, round + 1);
    return { point, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ point }) => point);
}
