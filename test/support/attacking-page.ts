import { createServer, request as forward } from "node:http";
import type { Page } from "playwright-core";
import { listenOnLoopback, stop } from "./loopback.ts";

/** A site of somebody else's, whose page does as it is told. */
export interface AttackingSite {
  /** On another host name it is another site; on another port of the same, another origin of the same site. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves an empty page that anything may run on. */
export async function startAttackingSite(
  hostname: "localhost" | "127.0.0.1",
): Promise<AttackingSite> {
  const server = createServer((_request, response) => {
    response
      .setHeader("Content-Type", "text/html")
      .end("<!doctype html><title>Win a prize</title>");
  });
  const port = await listenOnLoopback(server);
  return { origin: `http://${hostname}:${port}`, close: () => stop(server) };
}

/**
 * A proxy before the program that keeps from it what browsers say of where a request comes from, and tells browsers that
 * all sites may do everything: as if the program did not look.
 */
export async function startCarelessProxy(target: string): Promise<AttackingSite> {
  const server = createServer((request, response) => {
    const allowed = {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": "content-type",
      "access-control-allow-methods": "GET, POST, PATCH, DELETE",
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, allowed).end();
      return;
    }
    const { hostname, port } = new URL(target);
    const { "sec-fetch-site": _site, origin: _origin, ...headers } = request.headers;
    const { method = "GET", url: path = "/" } = request;
    const host = `${hostname}:${port}`;
    const onward = forward({ hostname, port, method, path, headers: { ...headers, host } });
    onward.on("error", () => response.destroy());
    onward.once("response", (answer) => {
      response.writeHead(answer.statusCode ?? 500, {
        ...allowed,
        "content-type": answer.headers["content-type"] ?? "text/plain",
      });
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  const port = await listenOnLoopback(server);
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

/** What an attacking page asks of the victim's site. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

/** What a script of the page has been able to read: the beginning of each answer, by how it was asked. */
export type Read = Readonly<Record<string, string>>;

/** Asks in every way that a script has, with the victim's cookies. */
export function askByScript(page: Page, base: string, asked: readonly Asked[]): Promise<Read> {
  return page.evaluate(
    async ({ base, asked }) => {
      const read: Record<string, string> = {};
      const types = ["application/json", "text/plain", "application/x-www-form-urlencoded"];
      for (const { method, path, body } of asked) {
        for (const mode of ["cors", "no-cors"] as const) {
          for (const type of body === undefined ? [undefined] : types) {
            const init: RequestInit = { method, mode, credentials: "include" };
            if (body !== undefined) init.body = body;
            if (type !== undefined) init.headers = { "Content-Type": type };
            try {
              const answer = await fetch(base + path, init);
              const text = await answer.text();
              if (text !== "") read[`${mode} ${method} ${path}`] = text.slice(0, 80);
            } catch {
              // It was not let.
            }
          }
        }
        if (method !== "POST") continue;
        navigator.sendBeacon(base + path, new Blob([body ?? ""], { type: "text/plain" }));
      }
      return read;
    },
    { base, asked },
  );
}

/** Loads addresses as everything that a page can load, and reads what it can of it. */
export function loadAsParts(page: Page, base: string, paths: readonly string[]): Promise<Read> {
  return page.evaluate(
    async ({ base, paths }) => {
      const read: Record<string, string> = {};
      const loads = paths.flatMap((path) =>
        ["img", "script", "iframe", "link", "object", "video"].map(async (name) => {
          const element = document.createElement(name);
          const loaded = new Promise<boolean>((resolve) => {
            element.addEventListener("load", () => resolve(true));
            element.addEventListener("error", () => resolve(false));
            setTimeout(() => resolve(false), 1000);
          });
          if (element instanceof HTMLLinkElement) element.rel = "stylesheet";
          const address = { link: "href", object: "data" }[name] ?? "src";
          element.setAttribute(address, base + path);
          document.body.append(element);
          await loaded;
          const inside = element instanceof HTMLIFrameElement ? element : undefined;
          try {
            const text = inside?.contentDocument?.body.textContent ?? "";
            if (text !== "") read[`${name} ${path}`] = text.slice(0, 80);
          } catch {
            // It is of another origin.
          }
        }),
      );
      await Promise.all(loads);
      return read;
    },
    { base, paths },
  );
}

/** Sends forms in every way that a form can be sent, into frames of the page. */
export async function sendForms(page: Page, base: string, asked: readonly Asked[]): Promise<void> {
  const types = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];
  const forms = asked.flatMap(({ path, body = "{}" }) =>
    types.map((type) => ({ address: base + path, type, body })),
  );
  await page.evaluate(async (all) => {
    const sent = all.map(async ({ address, type, body }, index) => {
      const frame = document.createElement("iframe");
      frame.name = `frame-${index}`;
      document.body.append(frame);
      const form = document.createElement("form");
      form.method = "POST";
      form.action = address;
      form.enctype = type;
      form.target = frame.name;
      const field = document.createElement("input");
      // As text/plain it is sent as JSON: {"name":"taken","x":"="}
      field.name = body.slice(0, -2);
      field.value = body.slice(-2);
      form.append(field);
      document.body.append(form);
      const loaded = new Promise((resolve) => {
        frame.addEventListener("load", resolve);
        setTimeout(resolve, 3000);
      });
      form.submit();
      await loaded;
    });
    await Promise.all(sent);
  }, forms);
}

/** Leads the whole window to an address, by a link or by a form, and leaves it in a window of its own. */
export async function openWindow(
  page: Page,
  address: string,
  method: "GET" | "POST",
): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await page.evaluate(
    ({ address, method }) => {
      const form = document.createElement("form");
      form.method = method;
      form.action = address;
      form.target = "_blank";
      document.body.append(form);
      form.submit();
    },
    { address, method },
  );
  const window = await opened;
  // What is downloaded shows nothing.
  await window.waitForLoadState("load", { timeout: 1500 }).catch(() => undefined);
  await window.close().catch(() => undefined);
}
