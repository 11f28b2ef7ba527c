// Guards what looks an organization's things up: packages/server/src/postgres, api-keys and audit.
import type { RequestHandler } from "express";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { foreignIdDifferences, tellingOperations } from "../support/foreign-id-differences.ts";
import type { ForeignIdFindings } from "../support/foreign-id-differences.ts";
import { newUser } from "../support/on-every-database.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { setSignInStage, signIn } from "../support/sign-in-stage.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { watchStatements } from "../support/statements.ts";
import type { StatementWatch } from "../support/statements.ts";
import { thingsOf } from "../support/things-of.ts";
import type { Owner } from "../support/things-of.ts";

vi.setConfig({ testTimeout: 120_000 });

const stage = setSignInStage();
let database: OpenDatabase;
let service: RunningService;
let watch: StatementWatch;
const findings: ForeignIdFindings[] = [];
let caught = 0;

/** What a host, or a change to come, might do before the API is asked. */
let planted: RequestHandler | undefined;

beforeAll(async () => {
  database = await postgres.open();
  watch = watchStatements();
  service = await startService(database.source, {
    mount: (app, keys) => {
      app.use((request, response, next) => {
        if (planted === undefined) next();
        else void planted(request, response, next);
      });
      app.use(keys.router);
    },
  });
});
afterAll(async () => {
  watch.stop();
  await service.close();
  await database.close();
  recordProof({
    proof: "Another's ids answer as nobody's, and run the same statements",
    promises: [5],
    guards: [
      "packages/server/src/postgres/select-api-keys.ts",
      "packages/server/src/postgres/api-key-page.ts",
      "packages/server/src/postgres/api-keys.ts",
      "packages/server/src/postgres/audit-log-entries.ts",
      "packages/server/src/postgres/audit-log-page.ts",
    ],
    requests: findings.reduce((sum, { requests }) => sum + requests, 0),
    faults: 0,
    planted: { caught, of: 3 },
    violations: findings.reduce((sum, { differences }) => sum + differences.length, 0),
    measured: `${findings[0]?.operations.length ?? 0} operations, ${findings.length} kinds of principal`,
  });
});

function userOfHost(): Owner {
  const user = newUser();
  return { headers: signedInAs(user), userId: user.id };
}

async function keyOfHost(): Promise<Owner> {
  const user = newUser();
  const { secret } = await createKey(service.url, { name: "CI" }, user);
  return { headers: bearer(secret), userId: user.id };
}

async function userOfProvider(name: string): Promise<Owner> {
  await stage.context.clearCookies();
  await signIn(name);
  const cookies = await stage.context.cookies(stage.baseUrl);
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join("; ");
  return { headers: { cookie }, userId: name };
}

/** The id that a path ends with or goes through. */
const idIn = (path: string): string | undefined => /[0-9a-f-]{36}/i.exec(path)?.[0];

/** Whether any organization has a key of this id. */
const exists = async (id: string): Promise<boolean> =>
  (await database.query("select 1 from latchkey.api_keys where id::text = $1", [id])).length > 0;

const organizations = /(?:"\w+"\.)*"organization_id" = (\$\d+)/g;

const plants: readonly [what: string, start: () => void][] = [
  [
    "statements that do not ask whose it is",
    () => watch.rewrite((text) => text.replace(organizations, "($1::text is not null)")),
  ],
  [
    "an answer of its own for what is another's",
    () => {
      planted = async ({ path }, response, next) => {
        const id = idIn(path);
        if (id !== undefined && (await exists(id))) response.status(403).json({});
        else next();
      };
    },
  ],
  [
    "a statement more for what is another's, and the same answer",
    () => {
      planted = async ({ path }, _response, next) => {
        const id = idIn(path);
        if (id !== undefined && (await exists(id))) await database.query("select 2");
        next();
      };
    },
  ],
];

test.each(plants)("the search finds what is planted: %s", async (_, start) => {
  const theirs = await thingsOf(service.url, userOfHost());
  start();
  try {
    const { differences } = await foreignIdDifferences(service.url, userOfHost(), theirs, watch, {
      untilFirst: true,
    });
    expect(differences.length).toBeGreaterThan(0);
    caught += 1;
  } finally {
    planted = undefined;
    watch.rewrite(undefined);
  }
});

async function expectNothingTold(url: string, caller: Owner, other: Owner): Promise<void> {
  const most = isLongForm ? Infinity : 3;
  const theirs = await thingsOf(url, other);
  const found = await foreignIdDifferences(url, caller, theirs, watch, { most });
  findings.push(found);
  expect(found.differences).toEqual([]);
  expect(found.operations.length).toBeGreaterThanOrEqual(10);
  if (findings.length > 1 && !isLongForm) return;
  expect((await tellingOperations(url, caller, watch)).toSorted()).toEqual(
    [...found.operations].toSorted(),
  );
}

test("neither a user of the host's nor a key finds out about another organization's things", async () => {
  await expectNothingTold(service.url, userOfHost(), userOfHost());
  await expectNothingTold(service.url, await keyOfHost(), userOfHost());
  expect(service.failures).toEqual([]);
});

test("nor does a user whom an OpenID Connect provider vouches for, in the program", async () => {
  stage.provider.users.set("mallory", { name: "Mallory", org: "globex" });
  const [other, caller] = [await userOfProvider("ada-1815"), await userOfProvider("mallory")];
  await expectNothingTold(stage.baseUrl, caller, other);
  expect(stage.told).toEqual([]);
});
