import {
  ANY,
  answer,
  apiKey,
  eachEntry,
  headers,
  json,
  KEY,
  KEYS,
  LOG,
  page,
  PRINCIPAL,
  REVOKE,
  requestBody,
} from "./planting.ts";
import type { Json, Plant } from "./planting.ts";
import type { Send } from "./target.ts";

const ROTATE = /\/rotate$/;
const END_OVERLAP = /\/end-overlap$/;
const LEAKED = /\/leaked-api-keys$/;

/** Lets a secret that has ended pass for the newest one of its key. */
function acceptEnded(send: Send): Send {
  const keyOf = new Map<string, string>();
  const newest = new Map<string, string>();
  return async (request) => {
    const response = await send(request);
    const body = await bodyOf(response);
    if (typeof body["secret"] === "string") {
      const { id } = apiKey(body) as { id: string };
      keyOf.set(body["secret"], id);
      newest.set(id, body["secret"]);
    }
    const presented = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    const instead = newest.get(keyOf.get(presented) ?? "");
    const isEnded = response.status === 401 && instead !== undefined && instead !== presented;
    if (!isEnded || request.method !== "GET") return response;
    return send(new Request(request, { headers: { authorization: `Bearer ${instead}` } }));
  };
}

async function bodyOf(response: Response): Promise<Json> {
  const text = await response.clone().text();
  return text.startsWith("{") && !text.includes("\n") ? (JSON.parse(text) as Json) : {};
}

/** Answers as if the overlap had been ended, and ends none. */
function endNothing(send: Send): Send {
  return async (request) => {
    if (!END_OVERLAP.test(new URL(request.url).pathname)) return send(request);
    const response = await send(
      new Request(request.url.replace(END_OVERLAP, ""), { headers: request.headers }),
    );
    const body = await bodyOf(response);
    const { status, headers: own } = response;
    if (status !== 200) return response;
    const ended = { apiKey: { ...apiKey(body), previousSecret: null }, endedSecrets: [] };
    own.delete("content-length");
    return new Response(JSON.stringify(ended), { status, headers: own });
  };
}

/** Differences in the later life of a key: its rotation, revocation and expiration, and reports of its secret. */
export const rotationPlants: readonly Plant[] = [
  answer("a rotate that answers 201", { path: ROTATE, status: 200 }, () => ({ status: 201 })),
  { says: "an ended secret that is accepted", change: acceptEnded },
  { says: "an overlap that is not ended", change: endNothing },
  requestBody("an overlap that is over as it begins", ROTATE, (body) => ({
    ...body,
    overlapSeconds: 0,
  })),
  requestBody("an overlap of another length", ROTATE, (body) => ({
    ...body,
    overlapSeconds: Number(body["overlapSeconds"] ?? 86_400) + 1,
  })),
  requestBody("an expiration that does not come along", ROTATE, (body) => {
    delete body["expiresAt"];
  }),
  json("no entries of rotations", { path: LOG, status: 200 }, (body) => ({
    ...body,
    data: page(body).data.filter(({ action }) => action !== "api_key.rotated"),
  })),
  json("no entries of overlaps that were ended", { path: LOG, status: 200 }, (body) => ({
    ...body,
    data: page(body).data.filter(({ action }) => action !== "api_key.overlap_ended"),
  })),
  json("no entries of reports", { path: LOG, status: 200 }, (body) => ({
    ...body,
    data: page(body).data.filter(({ action }) => action !== "api_key.leak_reported"),
  })),
  eachEntry("an ended secret that is told as revoked", (entry) => {
    if (entry.reason === "ended") entry.reason = "revoked";
  }),
  json("a rotated key that shows no old secret", { path: KEY, status: 200 }, (body) => {
    apiKey(body)["previousSecret"] = null;
  }),
  json("an old secret that was never used", { path: KEY, status: 200 }, (body) => {
    const previous = apiKey(body)["previousSecret"] as Json | null;
    if (previous !== null) previous["lastUsedAt"] = null;
  }),
  json("ended secrets that are not told", { path: ROTATE, status: 200 }, (body) => ({
    ...body,
    endedSecrets: [],
  })),
  json("a rotated key with its old hint", { path: ROTATE, status: 200 }, (body) => {
    const previous = apiKey(body)["previousSecret"] as Json | null;
    if (previous !== null) apiKey(body)["hint"] = previous["hint"];
  }),
  requestBody("a condition that is not looked at", /\/(?:revoke|end-overlap)$/, (body) => {
    delete body["ifUnusedForSeconds"];
  }),
  requestBody("a reason that is not kept", REVOKE, (body) => {
    delete body["reason"];
  }),
  requestBody("created keys that are not revoked along", REVOKE, (body) => {
    delete body["alsoRevokeCreated"];
  }),
  requestBody("created keys that are always revoked along", REVOKE, (body) => ({
    ...body,
    alsoRevokeCreated: true,
  })),
  json("created keys that are not shown", { path: REVOKE, status: 200 }, (body) => ({
    ...body,
    createdApiKeys: [],
  })),
  json("a last use that is not told", { path: ANY, status: 409 }, (body) => ({
    ...body,
    ...("lastUsedIp" in body ? { lastUsedIp: null } : {}),
  })),
  headers("no warning of an expiration", { path: PRINCIPAL, status: 200 }, (own) =>
    own.delete("latchkey-key-expires-at"),
  ),
  headers("a problem that does not warn", { path: PRINCIPAL, status: 400 }, (own) =>
    own.delete("latchkey-key-expires-at"),
  ),
  {
    says: "a list that does not look at expirations",
    change: (send) => (request) =>
      send(new Request(request.url.replace(/&?expiringWithinDays=\d+/, ""), request)),
  },
  answer("a report that is answered 200", { path: LEAKED, status: 202 }, () => ({
    status: 200,
    text: "{}",
  })),
  answer("reports without a limit", { path: LEAKED, status: 429 }, () => ({
    status: 202,
    text: "",
  })),
  {
    says: "a rotate that is carried out again",
    change: (send) => (request) => {
      if (!ROTATE.test(new URL(request.url).pathname)) return send(request);
      const own = new Headers(request.headers);
      own.delete("idempotency-key");
      return send(new Request(request, { headers: own }));
    },
  },
  json("keys of which none was reported", { path: KEYS, status: 200 }, (body) => {
    for (const one of page(body).data) Object.assign(one, { leakReportedAt: null });
  }),
];
