import { defaultSecretFormat } from "@latchkey/contract";
import type { CreatedApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
let database: TestDatabase;
let program: Program;
let secret: string;

const start = async (...args: string[]): Promise<Program> => {
  const started = programs.run(["--port", "0", ...args], { DATABASE_URL: database.url });
  await started.said("Ctrl+C stops");
  return started;
};
const metricsUrl = (): string => /Metrics +(http:\S+)/.exec(program.stdout())?.[1] ?? "";

beforeAll(async () => {
  database = await createDatabase();
  program = await start("--metrics-port", "0");
  const cookie = await program.signIn();
  const response = await fetch(new URL("/v1/api-keys", program.baseUrl()), {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Measured" }),
  });
  ({ secret } = (await response.json()) as CreatedApiKey);
});
afterAll(async () => {
  await programs.clean();
  await database.drop();
});

async function ask(bearer: string, path = "/v1/principal"): Promise<void> {
  const headers = { authorization: `Bearer ${bearer}` };
  await (await fetch(new URL(path, program.baseUrl()), { headers })).arrayBuffer();
}

/** The value of the one series with this name and these labels. */
async function value(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const text = await (await fetch(metricsUrl())).text();
  const found = text.split("\n").filter((line) => {
    const has = Object.entries(labels).every(([label, of]) => line.includes(`${label}="${of}"`));
    return line.replace(/[{ ].*/, "") === name && has;
  });
  expect(found, `${name} ${JSON.stringify(labels)} in\n${text}`).toHaveLength(1);
  return Number(found[0]?.split(" ").at(-1));
}

describe("with --metrics-port", () => {
  test("requests, verdicts, batches, outcomes and the pool are counted as Prometheus reads them", async () => {
    for (let count = 0; count < 3; count += 1) await ask(secret);
    await ask(defaultSecretFormat.generate());
    await ask("nonsense");

    const verdicts = "latchkey_admission_verdicts_total";
    expect(await value(verdicts, { verdict: "admitted" })).toBe(3);
    expect(await value(verdicts, { verdict: "unknown" })).toBe(1);
    expect(await value(verdicts, { verdict: "malformed" })).toBe(1);
    expect(await value(verdicts, { verdict: "revoked" })).toBe(0);
    const requests = {
      http_request_method: "GET",
      http_route: "/v1/principal",
      http_response_status_code: "200",
    };
    expect(await value("http_server_request_duration_count", requests)).toBe(3);
    expect(await value("latchkey_admission_batch_size_sum")).toBe(4);
    expect(await value("latchkey_admission_batch_wait_count")).toBeGreaterThan(0);
    expect(await value("latchkey_admission_batch_duration_sum")).toBeGreaterThan(0);
    await expect.poll(() => value("latchkey_outcomes_total")).toBe(3);
    expect(await value("latchkey_outcome_lag_sum")).toBeGreaterThan(0.1);
    expect(
      await value("db_client_connection_count", { db_client_connection_state: "idle" }),
    ).toBeGreaterThan(0);
    expect(await value("db_client_connection_pending_requests")).toBe(0);
  });

  test("no metric holds a secret, a path or a query, and paths that lead nowhere are one series", async () => {
    for (let count = 0; count < 20; count += 1)
      await ask(secret, `/of-a-path-${count}?q=${secret}`);
    const text = await (await fetch(metricsUrl())).text();
    expect(text).not.toMatch(/of-a-path|sk_|node_modules/);
    expect(
      text.split("\n").filter((line) => /duration_count\{.*http_route="none"/.test(line)),
    ).toHaveLength(1);
  });

  test("they are on a port of their own, of this machine alone, and nothing else is", async () => {
    const url = new URL(metricsUrl());
    expect(url.hostname).toBe("127.0.0.1");
    expect(url.port).not.toBe(new URL(program.baseUrl()).port);
    expect((await fetch(new URL("/metrics", program.baseUrl()))).status).toBe(404);
    for (const [method, path] of [
      ["GET", "/"],
      ["GET", "/v1/principal"],
      ["POST", "/metrics"],
    ] as const) {
      expect((await fetch(new URL(path, url), { method })).status).toBe(404);
    }
  });

  test("a port that is taken is refused in a sentence", async () => {
    const { port } = new URL(metricsUrl());
    const second = programs.run(["--port", "0", "--metrics-port", port], {
      DATABASE_URL: database.url,
    });
    expect(await second.exited()).toBe(1);
    expect(second.stderr()).toBe(
      `latchkey: The port ${port} of 127.0.0.1 for metrics is taken. Choose another with --metrics-port.\n`,
    );
  });

  test("they end with the program", async () => {
    const url = metricsUrl();
    expect(await program.stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
