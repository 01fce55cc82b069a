import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AccessStore, Grant } from "../store/access-store.ts";
import { isEncrypted } from "../web/headers.ts";
import type { Visitor } from "./access.ts";
import { hashToken, newToken } from "./codes.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** How long a browser is remembered after it was last given something. */
const rememberedMs = 30 * dayMs;

/** Knows browsers again by a cookie that no script can read and no other site can use. */
export interface SignIns {
  visitor(request: IncomingMessage): Promise<Visitor>;
  add(request: IncomingMessage, response: ServerResponse, grant: Grant): Promise<void>;
  /** Takes back what was given. The browser stays known for what else it may do. */
  remove(request: IncomingMessage, grant: Grant): Promise<void>;
}

export function createSignIns(access: AccessStore, publicOrigin: string | undefined, now: () => number): SignIns {
  const isSecure = (request: IncomingMessage): boolean =>
    isEncrypted(request) || publicOrigin?.startsWith("https:") === true;
  return {
    async visitor(request) {
      const token = readToken(request, isSecure(request));
      if (token === undefined) return { id: "nobody", grants: [] };
      const tokenHash = hashToken(token);
      return { id: visitorId(tokenHash), grants: await access.grants(tokenHash, now()) };
    },
    async add(request, response, grant) {
      const known = readToken(request, isSecure(request));
      const before = known === undefined ? [] : await access.grants(hashToken(known), now());
      // A staff sign-in gets a fresh token, and so does one that the server did not give: somebody may have planted it.
      const isKept = known !== undefined && before.length > 0 && grant.capability === "player";
      const token = isKept ? known : newToken();
      for (const each of isKept ? [grant] : [...before, grant]) {
        await access.addGrant(hashToken(token), each, now() + rememberedMs);
      }
      if (known !== undefined && !isKept) await access.endSignIn(hashToken(known));
      setCookie(response, isSecure(request), token, rememberedMs);
    },
    async remove(request, grant) {
      const token = readToken(request, isSecure(request));
      if (token !== undefined) await access.removeGrant(hashToken(token), grant);
    },
  };
}

/** Stands in logs for a trainer or supervisor: it cannot be turned back into the token, nor into its hash. */
function visitorId(tokenHash: string): string {
  return `v${createHash("sha256").update(tokenHash).digest("hex").slice(0, 16)}`;
}

/** The prefix makes browsers refuse the cookie unless it is Secure and for this host alone; plain http has neither. */
function cookieName(secure: boolean): string {
  return secure ? "__Host-hotwash" : "hotwash";
}

function readToken(request: IncomingMessage, secure: boolean): string | undefined {
  const name = `${cookieName(secure)}=`;
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
}

function setCookie(response: ServerResponse, secure: boolean, token: string, forMs: number): void {
  const parts = [`${cookieName(secure)}=${token}`, "Path=/", "HttpOnly", "SameSite=Strict"];
  parts.push(`Max-Age=${forMs / 1000}`, ...(secure ? ["Secure"] : []));
  response.setHeader("Set-Cookie", parts.join("; "));
}
