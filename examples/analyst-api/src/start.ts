import pg from "pg";
import { createApp } from "./app.ts";
import { createTables } from "./database.ts";

const connectionString = process.env["DATABASE_URL"];
if (connectionString === undefined) {
  console.error("Set DATABASE_URL to a PostgreSQL database, such as postgres://localhost/analyst.");
  process.exit(2);
}

const pool = new pg.Pool({ connectionString });
pool.on("error", (error) => console.error(`A connection broke: ${error.message}`));

// A real app asks its session here.
const { app, keys } = createApp(pool, () => ({ id: "u1", name: "Ada", organizationId: "acme" }));
await keys.migrate();
await createTables(pool);

const port = Number(process.env["PORT"] ?? 4000);
const server = app.listen(port, "127.0.0.1", () => {
  console.log(`The analyst API is at http://127.0.0.1:${port}/api/public/v1`);
});

process.once("SIGTERM", () => {
  server.close(() => {
    void keys.close().then(() => pool.end());
  });
});
