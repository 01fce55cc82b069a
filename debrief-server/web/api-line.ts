import { randomBytes } from "node:crypto";
import type { Express } from "express";

/** Large enough to tell a thin line from a good one, and still here in some seconds over the thinnest that will do. */
const sampleBytes = 150_000;

/** What a browser measures its line by before its player goes in: nothing, or bytes that nobody can make smaller. */
export function addLineApi(app: Express): void {
  const sample = randomBytes(sampleBytes);
  app.get("/api/line/:size", (request, response, next) => {
    const { size } = request.params;
    if (size !== "none" && size !== "sample") return next();
    response.setHeader("Cache-Control", "no-store");
    response.type("application/octet-stream").send(size === "sample" ? sample : Buffer.alloc(0));
  });
}
