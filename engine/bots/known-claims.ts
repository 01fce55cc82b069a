import type { Claim } from "#engine/exercise/entry.ts";
import type { RoleId } from "#engine/ids.ts";
import { heard, ownRole } from "./sight.ts";
import type { Sight } from "./sight.ts";

/** A claim this seat was told, when it first was, and the roles it saw being told. */
export interface KnownClaim {
  readonly claim: Claim;
  readonly at: number;
  readonly told: ReadonlySet<RoleId>;
}

/** Every claim in what this seat has opened, heard or sent, in the order it came. */
export function knownClaims(sight: Sight): readonly KnownClaim[] {
  const known = new Map<string, { claim: Claim; at: number; told: Set<RoleId> }>();
  const own = ownRole(sight)?.id;
  for (const { at, to, role, content } of heard(sight)) {
    for (const { id, subject, field, value, source } of content.claims) {
      const entry = known.get(id) ?? { claim: { id, subject, field, value, source }, at, told: new Set<RoleId>() };
      for (const who of [...to, role, own]) if (who !== undefined) entry.told.add(who);
      known.set(id, entry);
    }
  }
  return [...known.values()];
}
