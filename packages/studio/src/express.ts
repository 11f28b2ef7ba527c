import type { IncomingMessage, ServerResponse } from "node:http";
import { readOptions } from "./serve/options.ts";
import type { StudioOptions } from "./serve/options.ts";
import { everywhere, pageHeaders } from "./serve/page-headers.ts";
import { readPreparedPage } from "./serve/prepared-page.ts";
import type { PreparedPage } from "./serve/prepared-page.ts";
import { send, sendAsset } from "./serve/send.ts";

export type { StudioOptions } from "./serve/options.ts";

/** What Express 4 and 5 take as middleware; it relies on nothing but Node's own request and response. */
export type StudioHandler = (
  request: IncomingMessage & { readonly originalUrl?: string },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Serves Studio, the page of API keys and audit logs, at the path that it is mounted at, behind a proxy too: all addresses
 * in it are relative. It holds nothing of anybody's: who may see what is for the API to say, by the session's cookie, so
 * it may stand before your own sign-in, or behind it.
 *
 * ```ts
 * app.use("/settings/keys", createStudio({ apiBaseUrl: "/" }));
 * ```
 *
 * Answers GET and HEAD of its page and of what that loads, and passes on all else.
 *
 * @throws TypeError with everything that is wrong with the options.
 */
export function createStudio(options: StudioOptions = {}): StudioHandler {
  const configuration = readOptions(options);
  const headers = pageHeaders(configuration);
  let reading: Promise<PreparedPage> | undefined;
  const read = (): Promise<PreparedPage> =>
    (reading ??= readPreparedPage().catch((cause: unknown) => {
      reading = undefined;
      throw new Error("Studio's page cannot be read; npm run prepare builds it.", { cause });
    }));

  const answer = async (...[request, response, next]: Parameters<StudioHandler>): Promise<void> => {
    const path = request.url ?? "/";
    const url = URL.parse(path, "http://localhost");
    // In a URL two slashes begin the name of a host; here they are a path, and none of Studio's.
    if (url === null || path.startsWith("//")) {
      next();
      return;
    }
    const { pathname, search } = url;
    if (pathname === "/") {
      const { originalUrl = "/" } = request;
      const [mounted = "/"] = originalUrl.split("?", 1);
      if (!mounted.endsWith("/")) {
        // Relative, since only the browser knows what a proxy has taken away; without the slash nothing would be found.
        const last = mounted.slice(mounted.lastIndexOf("/") + 1);
        response.writeHead(308, { ...everywhere, Location: `./${last}/${search}` }).end();
        return;
      }
      const { html } = await read();
      const filled = html.replace("{{configuration}}", () => escaped(configuration));
      send(request, response, headers, Buffer.from(filled));
      return;
    }
    const [, name] = /^\/assets\/([^/]+)$/.exec(pathname) ?? [];
    const packed = name === undefined ? undefined : (await read()).assets.get(name);
    if (name === undefined || packed === undefined) next();
    else await sendAsset(request, response, { name, packed });
  };

  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") next();
    else answer(request, response, next).catch(next);
  };
}

function escaped(configuration: object): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;" };
  return JSON.stringify(configuration).replace(/[&"<]/g, (one) => entities[one] ?? one);
}
