import type { Problem } from "@latchkey/contract";
import { expect } from "vitest";
import { USER_AGENT } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";

export async function askHost({ target }: Stage, path: string, headers: RequestHeaders = {}) {
  const { host } = target;
  if (host === undefined) throw new Error("This target has no host.");
  const sent = { "user-agent": USER_AGENT, ...headers };
  const response = await host.send(new Request(host.baseUrl + path, { headers: sent }));
  // Either of the two.
  const body = (await response.json()) as Partial<Problem> & { who?: string | null };
  return { status: response.status, headers: response.headers, body };
}

/** What an answer says, without what differs each time. */
function said({ status, headers, body }: Awaited<ReturnType<typeof askHost>>) {
  const names = ["content-type", "cache-control", "www-authenticate"];
  return {
    status,
    headers: names.map((name) => headers.get(name)),
    body: { ...body, requestId: body.requestId === headers.get("x-request-id") },
  };
}

/** Endpoints of the host's own, behind a check of keys. */
export const hostEndpoints: readonly Behaviour[] = [
  {
    says: "a host's endpoint is reached with a valid key only, and refuses as the API does",
    needsHost: true,
    run: async (stage) => {
      const { createKey, asUser, target, ask } = stage;
      const { headers, apiKey } = await createKey();
      expect(await askHost(stage, "/host/1", headers)).toMatchObject({
        status: 200,
        body: { who: "CI/CD Pipeline" },
      });
      await asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      const refused: RequestHeaders[] = [
        {},
        { authorization: "Basic dTpw" },
        { authorization: "Bearer" },
        { authorization: "Bearer x" },
        headers,
      ];
      for (const own of refused) {
        const expected = said(await ask("GET", "/v1/principal", { headers: own }));
        for (const path of ["/host/1", "/unaudited/1"]) {
          expect(said(await askHost(stage, path, own))).toEqual(expected);
        }
      }
      expect(said(await askHost(stage, "/host/1?access_token=x", target.user)).status).toBe(400);
      expect(said(await askHost(stage, "/host/1", target.user)).status).toBe(401);
    },
  },
  {
    says: "each request to a host's endpoint has an entry, with its route, outcome and request id",
    needsHost: true,
    run: async (stage) => {
      const { headers, apiKey } = await stage.createKey();
      const answers = [
        await askHost(stage, "/host/7?x=1", headers),
        await askHost(stage, "/host/teapot", headers),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 418]);
      const entries = await stage.entries({ actor: apiKey.id });
      expect(
        entries.map(({ action, request, outcome }) => [
          action,
          request?.route,
          request?.path,
          request?.id,
          outcome?.state === "completed" && outcome.status,
        ]),
      ).toEqual([
        ["request.admitted", "/host/:id", "/host/7", answers[0]?.headers.get("x-request-id"), 200],
        [
          "request.admitted",
          "/host/:id",
          "/host/teapot",
          answers[1]?.headers.get("x-request-id"),
          418,
        ],
      ]);
    },
  },
  {
    says: "where it is optional, requests without credentials pass, and none with bad ones",
    needsHost: true,
    run: async (stage) => {
      const { headers } = await stage.createKey();
      const anonymous = await askHost(stage, "/optional/1");
      expect([anonymous.status, anonymous.body.who]).toEqual([200, null]);
      expect((await askHost(stage, "/optional/1", headers)).body.who).toBe("CI/CD Pipeline");
      const bad = { authorization: "Bearer x" };
      expect((await askHost(stage, "/optional/1", bad)).status).toBe(401);
      expect((await askHost(stage, "/optional/1", { authorization: "Basic x" })).status).toBe(401);
    },
  },
  {
    says: "without audit a key is judged and its use noted, and there is no entry, of rejections neither",
    needsHost: true,
    run: async (stage) => {
      const { headers, apiKey } = await stage.createKey();
      expect((await askHost(stage, "/unaudited/1", headers)).status).toBe(200);
      const now = stage.target.now().toISOString();
      expect(await stage.asUser("GET", `/v1/api-keys/${apiKey.id}`, 200)).toMatchObject({
        apiKey: { lastUsedAt: now },
      });
      await stage.asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      expect((await askHost(stage, "/unaudited/1", headers)).status).toBe(401);
      const entries = await stage.entries({ apiKeyId: apiKey.id });
      expect(entries.map(({ action }) => action)).toEqual(["api_key.created", "api_key.revoked"]);
    },
  },
];
