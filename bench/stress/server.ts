// Latchkey on PostgreSQL with its API, for users whom a header names; counts what `onError` is told.
import { createKeyService } from "@latchkey/server";
import type { KeyServiceOptions } from "@latchkey/server";
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "../servers/app.ts";
import { openPool } from "../servers/database-pool.ts";
import { listen } from "../servers/listen.ts";
import { USER_HEADER } from "./user-header.ts";

export interface ServerOptions {
  readonly url: string;
  readonly admission?: KeyServiceOptions["admission"];
}

const errors: Record<string, number> = {};

/** An error and what it came of, in a few words. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? `${String(error.code)}: ` : "";
  const cause = error.cause === undefined ? "" : ` (${nameOf(error.cause)})`;
  return `${code}${error.message}${cause}`;
}

answerAsks({
  start: ({ url, admission }: ServerOptions) => {
    const keys = createKeyService({
      database: openPool(url),
      admission,
      authenticateUser: (request) => {
        const organizationId = request.get(USER_HEADER);
        return organizationId === undefined
          ? undefined
          : { id: "u1", name: "Ada Lovelace", organizationId };
      },
      onError: (error) => {
        const name = nameOf(error);
        errors[name] = (errors[name] ?? 0) + 1;
      },
    });
    const app = createApp();
    app.use(keys.router);
    app.get(ROUTE, keys.requireApiKey(), answerQuestion);
    return listen(serverOf(app));
  },
  errors: () => errors,
});
