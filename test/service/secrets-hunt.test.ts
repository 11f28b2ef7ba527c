import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { secretFormat } from "@latchkey/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

// A prefix of the host's own, which nothing may take for granted.
const format = secretFormat({ prefix: "acme_live_" });
const { prefix } = format;

/** Every text that must not be found anywhere: the secrets, whole, without their prefix, and as other writings of them. */
function writingsOf(secret: string): string[] {
  const body = secret.slice(prefix.length);
  return [
    body,
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret).toString("base64").slice(0, -4),
    encodeURIComponent(body),
    [...body].toReversed().join(""),
  ];
}

let postgres: PostgresServer;
let pool: pg.Pool;
let service: RunningService;
/** The secrets that were issued, and those that a caller made up or mistyped. */
const secrets: string[] = [];
const answers: string[] = [];

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

/** Puts a secret wherever a caller can put a text. */
async function sayEverywhere(
  said: string,
  credentials: Record<string, string>,
  id: string,
): Promise<void> {
  const send = async (
    method: string,
    path: string,
    more: { headers?: Record<string, string>; body?: unknown } = {},
  ) => {
    const headers = {
      ...credentials,
      "user-agent": `agent ${said}`,
      "x-say": said,
      "x-request-id": said,
      ...more.headers,
    };
    const answer: Answer<unknown> = await call(method, service.url + path, {
      headers,
      body: more.body,
    });
    answers.push(inspect([...answer.headers]) + answer.text);
  };
  const query = new URLSearchParams({ resourceName: said, actor: said });
  const encoded = [...said].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
  for (const path of [said, encoded, encoded.replaceAll("%", "%25")]) {
    await send("GET", `/host/${path}?key=${said}`);
    await send("GET", `/v1/api-keys/${path}`);
    await send("GET", `/v1/audit-log-entries/${path}`);
    await send("POST", `/v1/api-keys/${path}/revoke`);
  }
  await send("GET", `/v1/api-keys?search=${said}&createdBy=${said}`);
  await send("GET", `/v1/api-keys?cursor=${said}`);
  await send("GET", `/v1/api-keys?${said}=1`);
  await send("GET", `/v1/principal?access_token=${said}`);
  await send("GET", `/v1/audit-log-entries?${query}`);
  await send("GET", `/v1/audit-log/export?${query}`);
  await send("GET", `/v1/audit-log/export?format=${said}`);
  for (const body of [
    { name: said },
    { name: `my ${said}!` },
    { name: "a", description: said },
    { name: "a", expiresAt: said },
    { name: "a", [said]: 1 },
    said,
    `"${said}"`,
    `{"name":"${said}`,
    [said],
  ]) {
    await send("POST", "/v1/api-keys", { body });
    await send("PATCH", `/v1/api-keys/${id}`, { body });
    for (const verb of ["revoke", "rotate", "end-overlap"]) {
      await send("POST", `/v1/api-keys/${id}/${verb}`, { body });
    }
    await send("POST", "/v1/leaked-api-keys", { body });
  }
  await send("POST", `/v1/api-keys/${id}/revoke`, { body: { note: `it was ${said}` } });
  await send("POST", "/v1/api-keys", {
    body: { name: "a" },
    headers: { "content-type": `text/${said}` },
  });
  for (const name of ["a", "a", "b"]) {
    await send("POST", "/v1/api-keys", { body: { name }, headers: { "idempotency-key": said } });
  }
  await send("POST", "/v1/api-keys", {
    body: { name: "a" },
    headers: { "idempotency-key": `${said} ${said}` },
  });
  await send("GET", "/v1/principal", { headers: { authorization: `Basic ${said}` } });
  await send("GET", "/v1/principal", { headers: { authorization: `Bearer ${said}x` } });
  await send("GET", "/v1/principal", { headers: { authorization: said } });
}

/** A secret that was rotated away, and reported as leaked with its address; before the limit of reports is reached. */
async function rotateAndReport(): Promise<void> {
  const { apiKey, secret } = await createKey(service.url, { name: "rotated" });
  const rotated = await call<{ secret: string }>(
    "POST",
    `${service.url}/v1/api-keys/${apiKey.id}/rotate`,
    { headers: { ...bearer(secret), "idempotency-key": secret } },
  );
  secrets.push(secret, rotated.body.secret);
  for (const one of [secret, rotated.body.secret]) {
    const body = { secret: one, url: `https://git.example.com/${one}?key=${one}` };
    const { status, text } = await call("POST", `${service.url}/v1/leaked-api-keys`, { body });
    expect(status).toBe(202);
    answers.push(text);
  }
}

async function run(): Promise<void> {
  await rotateAndReport();
  for (let index = 0; index < 3; index += 1) {
    const { apiKey, secret } = await createKey(service.url, {
      name: `key ${index}`,
      description: "d",
    });
    const unknown = format.generate();
    const mistyped = secret.slice(0, -1) + (secret.endsWith("A") ? "B" : "A");
    secrets.push(secret, unknown, mistyped);
    for (const said of [secret, unknown, mistyped]) {
      await sayEverywhere(said, bearer(secret), apiKey.id);
      await sayEverywhere(said, signedInAs(ada), apiKey.id);
    }
    const made = await call<{ secret: string }>("POST", `${service.url}/v1/api-keys`, {
      headers: { ...bearer(secret), "idempotency-key": "made" },
      body: { name: "made" },
    });
    secrets.push(made.body.secret);
    for (const name of ["made", "other"]) {
      const repeated = await call("POST", `${service.url}/v1/api-keys`, {
        headers: { ...bearer(secret), "idempotency-key": "made" },
        body: { name },
      });
      answers.push(inspect([...repeated.headers]) + repeated.text);
    }
    for (const path of [
      "/v1/api-keys",
      "/v1/audit-log-entries?limit=100",
      "/v1/audit-log/export?format=csv",
      "/v1/audit-log/export",
    ]) {
      answers.push((await call("GET", service.url + path, { headers: signedInAs(ada) })).text);
    }
    await call("POST", `${service.url}/v1/api-keys/${apiKey.id}/revoke`, {
      headers: signedInAs(ada),
    });
    await sayEverywhere(secret, bearer(secret), apiKey.id);
  }
  // Failures too: what a host is told of them, and what the database logs of statements that fail.
  const last = await createKey(service.url);
  secrets.push(last.secret);
  await pool.query("alter table latchkey.audit_log_entries rename to away");
  await pool.query("alter table latchkey.audit_log_admissions rename to far_away");
  await sayEverywhere(last.secret, bearer(last.secret), last.apiKey.id);
  await sayEverywhere(last.secret, signedInAs(ada), last.apiKey.id);
  await pool.query("alter table latchkey.away rename to audit_log_entries");
  await pool.query("alter table latchkey.far_away rename to audit_log_admissions");
}

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

function found(text: string): string[] {
  return secrets.filter((secret) => writingsOf(secret).some((writing) => text.includes(writing)));
}

/** The names of the files below a folder that hold a secret. */
function filesWithSecrets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => found(readFileSync(path, "latin1")).length > 0);
}

describe("after a run in which secrets were put wherever a text can be put", () => {
  beforeAll(run);

  test("many were issued and presented, and much was written and told", async () => {
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
    const leaking = answers
      .filter((answer) => found(answer).length > 0)
      .map((answer) => answer.slice(-400));
    expect([...new Set(leaking)].slice(0, 3)).toEqual([]);
  });

  test("nor does any file of the database, its write-ahead log or its server log; what is planted is found in all", async () => {
    await pool.query("checkpoint");
    await postgres.stop("fast");
    expect(filesWithSecrets(postgres.folder)).toEqual([]);

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
    const files = filesWithSecrets(postgres.folder).join("\n");
    expect(files).toMatch(/pg_wal/);
    expect(files).toMatch(/base/);
    expect(files).toMatch(/\/log$/m);
    await postgres.start();
  });
});
