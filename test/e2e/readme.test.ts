import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, bearer } from "../support/call.ts";
import { compileCache, sourceArguments } from "../support/node-start.ts";
import { codeBlocks } from "../support/code-blocks.ts";
import type { CodeBlock } from "../support/code-blocks.ts";
import { freePort } from "../support/postgres/free-port.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { programsOfTest } from "../support/program.ts";
import type { Program } from "../support/program.ts";

const programs = programsOfTest();
let program: Program;
let folder: string;
let blocks: CodeBlock[];
const environment: Record<string, string> = {};

beforeAll(async () => {
  blocks = await codeBlocks(new URL("../../README.md", import.meta.url));
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  folder = await mkdtemp(fileURLToPath(new URL("./readme-", import.meta.url)));
  program = await programs.start(programs.newFolder());
});

afterAll(async () => {
  await programs.clean();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a block in a shell as a reader pastes it, with what they would put in place of `<…>`. */
async function paste(
  text: string,
  replacements: Readonly<Record<string, string>>,
): Promise<string> {
  let script = text;
  for (const [from, to] of Object.entries(replacements)) script = script.replace(from, to);
  const { stdout } = await promisify(execFile)("bash", ["-euc", script], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LATCHKEY_BASE_URL: program.baseUrl(), ...environment },
  });
  return stdout;
}

/** What differs from one run to the next, in what the README shows and in what came. */
function normalized(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, item: unknown) => {
      if (typeof item !== "string") return item;
      if (key === "userAgent") return item.replace(/curl\/.*/, "curl");
      if (["secret", "hint", "secretHint", "nextCursor"].includes(key)) return key;
      return item
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant");
    }),
  );
}

/** Writes a TypeScript block into a program of the reader's own. */
async function writeProgram(name: string, text: string): Promise<string> {
  const file = path.join(folder, `${name}.ts`);
  await writeFile(file, text);
  return file;
}

/** Runs a TypeScript block with the environment of a reader who has a key, CI/CD Pipeline; gives the lines it prints. */
async function runAsNewKey(name: string, block: CodeBlock | undefined): Promise<string[]> {
  const file = await writeProgram(name, block?.text ?? "");
  const created = await call<{ secret: string }>("POST", `${program.baseUrl()}/v1/api-keys`, {
    headers: { cookie: await program.signIn() },
    body: { name: "CI/CD Pipeline" },
  });
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...sourceArguments, file],
    {
      env: {
        PATH: process.env["PATH"],
        ...compileCache,
        LATCHKEY_BASE_URL: program.baseUrl(),
        LATCHKEY_API_KEY: created.body.secret,
      },
    },
  );
  expect(stderr).toBe("");
  return stdout.split("\n");
}

describe("the README", () => {
  test("says what its curl lines give: make a key, use it, see the log, revoke it", async () => {
    const steps = blocks.filter(({ heading }) => heading.startsWith("Make a key"));
    const [make, made, use, used, look, seen, revoke, revoked] = steps;
    expect(steps).toHaveLength(8);

    const signInLink = program.signInLink();
    const createdText = await paste(make?.text ?? "", {
      "<the URL>": program.baseUrl(),
      "<the sign-in link>": signInLink,
    });
    const created = JSON.parse(createdText) as {
      secret: string;
      apiKey: { id: string; createdBy: object };
    };
    const shown = JSON.parse(made?.text ?? "") as typeof created;
    // Whose computer it is, the README cannot know.
    shown.apiKey.createdBy = created.apiKey.createdBy;
    expect(normalized(created)).toEqual(normalized(shown));

    // A link works once, and curl says so.
    const [signIn = ""] = /^curl .*<the sign-in link>.*$/m.exec(make?.text ?? "") ?? [];
    await expect(paste(signIn, { "<the sign-in link>": signInLink })).rejects.toThrow(
      "The requested URL returned error",
    );

    environment["LATCHKEY_API_KEY"] = created.secret;
    const principal = await paste(use?.text ?? "", { "<the secret>": created.secret });
    expect(normalized(JSON.parse(principal))).toEqual(normalized(JSON.parse(used?.text ?? "")));

    const log = await paste(look?.text ?? "", {});
    expect(normalized(JSON.parse(log))).toEqual(normalized(JSON.parse(seen?.text ?? "")));

    const ended = await paste(revoke?.text ?? "", { "<the id>": created.apiKey.id });
    const [start = ""] = (revoked?.text ?? "").split("…");
    expect(ended.startsWith(start)).toBe(true);
  });

  test("embeds the service in ten lines that run", async () => {
    const block = blocks.find(({ heading }) => heading === "Embed it");
    const database = await createDatabase();
    const port = await freePort();
    const file = await writeProgram("embed", (block?.text ?? "").replace("4000", String(port)));
    const child = spawn(process.execPath, [...sourceArguments, file], {
      env: { PATH: process.env["PATH"], ...compileCache, DATABASE_URL: database.url },
      stdio: "inherit",
    });
    const url = `http://127.0.0.1:${port}`;
    try {
      let created: Awaited<ReturnType<typeof create>> | undefined;
      const create = () =>
        call<{ secret: string }>("POST", `${url}/v1/api-keys`, {
          body: { name: "CI/CD Pipeline" },
        });
      for (let attempt = 0; created === undefined && attempt < 100; attempt += 1) {
        await delay(100);
        created = await create().catch(() => undefined);
      }
      expect(created?.status).toBe(201);
      const reports = await call("GET", `${url}/reports`, {
        headers: bearer(created?.body.secret ?? ""),
      });
      expect(reports.body).toEqual({ reportsFor: "acme" });
      expect((await call("GET", `${url}/reports`)).status).toBe(401);
    } finally {
      child.kill("SIGKILL");
      await once(child, "close");
      await database.drop();
    }
  });

  test("uses the SDK in ten lines that run", async () => {
    const block = blocks.find(({ heading }) => heading === "The SDK");
    expect(await runAsNewKey("sdk", block)).toEqual([
      "Keep this secret, it is shown once: sk_…",
      "api_key_active",
      "api_key.revoked by API Key: CI/CD Pipeline",
      "api_key.created by API Key: CI/CD Pipeline",
      "",
    ]);
  });
});

describe("the SDK's README", () => {
  test("has a quick start that runs as it is", async () => {
    const page = await codeBlocks(new URL("../../packages/sdk/README.md", import.meta.url));
    const [block, ...others] = page.filter(
      ({ heading, language }) => heading === "Quick start" && language === "ts",
    );
    expect(others).toEqual([]);
    expect(await runAsNewKey("sdk-quick-start", block)).toEqual([
      "Keep this secret, it is shown once: sk_…",
      "api_key.revoked by API Key: CI/CD Pipeline",
      "api_key.updated by API Key: CI/CD Pipeline",
      "api_key.created by API Key: CI/CD Pipeline",
      "",
    ]);
  });
});
