// The way it is written by hand: a select, an insert and an update for each request.
import { hash, randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { Kysely, PostgresDialect, sql } from "kysely";
import { entryRow } from "../entry-row.ts";
import type { EntryValue } from "../entry-row.ts";
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "./app.ts";
import { openPool } from "./database-pool.ts";
import { listen } from "./listen.ts";

interface NaiveTables {
  "bench.naive_api_keys": {
    organization_id: string;
    id: string;
    name: string;
    expires_at: Date | null;
    revoked_at: Date | null;
  };
  "bench.naive_api_key_secrets": {
    digest: Buffer;
    organization_id: string;
    api_key_id: string;
    hint: string;
    valid_until: Date | null;
    last_used_at: Date | null;
    last_used_ip: string | null;
    last_used_user_agent: string | null;
  };
  "bench.naive_entries": Record<string, unknown>;
}

const valueOf = (value: EntryValue): unknown =>
  typeof value === "object" ? sql.raw(value.sql) : value;

answerAsks({
  start: ({ url }: { url: string }) => {
    const database = new Kysely<NaiveTables>({
      dialect: new PostgresDialect({ pool: openPool(url) }),
    });

    const find = (digest: Buffer) =>
      database
        .selectFrom("bench.naive_api_key_secrets as s")
        .innerJoin("bench.naive_api_keys as k", (join) =>
          join
            .onRef("k.organization_id", "=", "s.organization_id")
            .onRef("k.id", "=", "s.api_key_id"),
        )
        .select(["k.organization_id", "k.id", "k.name", "s.hint"])
        .where("s.digest", "=", digest)
        .where("k.revoked_at", "is", null)
        .where((where) =>
          where.or([
            where("k.expires_at", "is", null),
            where("k.expires_at", ">", sql<Date>`now()`),
          ]),
        )
        .where((where) =>
          where.or([
            where("s.valid_until", "is", null),
            where("s.valid_until", ">", sql<Date>`now()`),
          ]),
        )
        .executeTakeFirst();

    const check = async (
      request: Request<{ id: string }>,
      response: Response,
      next: NextFunction,
    ): Promise<void> => {
      const secret = request.headers.authorization?.slice("Bearer ".length) ?? "";
      const digest = hash("sha256", secret, "buffer");
      const key = await find(digest);
      if (key === undefined) {
        response.status(401).json({ title: "Unauthorized" });
        return;
      }
      const ip = request.ip ?? "";
      const userAgent = request.get("user-agent") ?? "";
      const row = entryRow({
        organizationId: key.organization_id,
        apiKeyId: key.id,
        name: key.name,
        hint: key.hint,
        requestId: randomUUID(),
        method: request.method,
        route: ROUTE,
        path: request.path,
        ip,
        userAgent,
      });
      await database
        .insertInto("bench.naive_entries")
        .values(
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, valueOf(value)])),
        )
        .execute();
      await database
        .updateTable("bench.naive_api_key_secrets")
        .set({
          last_used_at: sql<Date>`now()`,
          last_used_ip: ip,
          last_used_user_agent: userAgent,
        })
        .where("digest", "=", digest)
        .execute();
      next();
    };

    const app = createApp();
    app.get(ROUTE, check, answerQuestion);
    return listen(serverOf(app));
  },
});
