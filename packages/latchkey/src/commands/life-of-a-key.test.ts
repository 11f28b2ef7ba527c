import type { ApiKey, CreatedApiKey, RevokedApiKey, RotatedApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey } from "./command-line.fixture.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
const folder = programs.newFolder();
let program: Program;

beforeAll(async () => {
  program = programs.run(["serve", "--port", "0", "--data-dir", folder]);
  await program.said("Ctrl+C stops");
});
afterAll(programs.clean);

const at = ["--data-dir", folder];
const run = (...args: string[]) => latchkey(["api-keys", ...args, ...at]);

async function json<Answer>(...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await run(...args, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // What it really is, the test is about to look at.
  return JSON.parse(stdout) as Answer;
}

const create = (name: string, ...more: string[]): Promise<CreatedApiKey> =>
  json("create", "--name", name, ...more);

async function statusWith(secret: string): Promise<number> {
  const headers = { authorization: `Bearer ${secret}`, "user-agent": "deploy/1" };
  return (await fetch(new URL("/v1/principal", program.baseUrl()), { headers })).status;
}

test("with --quiet standard output is the secret, and nothing else is said anywhere", async () => {
  const { code, stdout, stderr } = await run("create", "--name", "Quiet", "--quiet");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^sk_[0-9A-Za-z]{36}\n$/);
  const entries = await latchkey(["audit-log", "export", ...at]);
  expect(entries.stdout + entries.stderr).not.toContain(stdout.trim());
  expect(entries.stdout).toContain("api_key.created");
});

test("a secret that nobody reads is a failure that says which key to revoke", async () => {
  const args = ["api-keys", "create", "--name", "Lost", ...at];
  const answer = await latchkey(args, {}, { leaveAfter: 0 });
  expect(answer.code).toBe(1);
  const [, id = ""] = /api-keys revoke ([0-9a-f-]{36})/.exec(answer.stderr) ?? [];
  expect((await run("revoke", id)).code).toBe(0);
});

test("a key is shown, changed, revoked and deleted, and then there is none", async () => {
  const { apiKey } = await create("Short life");
  const { id } = apiKey;
  const changes = ["--name", "Renamed", "--expires", "2099-01-01", "--description", "Old"];
  const changed = await run("update", id, ...changes, "--json");
  expect(JSON.parse(changed.stdout)).toMatchObject({
    apiKey: { name: "Renamed", expiresAt: "2099-01-01T00:00:00.000Z", description: "Old" },
  });
  const early = await run("delete", id, "--json");
  expect([early.code, early.stdout]).toEqual([1, ""]);
  expect(JSON.parse(early.stderr)).toMatchObject({ error: { code: "api_key_active" } });
  expect((await run("revoke", id)).stdout).toMatch(/^Status +revoked$/m);
  expect((await run("delete", id)).stdout).toBe(`Deleted ${id}.\n`);
  const gone = await run("get", id);
  expect([gone.code, gone.stdout]).toEqual([1, ""]);
  expect(gone.stderr).toMatch(/^latchkey: .*404 not_found.*\n$/);
});

test("a key is rotated: the new secret is printed once, both work, and the overlap is ended", async () => {
  const { apiKey, secret } = await create("Rotated");
  await statusWith(secret);
  const rotated = await run("rotate", apiKey.id, "--overlap", "12h");
  expect([rotated.code, rotated.stderr]).toEqual([0, ""]);
  const [, fresh = ""] = /^ {2}(sk_[0-9A-Za-z]{36})$/m.exec(rotated.stdout) ?? [];
  expect(rotated.stdout).toContain(`The old one, ${apiKey.hint}, works until 2`);
  expect([await statusWith(secret), await statusWith(fresh)]).toEqual([200, 200]);
  const shown = await run("get", apiKey.id);
  expect(shown.stdout).toContain(`Old secret   ${apiKey.hint} until 2`);
  expect(shown.stdout).toMatch(/^ {2}last used +\S+Z from 127\.0\.0\.1 by deploy\/1$/m);
  expect(shown.stdout).not.toContain(fresh);

  const inUse = await run("end-overlap", apiKey.id, "--if-unused-for", "1m", "--json");
  expect([inUse.code, inUse.stdout]).toEqual([1, ""]);
  expect(JSON.parse(inUse.stderr)).toMatchObject({ error: { code: "api_key_in_use" } });
  const ended = await run("end-overlap", apiKey.id);
  expect(ended.stdout).toMatch(
    new RegExp(`The secret ${apiKey.hint} has ended. It was last used: \\S+ from 127.0.0.1 by`),
  );
  expect([await statusWith(secret), await statusWith(fresh)]).toEqual([401, 200]);
  expect((await run("end-overlap", apiKey.id)).stdout).toContain("There was no overlap to end.");
});

test("rotated with --quiet, standard output is the new secret alone; without an overlap the old one ends", async () => {
  const { apiKey, secret } = await create("Piped");
  const { code, stdout, stderr } = await run("rotate", apiKey.id, "--overlap", "0", "--quiet");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^sk_[0-9A-Za-z]{36}\n$/);
  expect([await statusWith(secret), await statusWith(stdout.trim())]).toEqual([401, 200]);
  const again = ["rotate", apiKey.id, "--expires", "2099-01-01", "--idempotency-key", "once"];
  const rotated = await json<RotatedApiKey>(...again);
  expect(rotated.apiKey.expiresAt).toBe("2099-01-01T00:00:00.000Z");
  const repeated = await run(...again, "--json");
  expect(JSON.parse(repeated.stderr)).toMatchObject({
    error: { code: "secret_already_delivered" },
  });
  const lost = await latchkey(["api-keys", "rotate", apiKey.id, ...at], {}, { leaveAfter: 0 });
  expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining("Rotate it again")]);
});

test("a key is revoked on a condition, with a reason and a note, and what it has created along with it", async () => {
  const { apiKey, secret } = await create("Root");
  const made = await fetch(new URL("/v1/api-keys", program.baseUrl()), {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "Made by it" }),
  });
  const child = (await made.json()) as CreatedApiKey;
  const condition = ["--if-unused-for", "30d"];
  const refused = await run("revoke", apiKey.id, ...condition);
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("409 api_key_in_use");
  const why = ["--reason", "leaked", "--note", "In a public repository"];
  const revoked = await run("revoke", apiKey.id, ...why);
  expect(revoked.stdout).toMatch(/^Revoked .* \(leaked, In a public repository\)$/m);
  expect(revoked.stdout).toMatch(/^Last used +\S+Z from 127\.0\.0\.1/m);
  expect(revoked.stdout).toContain(
    "It has created 1 active API key; --also-created revokes it too:",
  );
  expect(revoked.stdout).toContain(child.apiKey.id);
  expect(await statusWith(child.secret)).toBe(200);
  const along = await json<RevokedApiKey>("revoke", apiKey.id, "--also-created", ...why);
  expect(along.createdApiKeys).toMatchObject([
    { id: child.apiKey.id, status: "revoked", revokedReason: "leaked" },
  ]);
  expect(await statusWith(child.secret)).toBe(401);
});

test("list --expiring ends with 3 where keys expire soon, and with 0 where none does", async () => {
  const none = await run("list", "--expiring", "1d");
  expect(none).toEqual({ code: 0, stdout: "", stderr: "There are none.\n" });
  const { apiKey } = await create("Ends soon", "--expires", "36h");
  const { apiKey: later } = await create("Ends later", "--expires", "30d");
  expect(await run("list", "--expiring", "1d", "--quiet")).toMatchObject({ code: 0, stdout: "" });
  expect(await run("list", "--expiring", "2d", "--quiet")).toEqual({
    code: 3,
    stdout: `${apiKey.id}\n`,
    stderr: "",
  });
  const both = await run("list", "--expiring", "5w", "--all", "--json");
  expect(both.code).toBe(3);
  const { data } = JSON.parse(both.stdout) as { data: ApiKey[] };
  expect(data.map(({ id }) => id)).toEqual([later.id, apiKey.id]);
});
