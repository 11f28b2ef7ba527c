import { createKeyService } from "@latchkey/server";
import type { KeyService, KeyServiceOptions } from "@latchkey/server";
import { createStudio } from "@latchkey/studio/express";
import express from "express";
import type { Express } from "express";

export interface AppParts {
  readonly database: KeyServiceOptions["database"];
  readonly authenticateUser: NonNullable<KeyServiceOptions["authenticateUser"]>;
  /** The page's files, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Settings · Harbour</title>
    <link rel="stylesheet" href="/assets/studio.css" />
    <link rel="stylesheet" href="/assets/host.css" />
    <link rel="stylesheet" href="/assets/theme.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/assets/page.js"></script>
  </body>
</html>
`;

/** The host: its settings page with Studio's components in it, and, for comparison, Studio's own page at a path. */
export function createApp({ database, authenticateUser, files }: AppParts): {
  readonly app: Express;
  readonly keys: KeyService;
} {
  const keys = createKeyService({ database, authenticateUser });
  const app = express();
  app.use(keys.router);
  app.use("/admin/studio", createStudio({ apiBaseUrl: "/" }));
  app.get("/", (_request, response) => {
    response
      .set("Content-Security-Policy", "default-src 'self'; base-uri 'none'; object-src 'none'")
      .type("html")
      .send(page);
  });
  app.get("/assets/:name", (request, response, next) => {
    const { name } = request.params;
    const content = files.get(name);
    if (content === undefined) next();
    else response.type(name.slice(name.lastIndexOf("."))).send(Buffer.from(content));
  });
  return { app, keys };
}
