/** Something that is done again and again while there is something to do. */
export interface Ticker {
  wake(): void;
  stop(): void;
}

/** Awake, `once` is called every so many milliseconds until it answers that it rests. */
export function createTicker(everyMs: number, once: () => "rests" | "goes on"): Ticker {
  let timer: NodeJS.Timeout | undefined;
  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }
  return {
    wake: () => void (timer ??= setInterval(() => once() === "rests" && stop(), everyMs)),
    stop,
  };
}
