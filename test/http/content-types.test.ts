import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { sendChecked } from "../support/openapi-check.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;
beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

test("content types of the client's choice make nothing grow: each operation is compiled once", async () => {
  const compiled = vi.spyOn(Ajv2020.prototype, "addSchema");
  const create = (type: string) =>
    sendChecked(service.url, "/v1/api-keys", {
      method: "POST",
      headers: [...Object.entries(signedInAs(ada)), ["Content-Type", type]],
      body: '{"name":"CI"}',
    });
  try {
    expect((await create("application/json")).status).toBe(201);
    await sendChecked(service.url, "/v1/api-keys", { headers: Object.entries(signedInAs(ada)) });
    const once = compiled.mock.calls.length;
    // Or this is no way to see it.
    expect(once).toBeGreaterThan(0);
    for (let index = 0; index < 30; index += 1) {
      expect((await create(`application/json; p${index}=${index}`)).status).toBe(201);
      expect((await create(`application/x${index}`)).status).toBe(415);
      const headers = [
        ...Object.entries(signedInAs(ada)),
        ["Content-Type", `text/x${index}`] as const,
      ];
      await sendChecked(service.url, "/v1/api-keys?limit=1", { headers });
    }
    expect(compiled.mock.calls.length).toBe(once);
  } finally {
    compiled.mockRestore();
  }
});
