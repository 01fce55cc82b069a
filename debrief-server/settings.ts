import * as z from "zod";
import type { VoiceSettings } from "./web/voice-setup.ts";

const port = z.coerce.number().int().min(0).max(65_535);
/** `loopback`, or addresses with or without a prefix length, with commas between them. */
const proxyList = /^(loopback|[0-9a-fA-F.:]+(\/\d{1,3})?)(,(loopback|[0-9a-fA-F.:]+(\/\d{1,3})?))*$/;
/** `stun:` addresses with commas between them; the same of `turn:` and `turns:`, which may name a transport. */
const stunList = /^stuns?:[^\s,?]+(,stuns?:[^\s,?]+)*$/;
const turnList = /^turns?:[^\s,?]+(\?transport=(udp|tcp))?(,turns?:[^\s,?]+(\?transport=(udp|tcp))?)*$/;
const variables = z.object({
  PORT: port.default(8080),
  HOTWASH_HOST: z.string().optional(),
  HOTWASH_DATA: z.string().default("./data"),
  HOTWASH_SCENARIOS: z.string().default("./scenarios"),
  HOTWASH_CERT: z.string().optional(),
  HOTWASH_KEY: z.string().optional(),
  HOTWASH_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOTWASH_PROXY: z.string().regex(proxyList).optional(),
  HOTWASH_EXPIRE_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  HOTWASH_VOICE: z.enum(["on", "relay", "off"]).default("on"),
  HOTWASH_STUN: z.string().regex(stunList).optional(),
  HOTWASH_TURN: z.string().regex(turnList).optional(),
  HOTWASH_TURN_SECRET: z.string().min(16).optional(),
  HOTWASH_LOG: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
});
type Variable = keyof z.infer<typeof variables>;

const expected: Readonly<Record<Variable, string>> = {
  PORT: "must be a whole number from 0 to 65535",
  HOTWASH_HOST: "must be an address or a host name",
  HOTWASH_DATA: "must be a folder",
  HOTWASH_SCENARIOS: "must be a folder",
  HOTWASH_CERT: "must be a file with a certificate",
  HOTWASH_KEY: "must be a file with the certificate's key",
  HOTWASH_PUBLIC_URL: "must be an address such as https://exercises.example.org",
  HOTWASH_PROXY: "must be loopback or the proxy's addresses with commas between them",
  HOTWASH_EXPIRE_DAYS: "must be a whole number of days from 1 to 3650",
  HOTWASH_VOICE: "must be one of on, relay, off",
  HOTWASH_STUN: "must be addresses such as stun:turn.example.org:3478 with commas between them",
  HOTWASH_TURN: "must be addresses such as turns:turn.example.org:443?transport=tcp with commas between them",
  HOTWASH_TURN_SECRET: "must be coturn's static-auth-secret, of at least 16 characters",
  HOTWASH_LOG: "must be one of silent, error, warn, info, debug",
};

/** Settings whose value is not shown, not even when it is wrong. */
const unshown: ReadonlySet<string> = new Set(["HOTWASH_TURN_SECRET"]);

/** How the server was asked to run. */
export interface Settings {
  readonly port: number;
  /** Undefined listens on every address. */
  readonly host: string | undefined;
  readonly dataFolder: string;
  readonly scenarioFolder: string;
  readonly certificateFiles: { readonly cert: string; readonly key: string } | undefined;
  /** The origin that people type when a proxy stands before this server and ends TLS. */
  readonly publicOrigin: string | undefined;
  /** Whose word on where a request came from is taken: `loopback`, or addresses. Nobody's when empty. */
  readonly proxies: readonly string[];
  readonly expireDays: number;
  readonly voice: VoiceSettings;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** Reads the environment; an empty value counts as not given. Answers one sentence for each wrong value. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const unknown = Object.keys(given).filter((name) => name.startsWith("HOTWASH_") && !(name in expected));
  const read = variables.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  const problems = [
    ...unknown.map(
      (name) => `${name} is not a setting of Hotwash. The settings are ${Object.keys(expected).join(", ")}.`,
    ),
    ...Object.entries(expected).flatMap(([name, must]) =>
      wrong.includes(name) ? [`${name} ${must}${unshown.has(name) ? "." : `; it is "${given[name]}".`}`] : [],
    ),
  ];
  if (!read.success) return { problems };
  const { HOTWASH_CERT: cert, HOTWASH_KEY: key } = read.data;
  if ((cert === undefined) !== (key === undefined)) {
    problems.push("HOTWASH_CERT and HOTWASH_KEY belong together: set both or neither.");
  }
  problems.push(...voiceProblems(read.data));
  if (problems.length > 0) return { problems };
  return { settings: toSettings(read.data) };
}

function voiceProblems(read: z.infer<typeof variables>): readonly string[] {
  const { HOTWASH_VOICE: mode, HOTWASH_TURN: turn, HOTWASH_TURN_SECRET: secret } = read;
  if ((turn === undefined) !== (secret === undefined)) {
    return ["HOTWASH_TURN and HOTWASH_TURN_SECRET belong together: set both or neither."];
  }
  return mode === "relay" && turn === undefined
    ? ["HOTWASH_VOICE is relay, but there is no relay: set HOTWASH_TURN and HOTWASH_TURN_SECRET."]
    : [];
}

function voiceOf(read: z.infer<typeof variables>): VoiceSettings {
  const { HOTWASH_VOICE: mode, HOTWASH_STUN: stun, HOTWASH_TURN: turn, HOTWASH_TURN_SECRET: secret } = read;
  return {
    mode,
    stun: stun?.split(",") ?? [],
    turn: turn === undefined || secret === undefined ? undefined : { urls: turn.split(","), secret },
  };
}

function toSettings(read: z.infer<typeof variables>): Settings {
  const { HOTWASH_CERT: cert, HOTWASH_KEY: key, HOTWASH_PUBLIC_URL: publicUrl } = read;
  return {
    port: read.PORT,
    host: read.HOTWASH_HOST,
    dataFolder: read.HOTWASH_DATA,
    scenarioFolder: read.HOTWASH_SCENARIOS,
    certificateFiles: cert === undefined || key === undefined ? undefined : { cert, key },
    publicOrigin: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
    proxies: read.HOTWASH_PROXY?.split(",") ?? (publicUrl === undefined ? [] : ["loopback"]),
    expireDays: read.HOTWASH_EXPIRE_DAYS,
    voice: voiceOf(read),
    logLevel: read.HOTWASH_LOG,
  };
}
