import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ApiKey } from "@latchkey/contract";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { compileCache, sourceArguments } from "../support/node-start.ts";
import { call } from "../support/call.ts";
import { codeBlocks } from "../support/code-blocks.ts";
import type { CodeBlock } from "../support/code-blocks.ts";
import { sessionCookie, startServingOnPostgres } from "../support/serving.ts";

const run = promisify(execFile);
let serving: Serving;
let folder: string;
let cookie: string;

beforeAll(async () => {
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  folder = await mkdtemp(fileURLToPath(new URL("./docs-", import.meta.url)));
  serving = await startServingOnPostgres();
  cookie = await sessionCookie(serving);
});

afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each guide finds the keys that it is about, and no others. */
afterEach(async () => {
  const headers = { cookie };
  const keys = `${serving.baseUrl}/v1/api-keys`;
  const { body } = await call<{ data: ApiKey[] }>("GET", `${keys}?limit=100`, { headers });
  for (const { id } of body.data) {
    await call("POST", `${keys}/${id}/revoke`, { headers });
    const { status } = await call("DELETE", `${keys}/${id}`, { headers });
    if (status !== 204) throw new Error(`A key is left: ${status}`);
  }
});

interface Created {
  readonly apiKey: { readonly id: string };
  readonly secret: string;
}

async function createKey(name: string): Promise<Created> {
  const created = await call<Created>("POST", `${serving.baseUrl}/v1/api-keys`, {
    headers: { cookie, "user-agent": "node" },
    body: { name },
  });
  expect(created.status).toBe(201);
  return created.body;
}

/** The blocks of a guide: each that is to be run, with the one after it if that says what comes. */
async function stepsOf(guide: string): Promise<{ run: CodeBlock; shows: CodeBlock | undefined }[]> {
  const page = new URL(`../../packages/latchkey/docs/guides/${guide}.md`, import.meta.url);
  const blocks = await codeBlocks(page);
  const runnable = ({ language }: CodeBlock) => language === "sh" || language === "ts";
  for (const { language } of blocks) expect(["sh", "ts", "json", "text"]).toContain(language);
  return blocks.filter(runnable).map((block) => {
    const next = blocks[blocks.indexOf(block) + 1];
    return { run: block, shows: next === undefined || runnable(next) ? undefined : next };
  });
}

/** Runs a block as a reader would, in a shell or as a program of theirs. */
async function outputOf({ language, text }: CodeBlock, env: Record<string, string>) {
  const options = {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", ...compileCache, ...env },
  };
  if (language === "sh") return (await run("bash", ["-euc", text], options)).stdout;
  const file = path.join(folder, `block-${Math.random()}.ts`);
  await writeFile(file, text);
  return (await run(process.execPath, [...sourceArguments, file], options)).stdout;
}

/** Without what differs from one run to the next. */
function normalized(text: string): string {
  return text
    .trim()
    .replace(
      /"(secret|hint|secretHint|nextCursor|userAgent|lastUsedUserAgent)":\s*"[^"]*"/g,
      '"$1":"…"',
    )
    .replace(/"createdBy":\s*\{[^}]*\}/g, '"createdBy":{}')
    .replace(/"actor":\s*\{[^}]*\}/g, '"actor":{}')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant");
}

function expectShown(output: string, { language, text }: CodeBlock): void {
  if (language === "json") {
    expect(JSON.parse(normalized(output))).toEqual(JSON.parse(normalized(text)));
  } else if (text.endsWith("…}")) {
    expect(normalized(output)).toContain(normalized(text.slice(0, -2)));
  } else expect(normalized(output)).toBe(normalized(text));
}

/** The guides that begin where somebody has a key. */
const guides = [
  "authentication",
  "errors",
  "pagination",
  "idempotency",
  "rotation",
  "audit-log",
  "testing",
];

describe.each(guides)("the guide on %s", (guide) => {
  test("says what its commands and programs give", async () => {
    const steps = await stepsOf(guide);
    expect(steps.length).toBeGreaterThan(1);
    await createKey("Nightly export");
    const { secret } = await createKey("CI/CD Pipeline");
    for (const { run, shows } of steps) {
      const env = { LATCHKEY_BASE_URL: serving.baseUrl, LATCHKEY_API_KEY: secret };
      const output = await outputOf(run, env);
      // Nothing that a guide runs is without the answer to it.
      expect([run.text, shows]).not.toContain(undefined);
      if (shows !== undefined) expectShown(output, shows);
    }
  });
});

describe("getting started", () => {
  test("leads from /docs to a 200 with a key of one's own, with nothing but curl", async () => {
    // The page as it is served has the address in it, which the reader copies.
    const front = await (await fetch(`${serving.baseUrl}/docs`)).text();
    expect(front).toContain('href="/docs/getting-started"');
    const page = await (await fetch(`${serving.baseUrl}/docs/getting-started`)).text();
    const [, address = ""] = /LATCHKEY_BASE_URL=&quot;(.*?)&quot;/.exec(page) ?? [];
    expect(address).toBe(serving.baseUrl);

    const steps = await stepsOf("getting-started");
    const filledIn: Record<string, string> = {
      "http://127.0.0.1:3000": address,
      "<the sign-in link>": serving.signInLink(),
    };
    let script = "";
    let before = "";
    let shown = 0;
    for (const { run, shows } of steps) {
      let { text } = run;
      for (const [from, to] of Object.entries(filledIn)) text = text.replace(from, to);
      expect(text).not.toMatch(/<the /);
      // One terminal for all steps: what was exported stays.
      const exports = text.split("\n").filter((line) => line.startsWith("export "));
      const output = await outputOf({ ...run, text: `${script}${text}` }, {});
      script += exports.map((line) => `${line}\n`).join("");
      if (shows !== undefined) expectShown(output, shows);
      shown += shows === undefined ? 0 : 1;
      const { secret } = (shows?.language === "json" ? JSON.parse(output) : {}) as Partial<Created>;
      if (secret !== undefined) filledIn["<the secret>"] = secret;
      before += output;
      const [, id] = /"type":"api_key","id":"([^"]+)"/.exec(before) ?? [];
      if (id !== undefined) filledIn["<the id>"] = id;
    }
    expect(before).toContain("API Key: My first key");
    expect([steps.length, shown]).toEqual([7, 4]);
  });
});

describe("the programs in the guides", () => {
  test("are right in the eyes of the strictest compiler", async () => {
    const own = await mkdtemp(path.join(folder, "typed-"));
    const configuration = {
      extends: "../../../../tsconfig.base.json",
      compilerOptions: { composite: false, noEmit: true, lib: ["es2023", "dom", "dom.iterable"] },
      include: ["."],
    };
    await writeFile(path.join(own, "tsconfig.json"), JSON.stringify(configuration));
    const names: string[] = [];
    for (const guide of guides) {
      for (const [index, { run }] of (await stepsOf(guide)).entries()) {
        if (run.language !== "ts") continue;
        names.push(`${guide}-${index}.ts`);
        await writeFile(path.join(own, `${guide}-${index}.ts`), run.text);
      }
    }
    expect(names.length).toBeGreaterThan(6);
    await writeFile(path.join(own, "planted.ts"), "export const one: string = 1;\n");
    const compiler = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
    const output = await run(process.execPath, [compiler, "-p", own, "--pretty", "false"], {
      cwd: own,
    }).then(
      ({ stdout }) => stdout,
      // It exits with a code that is not 0 where it finds a fault; anything else did not run.
      (error: Error & { stdout?: string }) => error.stdout || Promise.reject(error),
    );
    // The packages' own sources are checked with the rest of the project.
    const faults = output.split("\n").filter((line) => /^[a-z-]+\d*\.ts/.test(line));
    expect(faults).toEqual([expect.stringMatching(/^planted\.ts/)]);
  });
});
