import type { KeyServiceOptions, User } from "@latchkey/server";
import type { Express } from "express";
import type { KeyService } from "@latchkey/server";
import { afterAll, beforeAll, describe } from "vitest";
import { databases, databasesAndOldest } from "./databases.ts";
import type { DatabaseKind, OpenDatabase } from "./databases.ts";
import { startService } from "./service.ts";
import type { RunningService } from "./service.ts";

/** What the tests of one kind of database share; there once `beforeAll` has run. */
export interface OnDatabase {
  readonly kind: string;
  readonly service: RunningService;
  readonly database: OpenDatabase;
}

let users = 0;

/** Someone who is signed in to an organization that nobody else in this process has. */
export function newUser(name = "Ada"): User {
  users += 1;
  return { id: `u${users}`, name, organizationId: `organization-${users}` };
}

type ServiceOptions = Partial<KeyServiceOptions> & {
  readonly mount?: (app: Express, keys: KeyService) => void;
};

/** Runs the same tests on every kind of database, against one service each. */
export function onEveryDatabase(
  body: (on: OnDatabase) => void,
  options: ServiceOptions = {},
): void {
  onEach(databases, body, options);
}

/** The same, and always on the oldest PostgreSQL too, where it is installed. */
export function onOldestDatabaseToo(
  body: (on: OnDatabase) => void,
  options: ServiceOptions = {},
): void {
  onEach(databasesAndOldest, body, options);
}

function onEach(
  kinds: readonly DatabaseKind[],
  body: (on: OnDatabase) => void,
  options: ServiceOptions,
): void {
  describe.each(kinds)("on $name", ({ name, open }) => {
    let database: OpenDatabase | undefined;
    let service: RunningService | undefined;
    beforeAll(async () => {
      database = await open();
      service = await startService(database.source, options);
    });
    afterAll(async () => {
      await service?.close();
      await database?.close();
    });
    const there = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error("The service runs once beforeAll has run.");
      return value;
    };
    body({
      kind: name,
      get service() {
        return there(service);
      },
      get database() {
        return there(database);
      },
    });
  });
}
