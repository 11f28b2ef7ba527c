import { problems } from "@latchkey/contract";
import { Router } from "express";
import { html } from "../html.ts";
import { addressOf } from "./address.ts";
import { sendAsset } from "./asset.ts";
import { frontPage } from "./front-page.ts";
import { sendOpenapiDocument } from "./openapi-document.ts";
import { sendDocsPage } from "./page.ts";
import type { DocsPage } from "./page.ts";
import { readPreparedDocs } from "./prepared-docs.ts";
import type { PreparedDocs } from "./prepared-docs.ts";
import { isProblemCode, problemPage, problemsPage } from "./problem-page.ts";
import { referencePage } from "./reference-page.ts";

/** The address that guides are written with. */
const WRITTEN_ADDRESS = "http://127.0.0.1:3000";

/**
 * The docs: /docs and all below, /openapi.yaml and /openapi.json. They need no database and no sign-in.
 *
 * @param baseUrl Where the service is, for requests that do not say where they went.
 */
export function createDocsRouter(baseUrl: string): Router {
  const router = Router();
  let reading: Promise<PreparedDocs> | undefined;
  const read = (): Promise<PreparedDocs> =>
    (reading ??= readPreparedDocs().catch((cause: unknown) => {
      reading = undefined;
      throw new Error("The docs cannot be read; npm run prepare makes them.", { cause });
    }));

  router.get("/openapi.json", async (request, response) => {
    sendOpenapiDocument(request, response, { format: "json", baseUrl }, await read());
  });
  router.get("/openapi.yaml", async (request, response) => {
    sendOpenapiDocument(request, response, { format: "yaml", baseUrl }, await read());
  });

  router.get("/docs/assets/:name", async (request, response, next) => {
    if (!(await sendAsset(request, response, await read()))) next();
  });

  router.get(["/docs", "/docs/*path"], async (request, response) => {
    const prepared = await read();
    const path = request.path.replace(/\/$/, "");
    const page = pageAt(path, prepared, addressOf(request, baseUrl)) ?? missing;
    sendDocsPage(response, { ...page, path }, prepared);
  });
  return router;
}

type Page = Omit<DocsPage, "path">;

const missing: Page = {
  status: 404,
  title: "No such page",
  body: html`<p>There is no page at this address. The contents lead to all there are.</p>`,
};

function pageAt(path: string, prepared: PreparedDocs, address: string): Page | undefined {
  const { assets, guides } = prepared;
  if (path === "/docs") return { title: "Latchkey docs", body: frontPage(prepared, address) };
  if (path === "/docs/reference") {
    const licenses = ["swagger-ui-license.txt", "swagger-ui-notice.txt", "swagger-ui-parts.txt"];
    const body = referencePage(licenses.map((name) => assets[name] ?? name));
    return { title: "API reference", body, reference: true };
  }
  if (path === "/docs/problems") return { title: "Problems", body: problemsPage() };
  const [, code] = /^\/docs\/problems\/([^/]+)$/.exec(path) ?? [];
  if (code !== undefined && isProblemCode(code)) {
    return { title: problems[code].title, body: problemPage(code) };
  }
  const guide = guides.find(({ slug }) => path === `/docs/${slug}`);
  if (guide === undefined) return undefined;
  const { title, sections } = guide;
  // The address has only the characters of a host, so it needs no escaping.
  return { title, sections, body: { html: guide.html.replaceAll(WRITTEN_ADDRESS, address) } };
}
