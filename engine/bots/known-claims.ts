import type { Claim } from "#engine/exercise/entry.ts";
import type { RoleId } from "#engine/ids.ts";
import { heard, ownRole } from "./sight.ts";
import type { Sight } from "./sight.ts";

/** A claim this seat knows, since when, and the roles it saw being told. */
export interface KnownClaim {
  readonly claim: Claim & { readonly text?: string };
  readonly at: number;
  /** It was said to this seat's role, not only in its hearing: passing it on is this seat's business. */
  readonly addressed: boolean;
  readonly told: ReadonlySet<RoleId>;
}

/** Every claim this seat knew at STARTEX, or has opened, heard or sent since, in the order it came. */
export function knownClaims(sight: Sight): readonly KnownClaim[] {
  const known = new Map<string, { claim: KnownClaim["claim"]; at: number; addressed: boolean; told: Set<RoleId> }>();
  const own = ownRole(sight)?.id;
  for (const claim of sight.view.held) {
    const told = new Set(Object.values(sight.plan.facts[claim.id]?.heldBy ?? []));
    known.set(claim.id, { claim, at: 0, addressed: true, told });
  }
  for (const { at, to, role, content } of heard(sight)) {
    for (const claim of content.claims) {
      const entry = known.get(claim.id) ?? { claim, at, addressed: false, told: new Set<RoleId>() };
      entry.addressed ||= to.includes(own ?? "");
      for (const who of [...to, role, own]) if (who !== undefined) entry.told.add(who);
      known.set(claim.id, entry);
    }
  }
  return [...known.values()];
}
