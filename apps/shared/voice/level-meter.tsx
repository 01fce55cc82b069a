import { useEffect, useRef } from "preact/hooks";

interface MeterProps {
  /** 0 to 1. */
  readonly level: () => number;
  readonly label: string;
}

const drawEveryMs = 80;

/** How loud something is, as a bar. It moves by itself and is read only when one goes to it. */
export function LevelMeter({ level, label }: MeterProps) {
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (meter.current !== null) meter.current.value = level();
    }, drawEveryMs);
    return () => clearInterval(timer);
  }, [level]);
  return <meter ref={meter} class="level" min={0} max={1} aria-label={label} />;
}
