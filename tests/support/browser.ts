import type { TestProject } from "vitest/node";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browserPath: string;
  }
}

/** Vitest's global setup: settles once which Chromium the journeys use, and fails when there is none. */
export function setup(project: TestProject): void {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Error("No Chromium was found or could be installed: the tests need one (apt-get install chromium).");
  }
  console.log(`Chromium of ${browser.from}: ${browser.path}`);
  project.provide("browserPath", browser.path);
}
