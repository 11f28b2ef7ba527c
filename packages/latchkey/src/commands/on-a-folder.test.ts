import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { ApiKey, AuditLogEntry, CreatedApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import type { EndpointAddress } from "../embedded/endpoint-file.ts";
import { latchkey } from "./command-line.fixture.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
const folder = programs.newFolder();
const endpointFile = join(folder, "endpoint.json");
const at = ["--data-dir", folder];
const user = userInfo().username;
const created: string[] = [];
let program: Program;

beforeAll(async () => {
  program = programs.run(["serve", "--port", "0", "--organization", "acme", ...at]);
  await program.said("Ctrl+C stops");
});
afterAll(programs.clean);

const run = (...args: string[]) => latchkey([...args, ...at]);

async function create(name: string): Promise<CreatedApiKey> {
  const { code, stdout, stderr } = await run("api-keys", "create", "--name", name, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const answer = JSON.parse(stdout) as CreatedApiKey;
  created.push(answer.apiKey.id);
  return answer;
}

function endpoint(): EndpointAddress {
  return JSON.parse(readFileSync(endpointFile, "utf8")) as EndpointAddress;
}

describe("while a server holds the folder", () => {
  test("create makes a key of its organization that works at once, and the log says who did it", async () => {
    const { apiKey, secret } = await create("Made beside");
    const principal = await fetch(new URL("/v1/principal", program.baseUrl()), {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(await principal.json()).toMatchObject({ id: apiKey.id, organizationId: "acme" });
    const listed = await run("audit-log", "list", "--action", "api_key.created", "--json");
    const { data } = JSON.parse(listed.stdout) as { data: AuditLogEntry[] };
    expect(data[0]).toMatchObject({
      actor: { type: "system", id: user, name: user },
      resource: { id: apiKey.id },
    });
    expect(data[0]?.request?.userAgent).toMatch(/^latchkey\/\d/);
  });

  test("follow prints what comes, and Ctrl+C ends it with 0", async () => {
    const follow = programs.run([
      "audit-log",
      "follow",
      "--action",
      "api_key.created",
      ...at,
      "--json",
    ]);
    await follow.said("Made beside");
    const { apiKey } = await create("Followed");
    await follow.said(apiKey.id);
    expect(await follow.stop("SIGINT")).toBe(0);
    const entries = follow.stdout().trimEnd().split("\n");
    const ids = entries.map((line) => (JSON.parse(line) as AuditLogEntry).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the credential's file is its owner's alone, and in no answer and no output", () => {
    expect(statSync(endpointFile).mode & 0o777).toBe(0o600);
    const { credential } = endpoint();
    expect(credential).toMatch(/^[\w-]{43}$/);
    expect(program.stdout() + program.stderr()).not.toContain(credential);
  });

  test("nothing but the credential opens the endpoint: no other one, no key, no session, no browser", async () => {
    const { secret } = await create("Not here");
    const { baseUrl, credential } = endpoint();
    const cookie = await program.signIn();
    const actor = { "x-latchkey-actor": "mallory" };
    const own = { "x-latchkey-credential": credential, ...actor };
    const ask = async (headers: Record<string, string>, to = baseUrl): Promise<number> =>
      (await fetch(`${to}/v1/api-keys`, { headers })).status;
    const wrong = `${credential.startsWith("A") ? "B" : "A"}${credential.slice(1)}`;
    expect(await ask(own)).toBe(200);
    const refused = [
      actor,
      { ...actor, "x-latchkey-credential": wrong },
      { ...actor, "x-latchkey-credential": "" },
      { ...actor, authorization: `Bearer ${secret}` },
      { ...actor, authorization: `Bearer ${credential}` },
      { "x-latchkey-credential": credential },
    ];
    for (const headers of refused) expect(await ask(headers)).toBe(401);
    for (const header of ["origin", "cookie", "referer", "sec-fetch-site"]) {
      expect(await ask({ ...own, [header]: header === "cookie" ? cookie : baseUrl })).toBe(404);
    }
    // A name that leads to this machine, as in DNS rebinding.
    expect(await ask(own, baseUrl.replace("127.0.0.1", "localhost"))).toBe(404);
    // And the server itself knows nothing of the credential.
    expect(await ask(own, program.baseUrl())).toBe(401);
    expect(await ask({ authorization: `Bearer ${credential}` }, program.baseUrl())).toBe(401);
  });

  test("doctor looks at the folder, its disk, its holder and the holder's database", async () => {
    const { code, stdout } = await run("doctor", "--json");
    expect(code).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: { check: string; verdict: string }[] };
    expect(findings.map(({ check }) => check)).toEqual(["folder", "disk", "lock", "database"]);
    expect(findings.filter(({ check }) => check !== "disk")).toEqual(
      findings.filter(({ verdict }) => verdict === "ok").filter(({ check }) => check !== "disk"),
    );
  });

  test("four at once lose nothing", async () => {
    await Promise.all(["A1", "A2", "A3", "A4"].map(create));
    expect(await idsListed()).toEqual(expect.arrayContaining(created));
  });
});

describe("once the server was killed", () => {
  test("what it left is of no use, and whoever listens there now is asked nothing", async () => {
    const left = readFileSync(endpointFile, "utf8");
    await program.stop("SIGKILL");
    expect(readFileSync(endpointFile, "utf8")).toBe(left);
    let asked = 0;
    const impostor = createServer((socket) => {
      asked += 1;
      socket.destroy();
    }).listen(Number(new URL(endpoint().baseUrl).port), "127.0.0.1");
    const { code, stderr } = await run("doctor");
    impostor.close();
    expect({ code, stderr, asked }).toEqual({ code: 0, stderr: "", asked: 0 });
    expect(existsSync(endpointFile)).toBe(false);
  });

  test("commands open the folder, two at once too", async () => {
    await Promise.all(
      ["B1", "B2"].map(async (name) => {
        const args = ["api-keys", "create", "--name", name, "--organization", "acme", "--json"];
        const { code, stdout } = await run(...args);
        expect(code).toBe(0);
        created.push((JSON.parse(stdout) as CreatedApiKey).apiKey.id);
      }),
    );
    expect(await idsListed("--organization", "acme")).toEqual(expect.arrayContaining(created));
  });

  test("there is nothing to follow", async () => {
    const { code, stderr } = await run("audit-log", "follow");
    expect(code).toBe(1);
    expect(stderr).toContain("Nothing is running");
  });
});

test("nothing is made in a folder that has no data, and what can be done is said", async () => {
  const empty = programs.newFolder();
  const { code, stderr } = await latchkey(["api-keys", "list", "--data-dir", empty]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/There is no data in .*latchkey serve.*latchkey migrate/);
  expect(existsSync(empty)).toBe(false);
});

async function idsListed(...args: string[]): Promise<string[]> {
  const { stdout } = await run("api-keys", "list", "--all", "--json", ...args);
  return (JSON.parse(stdout) as { data: ApiKey[] }).data.map(({ id }) => id);
}
