/** Keeps who may do what: the secrets and the sign-ins. Times are wall-clock milliseconds. */
export interface AccessStore {
  secret(name: string): Promise<string | undefined>;
  putSecret(name: string, value: string): Promise<void>;
  /** Writes the secret only when there is none yet. Answers whether it did. */
  addSecret(name: string, value: string): Promise<boolean>;

  /** Gives a browser one more thing it may do, and lets its sign-in last until `expiresAt`. */
  addGrant(tokenHash: string, grant: Grant, expiresAt: number): Promise<void>;
  /** What a browser may do now; empty for one that is unknown or whose sign-in has run out. */
  grants(tokenHash: string, now: number): Promise<readonly Grant[]>;
  removeGrant(tokenHash: string, grant: Grant): Promise<void>;
  endSignIn(tokenHash: string): Promise<void>;
  /** Takes a capability from everybody who has it without an exercise. */
  withdraw(capability: Capability): Promise<void>;
  deleteExpiredSignIns(now: number): Promise<void>;
}

export const capabilities = ["player", "trainer", "supervisor"] as const;
type Capability = (typeof capabilities)[number];

/** A player's grant names an exercise and the person it is in it; a trainer's and a supervisor's hold everywhere. */
export type Grant =
  | { readonly capability: "player"; readonly exercise: string; readonly subject: string }
  | { readonly capability: "trainer" | "supervisor" };
