import { computed } from "@preact/signals";
import type { Feed } from "../../shared/feed.ts";

/** Who looks back plays nobody, whoever's eyes they borrow: they walk freely as soon as they give them back. */
export function onlooker(feed: Feed): Feed {
  const plan = computed(() => {
    const borrowed = feed.plan.value;
    if (borrowed === undefined) return undefined;
    const { seat: _, ...nobodys } = borrowed;
    return nobodys;
  });
  return { ...feed, plan };
}
