import { join } from "node:path";
import { type Browser, createBrowser } from "./test-browser.ts";
import { serve } from "../../debrief-server/serve.ts";
import type { Settings } from "../../debrief-server/settings.ts";
import { temporaryFolder } from "./server-process.ts";

/** A whole server in this process, on a free port, with a data folder of its own. */
export interface TestSite {
  readonly url: string;
  readonly dataFolder: string;
  readonly passcodes: { readonly trainer: string; readonly supervisor: string };
  browser(): Browser;
  /** A browser that has signed in. */
  staff(as: "trainer" | "supervisor"): Promise<Browser>;
  close(): Promise<void>;
}

export async function startSite(changes: Partial<Settings> = {}): Promise<TestSite> {
  const own = temporaryFolder();
  const server = await serve(
    {
      port: 0,
      host: "127.0.0.1",
      dataFolder: own.folder,
      scenarioFolder: join(import.meta.dirname, "shelf"),
      certificateFiles: undefined,
      publicOrigin: undefined,
      proxies: [],
      expireDays: 30,
      voice: { mode: "on", stun: [], turn: undefined },
      logLevel: "error",
      ...changes,
    },
    { dev: false, terminal: false },
  );
  const url = `http://127.0.0.1:${server.port}`;
  const passcodes = {
    trainer: passcode("Trainer", server.welcome),
    supervisor: passcode("Supervisor", server.welcome),
  };
  return {
    url,
    dataFolder: changes.dataFolder ?? own.folder,
    passcodes,
    browser: () => createBrowser(url),
    async staff(as) {
      const browser = createBrowser(url);
      await browser.post("/api/login", { as, passcode: passcodes[as] });
      return browser;
    },
    async close() {
      await server.close();
      own.remove();
    },
  };
}

/** The passcode that the first start showed. */
export function passcode(role: "Trainer" | "Supervisor", welcome: string): string {
  return new RegExp(`${role} passcode +(\\S+)`).exec(welcome)?.[1] ?? "";
}
