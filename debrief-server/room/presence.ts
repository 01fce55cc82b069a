import type { SeatId } from "#engine/ids.ts";
import type { Room } from "./room.ts";

/** A browser that reloads or changes networks is back within this. */
const graceMs = 4_000;

/** Notes in the log who is gone. Who is there says so itself, with its device. */
export interface Presence {
  came(seat: SeatId): void;
  went(seat: SeatId): void;
  /** Whether a socket of the seat is there now. */
  isHere(seat: SeatId): boolean;
  close(): void;
}

/**
 * A seat is absent when no socket of it has been there for the grace, also after a restart, when nobody has come back
 * yet. `absent` is called once it is noted.
 */
export function createPresence(room: Room, absent: (seat: SeatId) => void): Presence {
  const sockets = new Map<SeatId, number>();
  const leaving = new Map<SeatId, NodeJS.Timeout>();
  function noteGone(seat: SeatId): void {
    leaving.delete(seat);
    const state = room.head().seats[seat];
    if (state?.holder !== "person") return;
    absent(seat);
    if (!state.present) return;
    const device = deviceOf(state.device);
    void room.order({ kind: "seat", seat }, { type: "set-presence", present: false, device });
  }
  function startGrace(seat: SeatId): void {
    clearTimeout(leaving.get(seat));
    leaving.set(
      seat,
      setTimeout(() => noteGone(seat), graceMs),
    );
  }
  for (const { id, holder, present } of Object.values(room.head().seats)) {
    if (holder === "person" && present) startGrace(id);
  }
  return {
    came(seat) {
      sockets.set(seat, (sockets.get(seat) ?? 0) + 1);
      clearTimeout(leaving.get(seat));
      leaving.delete(seat);
    },
    went(seat) {
      const left = (sockets.get(seat) ?? 1) - 1;
      sockets.set(seat, left);
      if (left === 0) startGrace(seat);
    },
    isHere: (seat) => (sockets.get(seat) ?? 0) > 0,
    close() {
      for (const timer of leaving.values()) clearTimeout(timer);
      leaving.clear();
    },
  };
}

function deviceOf(device: string): "headset" | "desktop" | "phone" | "no-3d" {
  return device === "headset" || device === "phone" || device === "no-3d" ? device : "desktop";
}
