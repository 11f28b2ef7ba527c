import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";

/** What is answered where no operation is. */
export const pathsAndMethods: readonly Behaviour[] = [
  {
    says: "paths and methods that do not exist are refused, once it is known who asks",
    run: async ({ ask, createKey, target }) => {
      const { headers } = await createKey();
      const unknown = [
        "/v1/api-keys/",
        "/v1/api-keys/a/b",
        "/v1/principal/x",
        "/v1/audit-log",
        "/v1/leaked-api-keys/x",
      ];
      for (const path of unknown) {
        expect((await ask("GET", path)).status).toBe(401);
        for (const own of [headers, target.user]) {
          const answer = await ask("GET", path, { headers: own });
          expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
        }
      }
      const others = [
        ["PUT", "/v1/api-keys", "GET, POST"],
        ["DELETE", "/v1/api-keys", "GET, POST"],
        ["POST", `/v1/api-keys/${NOBODY}`, "GET, PATCH, DELETE"],
        ["GET", `/v1/api-keys/${NOBODY}/revoke`, "POST"],
        ["GET", `/v1/api-keys/${NOBODY}/rotate`, "POST"],
        ["DELETE", `/v1/api-keys/${NOBODY}/end-overlap`, "POST"],
        ["GET", "/v1/leaked-api-keys", "POST"],
        ["PATCH", "/v1/principal", "GET"],
        ["OPTIONS", "/v1/audit-log/export", "GET"],
        ["HEAD", "/v1/principal", "GET"],
      ] as const;
      for (const [method, path, allow] of others) {
        expect((await ask(method, path)).status).toBe(401);
        const answer = await ask(method, path, { headers });
        expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
        if (method !== "HEAD") expect(answer.body.code).toBe("method_not_allowed");
      }
    },
  },
];
