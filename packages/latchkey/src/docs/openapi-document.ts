import { openapi } from "@latchkey/contract/openapi";
import type { Request, Response } from "express";
import { addressOf } from "./address.ts";
import { etagOf } from "./page.ts";
import type { PreparedDocs } from "./prepared-docs.ts";

/** Answers with the API's description; its server is the address that it was asked at. */
export function sendOpenapiDocument(
  request: Request,
  response: Response,
  document: { readonly format: "json" | "yaml"; readonly baseUrl: string },
  { openapiYaml }: PreparedDocs,
): void {
  const address = addressOf(request, document.baseUrl);
  const text =
    document.format === "json"
      ? JSON.stringify({ ...openapi, servers: [{ url: address }] })
      : openapiYaml.replace(/["']\{\{address\}\}["']/, () => JSON.stringify(address));
  response
    .set({
      "Cache-Control": "no-cache",
      ETag: etagOf(text),
    })
    .type(document.format === "json" ? "application/json" : "application/yaml; charset=utf-8")
    .send(text);
}
