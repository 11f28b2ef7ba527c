import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../test/support/postgres/create-database.ts";
import { freePort } from "../../../test/support/postgres/free-port.ts";
import { programsOfTest } from "../../../test/support/program.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const { newFolder, run, start, clean } = programsOfTest();

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await clean();
  await database.drop();
});

describe("what cannot be is refused in one line each, without a stack", () => {
  test("options that do not fit, all at once, with exit code 2", async () => {
    const program = run(["--port", "x", "--nonsense", "--host", "0.0.0.0"], {
      LATCHKEY_ORGANIZATION: "\u007f",
    });
    expect(await program.exited()).toBe(2);
    const lines = program.stderr().trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => line.startsWith("latchkey: "))).toBe(true);
    expect(program.stdout()).toBe("");
  });

  test("a database that does not answer, with exit code 1, and never its password", async () => {
    const port = await freePort();
    const address = `127.0.0.1:${port}/keys`;
    const program = run(["--database-url", `postgres://ada:hunter2@${address}`]);
    expect(await program.exited()).toBe(1);
    expect(program.stderr()).toMatch(
      /^latchkey: The database postgres:\/\/ada@\S+ cannot be used: .*ECONNREFUSED.*\n$/,
    );
    expect(program.stderr()).not.toContain("hunter2");
  });

  test("a database that refuses the password, without saying which", async () => {
    const url = new URL(database.url);
    url.password = "hunter2";
    const program = run(["--database-url", url.href]);
    expect(await program.exited()).toBe(1);
    expect(program.stderr()).toMatch(/^latchkey: .*password authentication failed.*\n$/);
    expect(program.stderr()).not.toContain("hunter2");
  });
});

test("help and version are printed, with exit code 0", async () => {
  const [help, version] = [run(["--help"]), run(["--version"])];
  expect([await help.exited(), await version.exited()]).toEqual([0, 0]);
  expect(help.stdout()).toContain("--data-dir");
  expect(version.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a port that is taken gives way to the next one, a folder that is taken does not", async () => {
  const taken = createServer().listen(await freePort(), "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const folder = newFolder();
  const program = await start(folder, ["--port", String(port)]);
  taken.close();
  const found = Number(new URL(program.baseUrl()).port);
  expect(found).toBeGreaterThan(port);
  expect(program.stdout()).toContain(`Port ${port} is taken, so this is port ${found}.`);
  expect((await fetch(program.baseUrl())).status).toBe(200);

  const second = run(["--data-dir", folder, "--port", "0"]);
  expect(await second.exited()).toBe(1);
  expect(second.stderr()).toMatch(
    `latchkey: The data folder ${folder} is in use by process ${program.child.pid} (since `,
  );
  expect(second.stderr().trimEnd()).not.toContain("\n");
  expect(await program.stop("SIGINT")).toBe(0);
});

test("a port that is taken ends it where browsers were told of that port, on PostgreSQL too", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const args = ["--port", String(port), "--public-url", `http://localhost:${port}`];
  const program = run(args, { DATABASE_URL: database.url });
  expect(await program.exited()).toBe(1);
  taken.close();
  expect(program.stderr()).toBe(`latchkey: Port ${port} is taken. Choose another with --port.\n`);
});

test("with a provider that is down it starts, says so, and gives no link", async () => {
  const folder = newFolder();
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const program = run(["--data-dir", folder, "--port", "0", "--organization", "acme"], {
    LATCHKEY_OIDC_ISSUER: issuer,
    LATCHKEY_OIDC_CLIENT_ID: "latchkey",
    LATCHKEY_OIDC_CLIENT_SECRET: "hunter2",
  });
  await program.said("Ctrl+C stops");
  const url = program.baseUrl();
  expect(program.stdout()).toContain(`  Sign in  ${url}/sign-in\n           at ${issuer}\n`);
  program.pressEnter();
  const refused = await fetch(`${url}/sign-in?code=AAAAAAAAAAAAAAAAAAAAAA`);
  expect(refused.status).toBe(503);
  expect(program.stdout()).not.toContain("?code=");
  expect(program.stderr()).toMatch(`latchkey: The sign-in provider ${issuer} cannot be used: `);
  expect(await program.stop()).toBe(0);
  expect(program.stdout() + program.stderr()).not.toContain("hunter2");
});

test("on PostgreSQL it keeps keys in the one schema and its sessions in the other", async () => {
  const program = run(["--port", "0"], { DATABASE_URL: database.url, FORCE_COLOR: "1" });
  await program.said("Ctrl+C stops");
  // What FORCE_COLOR asked for.
  expect(program.stdout()).toContain("\u001b[1m");
  expect(program.stdout()).not.toContain(new URL(database.url).password);
  // eslint-disable-next-line no-control-regex -- colours are what this is about
  const plain = program.stdout().replace(/\u001b\[\d+m/g, "");
  const link = /http:\S+sign-in\S+/.exec(plain)?.[0] ?? "";
  const signedIn = await fetch(link, { redirect: "manual" });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const home = await fetch(new URL("/", link), { headers: { cookie } });
  expect(await home.text()).toContain('id="studio"');
  expect((await fetch(new URL("/v1/principal", link), { headers: { cookie } })).status).toBe(200);

  await database.drop();
  const refused = await fetch(new URL("/v1/principal", link), { headers: { cookie } });
  expect(refused.status).toBeGreaterThanOrEqual(500);
  const lines = program.stderr().trimEnd().split("\n");
  expect(lines.join("\n")).toContain(refused.headers.get("x-request-id"));
  // One for each failure, and no stack.
  expect(lines.filter((line) => !line.includes("latchkey:"))).toEqual([]);
  expect(await program.stop()).toBe(0);
});
