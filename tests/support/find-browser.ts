import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

export interface Browser {
  readonly path: string;
  readonly from: string;
}

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium to test with: one that is here, else one that can be installed, else undefined. */
export function findBrowser(): Browser | undefined {
  const here = findInstalled();
  if (here !== undefined) return here;
  if (attempt("npx", ["playwright", "install", "--with-deps", "chromium"])) {
    const installed = findInstalled();
    if (installed !== undefined) return installed;
  }
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  if (attempt("apt-get", ["install", "-y", "chromium"])) return findInstalled();
  attempt("apt-get", ["update"]);
  attempt("apt-get", ["install", "-y", "chromium"]);
  return findInstalled();
}

function findInstalled(): Browser | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, from: "Playwright" };
  const path = systemPaths.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, from: "the system" };
}

function attempt(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}
