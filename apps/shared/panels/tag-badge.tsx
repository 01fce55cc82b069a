import { say } from "../wording/say.ts";
import { Picture } from "./picture.tsx";
import type { TagMark } from "./tag-model.ts";

const outlines: Readonly<Record<TagMark["shape"], string>> = {
  triangle: "M12 2 23 21H1Z",
  square: "M2 2H22V22H2Z",
  circle: "M12 1A11 11 0 1 1 12 23A11 11 0 1 1 12 1Z",
  cross: "M7 1H17V7H23V17H17V23H7V17H1V7H7Z",
  diamond: "M12 0 24 12 12 24 0 12Z",
};
const dark: ReadonlySet<TagMark["colour"]> = new Set(["red", "green", "black", "grey"]);

/** The mark of a tag: its shape in its colour with its code inside. */
export function TagShape({ tag }: { readonly tag: TagMark }) {
  return (
    <Picture viewBox="-1 -1 26 26" label={tag.label}>
      <TagDrawing tag={tag} />
    </Picture>
  );
}

/** The same inside another drawing, in a square of 24 units. */
export function TagDrawing({ tag }: { readonly tag: TagMark }) {
  return (
    <>
      <path d={outlines[tag.shape]} fill={`var(--tag-${tag.colour})`} stroke="var(--ink)" stroke-width="1.2" />
      <text
        x="12"
        y={tag.shape === "triangle" ? 18.5 : 16}
        text-anchor="middle"
        font-size={tag.code.length > 1 ? 9 : 11}
        font-weight="800"
        fill={dark.has(tag.colour) ? "#fff" : "#111"}
      >
        {tag.code}
      </text>
    </>
  );
}

/** A tag with its title, or that there is none. */
export function TagBadge({ tag }: { readonly tag: TagMark | undefined }) {
  if (tag === undefined) return <span class="soft small">{say("tag.none")}</span>;
  return (
    <span class="tag">
      <TagShape tag={tag} />
      <span aria-hidden="true">{tag.title}</span>
    </span>
  );
}
