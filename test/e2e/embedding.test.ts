import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";

const compiler = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

/** Texts that are a file each of the reader's app, by what they are. */
let pieces: Readonly<Record<string, readonly string[]>>;
/** What the compiler finds wrong in them: a line each, which begins with the piece and the number of the text. */
let faults: readonly string[];

beforeAll(async () => {
  pieces = await readPieces();
  faults = await faultsOf(pieces);
}, 60_000);

const faultsIn = (piece: string): string[] =>
  faults.filter((line) => line.startsWith(`${piece}/`)).map((line) => line.slice(piece.length + 1));

async function textsOf(page: string): Promise<string[]> {
  const blocks = await codeBlocks(new URL(`../../${page}`, import.meta.url));
  return blocks.filter(({ language }) => language === "ts").map(({ text }) => text);
}

async function readPieces() {
  const page = await textsOf("docs/embedding.md");
  const readme = await textsOf("packages/server/README.md");
  const [start = "", record = "", transactions = ""] = page;
  return {
    page,
    // The app has one of its own, by the same name.
    readme: readme.map((text) =>
      text.replace("const keys =", "const service =").replaceAll("keys.", "service."),
    ),
    coming: await textsOf("docs/coming-from-hand-written-keys.md"),
    planted: [
      start.replace("authenticateUser:", "authenticateUsers:"),
      record.replace(/^import .*$/m, ""),
      transactions.replace('[before = "", after = ""]', "[before, after]"),
    ],
    routes: [
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
    ],
    options: [
      `import { createKeyService } from "@latchkey/server";
      import type { KeyServiceOptions, RequireApiKeyOptions } from "@latchkey/server";
      type Optional<T> = { [Name in keyof T as {} extends Pick<T, Name> ? Name : never]: undefined };
      declare const options: Optional<KeyServiceOptions>;
      declare const routeOptions: Optional<RequireApiKeyOptions>;
      createKeyService({ database: pool, ...options }).requireApiKey(routeOptions);`,
    ],
  };
}

const configuration = {
  extends: "../../../tsconfig.base.json",
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

/** What the compiler finds wrong in the reader's app: all of it at once, since most of the time goes into what it imports. */
async function faultsOf(texts: typeof pieces): Promise<string[]> {
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  const app = await mkdtemp(fileURLToPath(new URL("./embedding-", import.meta.url)));
  try {
    await writeFile(path.join(app, "tsconfig.json"), JSON.stringify(configuration));
    await writeFile(path.join(app, "host.ts"), host);
    for (const [piece, files] of Object.entries(texts)) {
      await mkdir(path.join(app, piece));
      for (const [index, text] of files.entries()) {
        await writeFile(path.join(app, piece, `block-${index + 1}.ts`), `${text}\n`);
      }
    }
    const args = [compiler, "-p", app, "--pretty", "false"];
    const output = await promisify(execFile)(process.execPath, args, { cwd: app }).then(
      ({ stdout }) => stdout,
      // It exits with a code that is not 0 where it finds a fault; anything else did not run.
      (error: Error & { stdout?: string }) => error.stdout || Promise.reject(error),
    );
    // The packages' own sources are checked with the rest of the project.
    return output
      .split("\n")
      .filter((line) => line.includes(": error TS") && !line.startsWith("../"));
  } finally {
    await rm(app, { recursive: true, force: true });
  }
}

test("the app that the code is put into has no faults itself", () => {
  const inPieces = Object.keys(pieces).flatMap(faultsIn);
  expect(inPieces.length).toBeGreaterThan(3);
  expect(faults).toHaveLength(inPieces.length);
});

describe("docs/embedding.md", () => {
  test("shows code that compiles in the strictest of apps", () => {
    expect(pieces["page"]).toHaveLength(5);
    expect(faultsIn("page")).toEqual([]);
  });

  test("and so does what the package's README shows", () => {
    expect(pieces["readme"]).toHaveLength(1);
    expect(faultsIn("readme")).toEqual([]);
  });

  test("and so does the way there from hand-written keys", () => {
    expect(pieces["coming"]).toHaveLength(1);
    expect(faultsIn("coming")).toEqual([]);
  });

  test("would be found out: a misspelt option, a forgotten import, a value that may be missing", () => {
    const found = faultsIn("planted");
    expect(found.filter((line) => line.startsWith("block-1.ts"))).toContainEqual(
      expect.stringContaining("'authenticateUsers' does not exist in type 'KeyServiceOptions'"),
    );
    expect(found.filter((line) => line.startsWith("block-2.ts"))).toEqual([
      expect.stringContaining("Cannot find name 'changesBetween'"),
    ]);
    expect(found.filter((line) => line.startsWith("block-3.ts"))).toEqual([
      expect.stringContaining("'string | undefined' is not assignable"),
      expect.stringContaining("'string | undefined' is not assignable"),
    ]);
  });
});

describe("the types of an embedded service", () => {
  test("requireApiKey() leaves a route the types that Express infers, and those that it is given", () => {
    expect(faultsIn("routes")).toEqual([
      expect.stringMatching(
        /^block-2\.ts.*Property 'name' does not exist on type '{ id: string; }'/,
      ),
    ]);
  });

  test("an option may be given as undefined, for its default", () => {
    expect(pieces["options"]).toHaveLength(1);
    expect(faultsIn("options")).toEqual([]);
  });
});
