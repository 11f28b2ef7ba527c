import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedPostgres, installedPostgres, majorVersion } from "./binaries.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";
import { reachableBinaries, unprivilegedUser } from "./unprivileged-user.ts";

async function query(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: "array" })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe("a server of one's own", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres({ config: { work_mem: "5MB" } });
  });
  afterAll(() => postgres.remove());

  test("is PostgreSQL 18, syncs each commit and takes further settings", async () => {
    expect(await query(postgres.url, "show server_version_num")).toMatch(/^18/);
    expect(await query(postgres.url, "show fsync")).toBe("on");
    expect(await query(postgres.url, "show synchronous_commit")).toBe("on");
    expect(await query(postgres.url, "show work_mem")).toBe("5MB");
  });

  test("refuses a login without its password", async () => {
    const url = new URL(postgres.url);
    url.password = "wrong";
    await expect(query(url.href, "select 1")).rejects.toThrow("password authentication failed");
  });

  test.each(["fast", "immediate"] as const)(
    "keeps its rows and its port over a stop (%s)",
    async (mode) => {
      const table = `kept_${mode}`;
      await query(postgres.url, `create table ${table} as select 1 as n`);
      await postgres.stop(mode);
      await expect(query(postgres.url, "select 1")).rejects.toThrow("ECONNREFUSED");
      await postgres.start();
      expect(await query(postgres.url, `select n from ${table}`)).toBe(1);
    },
  );

  test("may be stopped twice and started twice", async () => {
    await postgres.stop();
    await postgres.stop();
    await postgres.start();
    await postgres.start();
    expect(await query(postgres.url, "select 1")).toBe(1);
  });
});

test("removing a server removes its folder", async () => {
  const postgres = await startPostgres();
  expect(existsSync(postgres.folder)).toBe(true);
  await postgres.remove();
  expect(existsSync(postgres.folder)).toBe(false);
});

test("a setting that PostgreSQL refuses is named in the error", async () => {
  await expect(startPostgres({ config: { shared_buffers: "a lot" } })).rejects.toThrow(
    /did not start: it ended[^]*shared_buffers/,
  );
});

describe("when the process that started it goes", () => {
  test.each([
    ["returns", "", undefined],
    ["crashes", "throw new Error('planted')", undefined],
    ["is interrupted", "setInterval(() => {}, 1000)", "SIGINT"],
    ["is terminated", "setInterval(() => {}, 1000)", "SIGTERM"],
    ["is killed", "setInterval(() => {}, 1000)", "SIGKILL"],
  ] as const)("because it %s, the server goes too", async (_how, ending, signal) => {
    const child = runStarter(ending);
    const { folder, url } = await startedBy(child);
    const exited = once(child, "exit");
    if (signal) child.kill(signal);
    await exited;
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
    await expect(query(url, "select 1")).rejects.toThrow("ECONNREFUSED");
  });

  function runStarter(ending: string): ChildProcess {
    const module = new URL("start-postgres.ts", import.meta.url).href;
    const program = `
      import { startPostgres } from "${module}";
      const { folder, url } = await startPostgres();
      console.log(folder + "\\n" + url);
      ${ending}`;
    return spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "ignore"],
    });
  }

  async function startedBy(child: ChildProcess): Promise<{ folder: string; url: string }> {
    const output: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
    for (;;) {
      const [folder, url, rest] = Buffer.concat(output).toString().split("\n");
      if (folder !== undefined && url !== undefined && rest !== undefined) return { folder, url };
      await sleep(5);
    }
  }
});

test.runIf(process.getuid?.() === 0)(
  "binaries that only root may reach are copied to where others may",
  () => {
    const closed = mkdtempSync(join(tmpdir(), "latchkey-closed-"));
    const open = mkdtempSync(join(tmpdir(), "latchkey-open-"));
    try {
      chmodSync(open, 0o755);
      cpSync(join(embeddedPostgres(), ".."), join(closed, "native"), {
        recursive: true,
        verbatimSymlinks: true,
      });
      const user = unprivilegedUser();
      const version = (binaries: string): string =>
        execFileSync(join(binaries, "postgres"), ["--version"], {
          ...user,
          encoding: "utf8",
          stdio: "pipe",
        });
      const binaries = join(closed, "native", "bin");
      expect(() => version(binaries)).toThrow("EACCES");
      expect(version(reachableBinaries(binaries, user, open))).toContain("PostgreSQL");
    } finally {
      rmSync(closed, { recursive: true });
      rmSync(open, { recursive: true });
    }
  },
);

test.runIf(installedPostgres(15))("PostgreSQL 15 starts where it is installed", async () => {
  const postgres = await startPostgres({ version: 15 });
  try {
    expect(await query(postgres.url, "show server_version_num")).toMatch(/^15/);
  } finally {
    await postgres.remove();
  }
});

test("a version that is not installed is told from one that is", async () => {
  expect(majorVersion(embeddedPostgres())).toBe(18);
  expect(installedPostgres(9)).toBeUndefined();
  await expect(startPostgres({ version: 9 })).rejects.toThrow("PostgreSQL 9 is not installed");
});
