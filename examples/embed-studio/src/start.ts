import { PGlite } from "@electric-sql/pglite";
import { createApp } from "./app.ts";
import { buildPage } from "./build-page.ts";

const database = process.env["DATABASE_URL"] ?? new PGlite();
// A real app asks its session here.
const ada = { id: "u1", name: "Ada", organizationId: "acme" };
const files = await buildPage();
const { app, keys } = createApp({ database, authenticateUser: () => ada, files });
await keys.migrate();

const port = Number(process.env["PORT"] ?? 4100);
const server = app.listen(port, "127.0.0.1", () => {
  console.log(`The settings page is at http://127.0.0.1:${port}/`);
});

process.once("SIGTERM", () => {
  server.close(() => void keys.close());
});
