// Guards that a secret is in one answer and nowhere else: the whole program, Studio in a browser, and the SDK.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { defaultSecretFormat } from "@latchkey/contract";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { prepareStudio } from "../../scripts/prepare/studio.ts";
import { dumpOf } from "../support/hunt/dump.ts";
import { filesBelow, sightingsOf } from "../support/hunt/sightings.ts";
import type { Sighting } from "../support/hunt/sightings.ts";
import { useSdk } from "../support/hunt/use-sdk.ts";
import { useStudio } from "../support/hunt/use-studio.ts";
import { programsOfTest } from "../support/program.ts";
import { recordProof } from "../support/proof.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const programs = programsOfTest();
const folder = mkdtempSync(join(tmpdir(), "latchkey-hunt-"));
const data = programs.newFolder();
const profile = join(folder, "profile");

/** Everything that was written or said, by where. */
let evidence: Evidence | undefined;

interface Evidence {
  readonly said: Readonly<Record<string, string>>;
  readonly stored: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
}

const seen = (): Evidence => {
  if (evidence === undefined) throw new Error("Nothing was gathered.");
  return evidence;
};
/** Every secret that was issued, and by what; those of the browser are in no request either. */
const inBrowser: string[] = [];
const bySdk: string[] = [];
/** What a browser's session is known by. */
let session = "";
let caught = 0;
let violations = 0;
let requests = 0;

const named = (kind: string, texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, index) => [`${kind} ${index}`, text]));

/** Told by a request of the test's own, and printed by what is planted in the program. */
const printed = defaultSecretFormat.generate();

/** Makes the program print the credentials of requests that ask for it. */
function plantInProgram(): NodeJS.ProcessEnv {
  const file = join(folder, "leaking.mjs");
  const script = `import { subscribe } from "node:diagnostics_channel";
    subscribe("http.server.request.start", ({ request: { headers } }) => {
      if (headers["x-print"] !== undefined) console.error(headers.authorization);
    });`;
  writeFileSync(file, script);
  return { NODE_OPTIONS: `--import=${file}` };
}

beforeAll(async () => {
  await prepareStudio();
  const args = ["--data-dir", data, "--port", "0", "--log-level", "debug"];
  const program = programs.run(args, { LATCHKEY_LOG_FORMAT: "json", ...plantInProgram() });
  await program.said("Ctrl+C stops");
  const headers = { authorization: `Bearer ${printed}`, "x-print": "1" };
  await fetch(`${program.baseUrl()}/v1/principal`, { headers });
  const proxy = await startRecordingProxy(program.baseUrl());
  const { pathname, search } = new URL(program.signInLink());
  const studio = await useStudio(profile, proxy.origin + pathname + search);
  inBrowser.push(...studio.secrets);
  session = studio.session;
  const sdk = await useSdk(proxy.origin, inBrowser.at(-1) ?? "");
  bySdk.push(...sdk.secrets);
  const traffic = { requests: proxy.requests(), answers: proxy.answers() };
  await proxy.close();
  const code = await program.stop();
  if (code !== 0) throw new Error(`The program ended with ${code}: ${program.stderr()}`);
  requests = traffic.answers.join("").split(/HTTP\/1\.1 \d{3}/).length - 1;
  evidence = {
    said: { ...sdk.said, stdout: program.stdout(), stderr: program.stderr() },
    stored: { ...filesBelow(data), dump: await dumpOf(join(data, "database")) },
    requests: named("requests", traffic.requests),
    answers: named("answers", traffic.answers),
  };
});
afterAll(async () => {
  await programs.clean();
  rmSync(folder, { recursive: true, force: true });
  recordProof({
    proof: "The hunt for secrets: program at debug level, Studio in a browser, SDK",
    promises: [1],
    guards: [
      "packages/latchkey/src/log/log.ts",
      "packages/sdk/src/scrub.ts",
      "packages/studio/src/api-keys/secret-dialog.tsx",
      "packages/server/src/api-keys/create.ts",
    ],
    requests,
    faults: 0,
    planted: { caught, of: 3 },
    violations,
    measured: `${inBrowser.length + bySdk.length} secrets, ${Math.round(sizeOf() / 2 ** 20)} MiB searched`,
  });
});

function sizeOf(): number {
  const { said = {}, stored = {}, requests = {}, answers = {} } = evidence ?? {};
  const all = [said, stored, requests, answers].flatMap((texts) => Object.values(texts));
  return all.reduce((sum, text) => sum + text.length, 0);
}

function found(
  secrets: readonly string[],
  texts: Readonly<Record<string, string>>,
  options?: { readonly digests: boolean },
): Sighting[] {
  const all = secrets.flatMap((secret) => sightingsOf(secret, texts, options));
  return all;
}

const all = (): string[] => [...inBrowser, ...bySdk];

test("much was said and stored", () => {
  expect(all().length).toBeGreaterThanOrEqual(6);
  expect(seen().said["stderr"]?.split("\n").length).toBeGreaterThan(20);
  expect(seen().said["the SDK's log"]).toMatch(/POST/);
  expect(seen().stored["dump"]).toMatch(/latchkey\.audit_log_entries .*api_key\.leak_reported/);
  expect(session).not.toBe("");
});

test("each secret is in one answer, once", () => {
  for (const secret of all()) {
    const sightings = sightingsOf(secret, seen().answers);
    violations += Math.max(0, sightings.length - 1);
    expect(sightings).toMatchObject([{ writing: "as it is", times: 1 }]);
  }
});

test("the browser sends none", () => {
  // The other one is what the SDK is given.
  const sightings = found(inBrowser.slice(0, 1), seen().requests);
  violations += sightings.length;
  expect(sightings).toEqual([]);
  expect(found(inBrowser.slice(1), seen().requests)).not.toEqual([]);
});

test("no log, no output and no error says one, nor its digest", () => {
  const sightings = found([...all(), session], seen().said);
  violations += sightings.length;
  expect(sightings).toEqual([]);
});

test("no byte of the data folder and no row of the database has one; of the digests, each key's is there", () => {
  const sightings = found([...all(), session], seen().stored, { digests: false });
  violations += sightings.length;
  expect(sightings).toEqual([]);
  const digests = found(all().slice(0, 1), { dump: seen().stored["dump"] ?? "" });
  expect(digests).toMatchObject([{ writing: "its digest in hexadecimal digits", times: 1 }]);
});

test("no file of the browser's profile has one", () => {
  const files = filesBelow(profile);
  expect(Object.keys(files).length).toBeGreaterThan(20);
  const sightings = found(all(), files);
  violations += sightings.length;
  expect(sightings).toEqual([]);
});

test("what is planted is found: a line of the log, a row, and a file of the browser's", async () => {
  expect(found([printed], seen().said)).toMatchObject([{ place: "stderr", times: 1 }]);
  caught += 1;

  const secret = defaultSecretFormat.generate();
  const database = join(data, "database");
  const pglite = await PGlite.create(database);
  await pglite.query("create table planted as select $1::text as secret", [secret]);
  await pglite.exec("checkpoint");
  await pglite.close();
  expect(found([secret], filesBelow(database)).length).toBeGreaterThan(0);
  expect(found([secret], { dump: await dumpOf(database) })).toHaveLength(1);
  caught += 1;

  const kept = join(profile, "kept");
  const base64 = Buffer.from(`the key is ${secret}!`).toString("base64");
  writeFileSync(kept, `{"cache":"${base64}"}`);
  expect(found([secret], filesBelow(profile)).map(({ place }) => place)).toEqual(["kept"]);
  caught += 1;
});
