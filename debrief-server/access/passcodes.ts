import { hash, verify } from "@node-rs/argon2";
import type { AccessStore } from "../store/access-store.ts";
import { openStore } from "../store/open-store.ts";
import { asTyped, newPasscode } from "./codes.ts";

export const staffRoles = ["trainer", "supervisor"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The passcodes that were made just now, which can be shown but not read again. */
export type NewPasscodes = Readonly<Partial<Record<StaffRole, string>>>;

/** The argon2id cost that takes about 15 ms: with limited tries a guess stays hopeless, and a sign-in stays quick. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes a passcode for every staff role that has none. */
export async function ensurePasscodes(access: AccessStore): Promise<NewPasscodes> {
  const made: Partial<Record<StaffRole, string>> = {};
  for (const role of staffRoles) {
    if ((await access.secret(secretName(role))) !== undefined) continue;
    const passcode = newPasscode();
    if (await access.addSecret(secretName(role), await hash(asTyped(passcode), cost))) made[role] = passcode;
  }
  return made;
}

/** Whether `attempt` is the passcode of the role; spaces, dashes and small letters do not matter. */
export async function isPasscode(access: AccessStore, role: StaffRole, attempt: string): Promise<boolean> {
  const kept = await access.secret(secretName(role));
  return kept !== undefined && verify(kept, asTyped(attempt));
}

/** Gives a role a new passcode and signs out everybody who had the old one. Works beside a running server. */
export async function resetPasscode(dataFolder: string, role: StaffRole): Promise<string> {
  const store = await openStore(dataFolder);
  try {
    const passcode = newPasscode();
    await store.access.putSecret(secretName(role), await hash(asTyped(passcode), cost));
    await store.access.withdraw(role);
    return passcode;
  } finally {
    await store.close();
  }
}

function secretName(role: StaffRole): string {
  return `passcode.${role}`;
}
