import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { LogList } from "../../shared/log/log-list.tsx";
import { logReader } from "../../shared/log/log-lines.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** The whole log in sentences, as it grows. */
export function LogPanel({ desk }: { readonly desk: Desk }) {
  const read = useMemo(() => logReader(desk.names), [desk]);
  const lines = useComputed(() => read(desk.log.value));
  return (
    <section class="card" aria-labelledby="log-title">
      <h2 id="log-title">{say("log.title")}</h2>
      <LogList exercise={desk.exercise} lines={lines} />
    </section>
  );
}
