import { useComputed, useSignal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { PictureLink } from "../picture-link.tsx";
import { say } from "../wording/say.ts";
import { fitting, lineKinds } from "./log-lines.ts";
import type { LineKind, LogLine } from "./log-lines.ts";
import { pageOf } from "./log-pages.ts";
import type { Page } from "./log-pages.ts";

/** What a reader of the log usually wants: everything but the machinery. */
const usual: ReadonlySet<LineKind> = new Set(lineKinds.filter((kind) => kind !== "machine"));

interface LogListProps {
  readonly exercise: string;
  readonly lines: ReadonlySignal<readonly LogLine[]>;
  /** Put before each line, such as a box to choose it with. */
  readonly before?: (line: LogLine) => ComponentChildren;
  /** Where the time of a line leads. */
  readonly href?: (line: LogLine) => string;
}

/** The log in sentences, newest first, by page: filtered by kind, searched by word. */
export function LogList({ exercise, lines, before, href }: LogListProps) {
  const kinds = useSignal(usual);
  const search = useSignal("");
  const at = useSignal<{ readonly page: number; readonly upTo: number | undefined }>({ page: 1, upTo: undefined });
  const found = useComputed(() => fitting(lines.value, { kinds: kinds.value, search: search.value }));
  const page = useComputed(() => pageOf(found.value, at.value.page, at.value.upTo));
  useEffect(() => {
    at.value = { page: 1, upTo: undefined };
  }, [kinds.value, search.value]);
  const turn = (to: number): void => {
    at.value = to <= 1 ? { page: 1, upTo: undefined } : { page: to, upTo: at.value.upTo ?? found.value.length };
  };
  return (
    <div class="log stack">
      <Filters
        kinds={kinds.value}
        setKinds={(next) => (kinds.value = next)}
        setSearch={(text) => (search.value = text)}
      />
      {page.value.items.length === 0 ? (
        <p class="empty">{say(lines.value.length === 0 ? "log.none" : "log.none.filtered")}</p>
      ) : (
        <ol class="lines" reversed>
          {page.value.items.map((line) => (
            <li key={line.seq} class={`line ${line.kind}`} value={line.seq}>
              {before?.(line)}
              <When line={line} href={href} />
              <span>
                {line.sentence}
                {line.pictures.map((picture) => (
                  <>
                    {" "}
                    <PictureLink key={picture.id} exercise={exercise} picture={picture} short />
                  </>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Turner page={page.value} all={found.value.length} turn={turn} />
    </div>
  );
}

function When({ line, href }: { readonly line: LogLine; readonly href: LogListProps["href"] }) {
  const time = <time>{tPlus(line.at)}</time>;
  return href === undefined ? time : <a href={href(line)}>{time}</a>;
}

interface FiltersProps {
  readonly kinds: ReadonlySet<LineKind>;
  readonly setKinds: (kinds: ReadonlySet<LineKind>) => void;
  readonly setSearch: (text: string) => void;
}

function Filters({ kinds, setKinds, setSearch }: FiltersProps) {
  const turn = (kind: LineKind): void =>
    setKinds(kinds.has(kind) ? new Set([...kinds].filter((one) => one !== kind)) : new Set([...kinds, kind]));
  return (
    <div class="stack tight no-print">
      <input
        type="search"
        aria-label={say("log.search")}
        placeholder={say("log.search")}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <fieldset class="pills">
        <legend class="visually-hidden">{say("log.kinds")}</legend>
        {lineKinds.map((kind) => (
          <label key={kind} class="pill">
            <input type="checkbox" checked={kinds.has(kind)} onChange={() => turn(kind)} />
            {say(`log.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

interface TurnerProps {
  readonly page: Page<LogLine>;
  readonly all: number;
  readonly turn: (page: number) => void;
}

function Turner({ page: { page, pages, since }, all, turn }: TurnerProps) {
  return (
    <div class="row apart small no-print">
      <span class="soft">
        {say("log.count", { n: all })}
        {pages > 1 && <> · {say("log.page", { page, pages })}</>}
      </span>
      {pages > 1 && (
        <span class="row">
          <button type="button" class="small" disabled={page === 1} onClick={() => turn(page - 1)}>
            {say("log.newer")}
          </button>
          <button type="button" class="small" disabled={page === pages} onClick={() => turn(page + 1)}>
            {say("log.older")}
          </button>
        </span>
      )}
      {since > 0 && (
        <button type="button" class="small" onClick={() => turn(1)}>
          {say("log.waiting", { n: since })} – {say("log.newest")}
        </button>
      )}
    </div>
  );
}
