// Latchkey on PostgreSQL.
import { createKeyService } from "@latchkey/server";
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE, UNAUDITED_ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "./app.ts";
import { openPool } from "./database-pool.ts";
import { listen } from "./listen.ts";

answerAsks({
  start: ({ url }: { url: string }) => {
    const keys = createKeyService({ database: openPool(url) });
    const app = createApp();
    app.get(ROUTE, keys.requireApiKey(), answerQuestion);
    app.get(UNAUDITED_ROUTE, keys.requireApiKey({ audit: "none" }), answerQuestion);
    return listen(serverOf(app));
  },
});
