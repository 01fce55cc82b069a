import type { PlanZone } from "#engine/plan/plan.ts";
import { type PoseFrame, bundleHeadBytes, frameBytes, unpackPoses } from "#engine/pose/pack.ts";
import type { Placement, Pose } from "#engine/pose/pose.ts";

/** Lets in, of what comes as bodies off a line, what can be one. */
export interface FrameGate {
  /** The frames of a message that make sense; whatever else it holds is dropped, and told in one line a minute. */
  through(message: unknown): readonly PoseFrame[];
  /** So many seats count from now on, and they are on these zones. */
  expect(seats: number, zones: Iterable<PlanZone>): void;
}

/** A server sends one bundle at a time, of at most 255 bodies. */
const mostBytes = bundleHeadBytes + 255 * frameBytes;
/** Three times what anybody sends, and as many at once as come together after a line has stood still for five seconds. */
const framesPerSecond = 60;
const framesAtOnce = 100;
/** How far from every zone a body can be, and how far from its head a hand, in metres. */
const beyond = 40;
const arm = 3;
const tellEveryMs = 60_000;

interface Area {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** A gate; `now` counts real milliseconds steadily, `tell` writes a line for who looks after the machine. */
export function openFrameGate(now: () => number, tell: (line: string) => void = console.warn): FrameGate {
  const budgets = new Map<number, { left: number; at: number }>();
  let area: Area = around([]);
  let seats = 0;
  let dropped = 0;
  let toldAt = -Infinity;
  const drop = (): void => {
    dropped += 1;
    if (now() - toldAt < tellEveryMs) return;
    tell(`Bodies that make no sense have come, and were left out: ${dropped}.`);
    toldAt = now();
    dropped = 0;
  };
  const inTime = (seat: number): boolean => {
    const budget = budgets.get(seat) ?? { left: framesAtOnce, at: now() };
    budgets.set(seat, budget);
    budget.left = Math.min(framesAtOnce, budget.left + ((now() - budget.at) / 1000) * framesPerSecond);
    budget.at = now();
    if (budget.left < 1) return false;
    budget.left -= 1;
    return true;
  };
  return {
    through(message) {
      const bytes = bytesOf(message);
      const bundles = bytes === undefined || bytes.length > mostBytes ? undefined : unpackPoses(bytes);
      if (bundles === undefined) drop();
      return (bundles ?? [])
        .flatMap(({ frames }) => frames)
        .filter(({ seatIndex, pose }) => {
          const lets = seatIndex < seats && isSane(pose, area) && inTime(seatIndex);
          if (!lets) drop();
          return lets;
        });
    },
    expect(count, zones) {
      seats = count;
      area = around(zones);
    },
  };
}

function bytesOf(message: unknown): Uint8Array | undefined {
  if (message instanceof ArrayBuffer) return new Uint8Array(message);
  return message instanceof Uint8Array ? message : undefined;
}

/** What people can walk on: everything round the zones of a plan. */
function around(zones: Iterable<PlanZone>): Area {
  const all = [...zones];
  const edge = (axis: 0 | 2, side: 1 | -1): readonly number[] =>
    all.map(({ centre, radius }) => centre[axis] + side * (radius + beyond));
  return {
    west: Math.min(...edge(0, -1)),
    east: Math.max(...edge(0, 1)),
    north: Math.min(...edge(2, -1)),
    south: Math.max(...edge(2, 1)),
  };
}

function isSane({ head, left, right }: Pose, { west, east, north, south }: Area): boolean {
  const [x, , z] = head.position;
  return x >= west && x <= east && z >= north && z <= south && atArm(head, left) && atArm(head, right);
}

function atArm({ position: [x, y, z] }: Placement, hand: Placement | undefined): boolean {
  if (hand === undefined) return true;
  const [hx, hy, hz] = hand.position;
  return Math.hypot(hx - x, hy - y, hz - z) <= arm;
}
