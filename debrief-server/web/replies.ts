import type { Request, RequestHandler, Response } from "express";
import type * as z from "zod";
import { type HttpError, type HttpFault, httpStatus, notPlain } from "#engine/wire/http.ts";
import type { Counters } from "../counters.ts";

/** Why there is no answer, on its way to the page. */
export interface Refused {
  readonly refused: HttpError;
}

export function refuse(error: HttpFault, params: HttpError["params"] = {}, problems?: HttpError["problems"]): Refused {
  return { refused: { error, params, ...(problems !== undefined && { problems }) } };
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

/** Sends what the handler answers as JSON, or its refusal with its status, counted. A handler that sent something itself answers undefined. */
export function route(
  counters: Counters,
  answer: (request: Request, response: Response) => Promise<unknown>,
): RequestHandler {
  return async (request, response) => {
    const body = await answer(request, response);
    if (isRefused(body)) sendRefusal(response, counters, body.refused);
    else if (body !== undefined) response.json(body);
  };
}

export function sendRefusal(response: Response, counters: Counters, refused: HttpError): void {
  counters.count(`http.${refused.error}`);
  const retryMs = refused.params["retryMs"];
  if (typeof retryMs === "number") response.setHeader("Retry-After", Math.ceil(retryMs / 1000));
  response.status(httpStatus[refused.error]).json(refused);
}

/** Reads a body by its schema. */
export function readBody<T>(schema: z.ZodType<T>, request: Request): { readonly body: T } | Refused {
  const read = schema.safeParse(request.body ?? {});
  if (read.success) return { body: read.data };
  const [issue] = read.error.issues;
  const error = issue?.message === notPlain ? "name-not-plain" : "malformed";
  return refuse(error, { field: issue?.path.join(".") ?? "" });
}

/** A part of the path, as the route names it. */
export function param(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === "string" ? value : "";
}
