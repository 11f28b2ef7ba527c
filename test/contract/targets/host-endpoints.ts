import type { MockKeyService, Principal, ProtectOptions } from "@latchkey/mock";
import type { KeyService } from "@latchkey/server";
import type { Express, RequestHandler } from "express";
import { http, HttpResponse } from "msw";
import type { HttpHandler, PathParams } from "msw";

/** The status that a host's endpoint answers, by its id. */
const statusOfHost = (id: unknown): number => (id === "teapot" ? 418 : 200);

/** Mounts the service, and a host's endpoints behind its checks. */
export function mount(app: Express, keys: KeyService): void {
  app.use(keys.router);
  const answer: RequestHandler = ({ params, principal }, response) => {
    response.status(statusOfHost(params["id"])).json({ who: principal?.name ?? null });
  };
  app.get("/host/:id", keys.requireApiKey(), answer);
  app.get("/optional/:id", keys.requireApiKey({ optional: true }), answer);
  app.get("/unaudited/:id", keys.requireApiKey({ audit: "none" }), answer);
}

/** The same endpoints, mocked. */
export function hostHandlers(mock: MockKeyService): HttpHandler[] {
  const answer = ({
    params,
    principal,
  }: {
    params: PathParams;
    principal?: Principal | undefined;
  }) => HttpResponse.json({ who: principal?.name ?? null }, { status: statusOfHost(params["id"]) });
  const at = (path: string, options: ProtectOptions): HttpHandler =>
    http.get(
      `${mock.baseUrl}/${path}/:id`,
      mock.protect(answer, { ...options, route: `/${path}/:id` }),
    );
  return [at("host", {}), at("optional", { optional: true }), at("unaudited", { audit: "none" })];
}
