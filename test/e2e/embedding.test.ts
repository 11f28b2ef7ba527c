import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";

// A compiler on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const compiler = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
let blocks: string[];
let folder: string;

beforeAll(async () => {
  const page = await codeBlocks(new URL("../../docs/embedding.md", import.meta.url));
  blocks = page.filter(({ language }) => language === "ts").map(({ text }) => text);
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  folder = await mkdtemp(fileURLToPath(new URL("./embedding-", import.meta.url)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const configuration = {
  extends: "../../../../tsconfig.base.json",
  compilerOptions: {
    composite: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // A block is a piece of an app: what it declares may be used elsewhere.
    noUnusedLocals: false,
  },
  include: ["."],
};

/** What the reader's app has of its own. What comes from a package, a block has to import. */
const host = `
import type { AuditLogRecord, KeyService, User } from "@latchkey/server";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as express from "express";
import type { Transaction } from "kysely";
import type pg from "pg";

declare global {
  namespace Express {
    interface Request {
      session?: { user?: User };
      oldOrganizationId?: string;
    }
  }
  const app: express.Express;
  const pool: pg.Pool;
  const keys: KeyService;
  const request: express.Request;
  const requireOldKey: express.RequestHandler;
  const reportsOf: (organizationId: string) => object;
  const before: { name: string };
  const after: { name: string };
  const entry: AuditLogRecord;
  const client: pg.PoolClient;
  const trx: Transaction<unknown>;
  const tx: Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];
}
`;

/** What the compiler finds wrong in the reader's app, each of the texts a file of it. */
async function faultsOf(name: string, texts: readonly string[]): Promise<string[]> {
  const app = path.join(folder, name);
  await mkdir(app);
  const files = [
    ["tsconfig.json", JSON.stringify(configuration)],
    ["host.ts", host],
    ...texts.map((text, index) => [`block-${index + 1}.ts`, text]),
  ] as const;
  await Promise.all(
    files.map(([file = "", text = ""]) => writeFile(path.join(app, file), `${text}\n`)),
  );
  const run = promisify(execFile)(process.execPath, [compiler, "-p", app, "--pretty", "false"], {
    cwd: app,
  });
  const output = await run.then(
    ({ stdout }) => stdout,
    // It exits with a code that is not 0 where it finds a fault; anything else did not run.
    (error: Error & { stdout?: string }) => error.stdout || Promise.reject(error),
  );
  // The packages' own sources are checked with the rest of the project.
  return output.split("\n").filter((line) => /^(?:block-\d+|host)\.ts/.test(line));
}

describe("docs/embedding.md", () => {
  test("shows code that compiles in the strictest of apps", async () => {
    expect(blocks).toHaveLength(5);
    expect(await faultsOf("page", blocks)).toEqual([]);
  });

  test("and so does what the package's README shows", async () => {
    const page = await codeBlocks(new URL("../../packages/server/README.md", import.meta.url));
    const texts = page.filter(({ language }) => language === "ts").map(({ text }) => text);
    expect(texts).toHaveLength(1);
    // The app has one of its own, by the same name.
    const own = texts.map((text) =>
      text.replace("const keys =", "const service =").replaceAll("keys.", "service."),
    );
    expect(await faultsOf("readme", own)).toEqual([]);
  });

  test("and so does the way there from hand-written keys", async () => {
    const page = await codeBlocks(
      new URL("../../docs/coming-from-hand-written-keys.md", import.meta.url),
    );
    const texts = page.filter(({ language }) => language === "ts").map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(await faultsOf("coming", texts)).toEqual([]);
  });

  test("would be found out: a misspelt option, a forgotten import, a value that may be missing", async () => {
    const [start = "", record = "", transactions = ""] = blocks;
    const faults = await faultsOf("planted", [
      start.replace("authenticateUser:", "authenticateUsers:"),
      record.replace(/^import .*$/m, ""),
      transactions.replace('[before = "", after = ""]', "[before, after]"),
    ]);
    expect(faults.filter((line) => line.startsWith("block-1.ts"))).toContainEqual(
      expect.stringContaining("'authenticateUsers' does not exist in type 'KeyServiceOptions'"),
    );
    expect(faults.filter((line) => line.startsWith("block-2.ts"))).toEqual([
      expect.stringContaining("Cannot find name 'changesBetween'"),
    ]);
    expect(faults.filter((line) => line.startsWith("block-3.ts"))).toEqual([
      expect.stringContaining("'string | undefined' is not assignable"),
      expect.stringContaining("'string | undefined' is not assignable"),
    ]);
  });
});

describe("the types of an embedded service", () => {
  test("requireApiKey() leaves a route the types that Express infers, and those that it is given", async () => {
    const faults = await faultsOf("routes", [
      `import { principalOf } from "@latchkey/server";
      import type { RequestHandler } from "express";
      interface Locals { tenant: string }
      declare const handler: RequestHandler<{ id: string }, { ok: boolean }, { n: 1 }, { q: string }, Locals>;
      app.use(keys.requireApiKey());
      app.use("/api", keys.requireApiKey({ optional: true }), keys.router);
      app.put("/x/:id", keys.requireApiKey(), handler);
      app.get("/x/:id", keys.requireApiKey({ audit: "none" }), (request, response) => {
        const id: string = request.params.id;
        response.json({ id, by: principalOf(request).id });
      });
      const guard: RequestHandler = keys.requireApiKey();`,
      `app.get("/x/:id", keys.requireApiKey(), (request) => void request.params.name);`,
    ]);
    expect(faults).toEqual([
      expect.stringMatching(
        /^block-2\.ts.*Property 'name' does not exist on type '{ id: string; }'/,
      ),
    ]);
  });

  test("an option may be given as undefined, for its default", async () => {
    const faults = await faultsOf("options", [
      `import { createKeyService } from "@latchkey/server";
      import type { KeyServiceOptions, RequireApiKeyOptions } from "@latchkey/server";
      type Optional<T> = { [Name in keyof T as {} extends Pick<T, Name> ? Name : never]: undefined };
      declare const options: Optional<KeyServiceOptions>;
      declare const routeOptions: Optional<RequireApiKeyOptions>;
      createKeyService({ database: pool, ...options }).requireApiKey(routeOptions);`,
    ]);
    expect(faults).toEqual([]);
  });
});
