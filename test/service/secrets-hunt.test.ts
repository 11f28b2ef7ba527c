import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow, hunt } from "../support/hunt/sightings.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { prefix, saySecrets } from "./said-secrets.fixture.ts";
import type { Said } from "./said-secrets.fixture.ts";

let postgres: PostgresServer;
let pool: pg.Pool;
let service: RunningService;
let secrets: Said["secrets"] = [];
let answers: Said["answers"] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: postgres.url });
  pool.on("error", () => {});
  service = await startService(pool, {
    databaseTimeoutMs: 1000,
    secretPrefix: prefix,
    mount: (app, keys) => {
      app.use(keys.router);
      app.all("/host/{*rest}", keys.requireApiKey(), async (request, response) => {
        const said = request.get("x-say") ?? "nothing";
        await keys.audit.record(request, {
          action: "report.run",
          resource: { type: "report", id: said, name: said },
          changes: { snapshot: { [said]: [said] } },
        });
        response.json({});
      });
    },
  });
});
afterAll(async () => {
  await service.close();
  await pool.end();
  await postgres.remove();
});

/** Every row of every table, as text, and bytes as hex, escapes and text. */
async function dump(): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'latchkey'",
  );
  const texts = await Promise.all(
    rows.map(({ name }) => pool.query(`select * from latchkey.${name}`)),
  );
  return texts
    .flatMap((table) => table.rows)
    .map((row: object) =>
      Object.values(row)
        .map((value: unknown) =>
          Buffer.isBuffer(value)
            ? value.toString("hex") + value.toString("latin1")
            : JSON.stringify(value),
        )
        .join(" "),
    )
    .join("\n");
}

/** The secrets that a text holds, whichever way they are written. */
function found(text: string): string[] {
  return [...new Set(hunt(secrets, { text }, { digests: false }).map(({ secret }) => secret))];
}

/** The names of the database's files that hold a secret. */
function filesWithSecrets(): string[] {
  const sightings = hunt(secrets, filesBelow(postgres.folder), { digests: false });
  return [...new Set(sightings.map(({ place }) => place))];
}

describe("after a run in which secrets were put wherever a text can be put", () => {
  beforeAll(async () => {
    ({ secrets, answers } = await saySecrets(service, pool));
  });

  test("many were shown and presented, and much was written and told", async () => {
    expect(secrets.length).toBeGreaterThan(10);
    expect(answers.length).toBeGreaterThan(500);
    const { rows } = await pool.query<{ count: number }>(
      "select count(*)::int from latchkey.audit_log",
    );
    expect(rows[0]?.count).toBeGreaterThan(400);
    expect(service.failures.length).toBeGreaterThan(40);
    const repeated = answers.filter((answer) => answer.includes("secret_already_delivered"));
    expect(repeated.length).toBeGreaterThan(10);
  });

  test("no table holds one", async () => {
    expect(found(await dump())).toEqual([]);
  });

  test("nothing that the host was told of failures holds one", () => {
    expect(
      found(
        inspect(service.failures, {
          depth: 20,
          showHidden: true,
          maxStringLength: null,
          maxArrayLength: null,
        }),
      ),
    ).toEqual([]);
  });

  test("no answer holds one, not even one that the caller sent", () => {
    const leaking = hunt(secrets, Object.fromEntries(answers.entries())).map(
      ({ place, writing }) => [writing, answers[Number(place)]?.slice(-400)],
    );
    expect(leaking.slice(0, 3)).toEqual([]);
  });

  test("nor does any file of the database, its write-ahead log or its server log; what is planted is found in all", async () => {
    await pool.query("checkpoint");
    await postgres.stop("fast");
    expect(filesWithSecrets()).toEqual([]);

    await postgres.start();
    const planted = secrets[0] ?? "";
    await pool.query(
      "insert into latchkey.audit_log_outcomes (slot, organization_id, outcomes) values (1, $1, '')",
      [`${randomBytes(4).toString("hex")} ${planted}`],
    );
    await pool.query(`do $$ begin raise log '${planted}'; end $$`);
    expect(found(await dump())).toEqual([planted]);
    await pool.query("checkpoint");
    await postgres.stop("fast");
    const files = filesWithSecrets().join("\n");
    expect(files).toMatch(/pg_wal/);
    expect(files).toMatch(/base/);
    expect(files).toMatch(/^log$/m);
    await postgres.start();
  });
});
