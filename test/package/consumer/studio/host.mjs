// The host: its own page with Studio's components in it, and Studio's page at a path. Prints where it is.
import { PGlite } from "@electric-sql/pglite";
import { createKeyService } from "@latchkey/server";
import { createStudio } from "@latchkey/studio/express";
import express from "express";

const ada = { id: "u1", name: "Ada", organizationId: "acme" };
const database = await PGlite.create();
const keys = createKeyService({ database, authenticateUser: () => ada });
await keys.migrate();

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Settings</title>
    <link rel="stylesheet" href="/built/page.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/built/page.js"></script>
  </body>
</html>
`;
const app = express();
app.use(keys.router);
app.use("/settings/keys", createStudio({ apiBaseUrl: "/" }));
app.use("/built", express.static(new URL("built", import.meta.url).pathname));
app.get("/", (_request, response) => {
  response.set("Content-Security-Policy", "default-src 'self'; base-uri 'none'").send(page);
});
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
process.once("SIGTERM", async () => {
  server.closeAllConnections();
  server.close();
  await keys.close();
  await database.close();
});
