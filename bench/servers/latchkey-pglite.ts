// Latchkey on PGlite, inside the server's process, every commit synced.
import { createKeyService } from "@latchkey/server";
import { openEmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";
import type { EmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";
import { POSITION } from "../database/position.ts";
import type { PositionRow } from "../database/position.ts";
import { insertKeys } from "../database/keys.ts";
import type { BenchKey } from "../database/keys.ts";
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "./app.ts";
import { listen } from "./listen.ts";

let opened: EmbeddedDatabase | undefined;

answerAsks({
  start: async ({ folder, keys: given }: { folder: string; keys: readonly BenchKey[] }) => {
    opened = await openEmbeddedDatabase(folder);
    const { pglite } = opened;
    const keys = createKeyService({ database: pglite });
    await keys.migrate();
    await insertKeys((text, values) => pglite.query(text, [...values]), given);
    const app = createApp();
    app.get(ROUTE, keys.requireApiKey(), answerQuestion);
    return listen(serverOf(app));
  },
  position: async () => (await opened?.pglite.query<PositionRow>(POSITION))?.rows[0],
  // What would be due a little later must not fall into the next line's time.
  settle: async () => {
    await opened?.pglite.exec("checkpoint");
  },
});
