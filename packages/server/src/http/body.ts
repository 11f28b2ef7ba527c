import express from "express";
import type { Request, RequestHandler } from "express";
import { refuseField } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";

/** The most that a body may hold; the longest that openapi.yaml allows is a tenth of it. */
const LIMIT = "16kb";

const parseJson = express.json({ limit: LIMIT, strict: false, type: "application/json" });

function hasBody({ headers }: Request): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
}

/**
 * Makes the body JSON, whatever the host's own parsers made of it before: nothing, the parsed value, or text and bytes
 * that are still to be parsed. Anything but JSON is refused, and so is broken JSON.
 */
export function createBodyParser(
  refuse: (request: Request, refusal: Refusal) => void,
): RequestHandler {
  return (request, response, next) => {
    const isEmpty = !hasBody(request);
    if (!isEmpty && !request.is("application/json")) {
      refuse(request, { refused: "unsupported_media_type" });
      return;
    }
    // The validator compiles and keeps a schema for each content type that it sees: let it see one. And without one it
    // takes a body that is missing for one of another type.
    request.headers["content-type"] = "application/json";
    if (isEmpty) {
      // Body parsers of Express 4 leave an empty object where there is no body.
      request.body = undefined;
      next();
      return;
    }
    const body: unknown = request.body;
    if (typeof body === "string" || Buffer.isBuffer(body)) {
      if (body.length > 16 * 1024) {
        refuse(request, { refused: "payload_too_large" });
        return;
      }
      try {
        request.body = JSON.parse(body.toString());
      } catch {
        refuse(request, brokenJson);
        return;
      }
      next();
      return;
    }
    parseJson(request, response, next);
  };
}

const brokenJson = refuseField("body", "", "must be JSON");

/** What a body parser's error refuses a request with; undefined if the error is none of a body parser's. */
export function refusalOfBody(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !("type" in error) || typeof error.type !== "string")
    return undefined;
  switch (error.type) {
    case "entity.too.large":
      return { refused: "payload_too_large" };
    case "entity.parse.failed":
      return brokenJson;
    case "encoding.unsupported":
    case "charset.unsupported":
      return { refused: "unsupported_media_type" };
    case "request.aborted":
    case "request.size.invalid":
    case "stream.encoding.set":
    case "stream.not.readable":
      return refuseField("body", "", "could not be read in full");
    default:
      return undefined;
  }
}
