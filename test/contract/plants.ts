import {
  ANY,
  answer,
  apiKey,
  eachEntry,
  EXPORT,
  headers,
  json,
  KEY,
  KEYS,
  LOG,
  page,
  PRINCIPAL,
  REVOKE,
} from "./planting.ts";
import type { Plant } from "./planting.ts";
import { rotationPlants } from "./rotation-plants.ts";

/** Differences of every kind: a status, a code, an order, an entry that is missing, a field, a value. */
export const plants: readonly Plant[] = [
  answer("a create that answers 200", { method: "POST", path: KEYS, status: 201 }, () => ({
    status: 200,
  })),
  answer("a delete that answers 200", { method: "DELETE", path: KEY, status: 204 }, () => ({
    status: 200,
    text: "{}",
  })),
  answer("a revoked secret that is answered 403", { path: PRINCIPAL, status: 401 }, (text) => ({
    status: 403,
    text,
  })),
  answer("a conflict that is answered 400", { path: KEY, status: 409 }, () => ({ status: 400 })),
  json("another code for a missing key", { path: KEY, status: 404 }, (body) => ({
    ...body,
    code: "gone",
  })),
  json("invalid_token where nobody is authenticated", { path: ANY, status: 401 }, (body) => ({
    ...body,
    code: "invalid_token",
  })),
  json("another detail", { path: KEY, status: 409 }, (body) => ({ ...body, detail: "No." })),
  json("a problem without its request id", { path: ANY, status: 400 }, (body) => ({
    ...body,
    requestId: undefined,
  })),
  json("a faulty field that is named without its slash", { path: KEYS, status: 400 }, (body) => {
    const errors = body["errors"] as { field: string }[] | undefined;
    errors?.forEach((error) => Object.assign(error, { field: error.field.replace("/", "") }));
  }),
  json("only the first of several faulty fields", { path: KEYS, status: 400 }, (body) => ({
    ...body,
    ...("errors" in body ? { errors: (body["errors"] as unknown[]).slice(0, 1) } : {}),
  })),
  json("a key with a field more", { path: KEY, status: 200 }, (body) => ({
    apiKey: { ...apiKey(body), uses: 1 },
  })),
  json("a key without its hint", { path: KEY, status: 200 }, (body) => {
    delete apiKey(body)["hint"];
  }),
  json("a secret that is shown again", { path: REVOKE, status: 200 }, (body) => ({
    ...body,
    secret: `sk_${"A".repeat(36)}`,
  })),
  json("a status of another name", { path: REVOKE, status: 200 }, (body) => {
    apiKey(body)["status"] = "disabled";
  }),
  json("a revoked key that seems active", { path: REVOKE, status: 200 }, (body) => {
    apiKey(body)["status"] = "active";
  }),
  json("an instant without milliseconds", { path: KEYS, status: 201 }, (body) => {
    apiKey(body)["createdAt"] = String(apiKey(body)["createdAt"]).replace(/\.\d+Z/, "Z");
  }),
  json("a key that was never used", { path: KEY, status: 200 }, (body) => {
    apiKey(body)["lastUsedAt"] = null;
  }),
  json("keys in the other order", { path: KEYS, status: 200 }, (body) => {
    page(body).data.reverse();
  }),
  json("a page with one key less", { path: KEYS, status: 200 }, (body) => {
    page(body).data.pop();
  }),
  json("a list that ends too early", { path: KEYS, status: 200 }, (body) => ({
    ...body,
    nextCursor: null,
  })),
  json("entries in the other order", { path: LOG, status: 200 }, (body) => {
    page(body).data.reverse();
  }),
  json("an entry that is missing", { path: LOG, status: 200 }, (body) => {
    page(body).data.shift();
  }),
  json("no entries of changes", { path: LOG, status: 200 }, (body) => ({
    ...body,
    data: page(body).data.filter(({ action }) => !action.startsWith("api_key.")),
  })),
  eachEntry("an action of another name", (entry) => {
    entry.action = entry.action.replace("request.admitted", "request.allowed");
  }),
  eachEntry("an actor that is shown by its name only", ({ actor }) => {
    actor["display"] = actor["name"];
  }),
  eachEntry("an outcome that stays pending", (entry) => {
    if (entry.outcome !== null) entry.outcome = { state: "pending" };
  }),
  eachEntry("an outcome with another status", ({ outcome }) => {
    if (outcome?.["status"] === 404) outcome["status"] = 200;
  }),
  eachEntry("a rejection that is counted once", (entry) => {
    entry.count = 1;
  }),
  eachEntry("a rejection of another reason", (entry) => {
    if (entry.reason !== null) entry.reason = "expired";
  }),
  eachEntry("an entry without its route", ({ request }) => {
    if (request !== null) request["route"] = null;
  }),
  eachEntry("an entry without its hint", ({ request }) => {
    if (request !== null) request["secretHint"] = null;
  }),
  eachEntry("an entry that tells of no change", (entry) => {
    entry.changes = null;
  }),
  eachEntry("a resource without its name", ({ resource }) => {
    if (resource !== null) resource["name"] = null;
  }),
  answer("an export without its header line", { path: EXPORT, status: 200 }, (text) => ({
    text: text.slice(text.indexOf("\r\n") + 2),
  })),
  answer("an export with one line less", { path: EXPORT, status: 200 }, (text) => ({
    text: `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
  })),
  headers("an answer that may be stored", { path: ANY, status: 200 }, (own) =>
    own.delete("cache-control"),
  ),
  headers("an answer without its request id", { path: PRINCIPAL, status: 200 }, (own) =>
    own.delete("x-request-id"),
  ),
  headers("another challenge", { path: ANY, status: 401 }, (own) =>
    own.set("www-authenticate", 'Basic realm="API"'),
  ),
  headers("no Retry-After", { path: ANY, status: 503 }, (own) => own.delete("retry-after")),
  headers("no Allow", { path: ANY, status: 405 }, (own) => own.delete("allow")),
  headers("a problem that is plain JSON", { path: ANY, status: 404 }, (own) =>
    own.set("content-type", "application/json"),
  ),
  headers("an export that is shown and not saved", { path: EXPORT, status: 200 }, (own) =>
    own.delete("content-disposition"),
  ),
  {
    says: "requests that pass without a key",
    change: (send) => async (request) => {
      const response = await send(request);
      const passes =
        response.status === 401 && request.method === "GET" && PRINCIPAL.test(request.url);
      if (!passes) return response;
      const body = { type: "user", id: "u1", name: "Ada", organizationId: "acme", expiresAt: null };
      const own = { "Cache-Control": "no-store", "X-Request-Id": "x" };
      return Response.json(body, { headers: own });
    },
  },
  {
    says: "filters that are not looked at",
    change: (send) => (request) =>
      send(new Request(request.url.replace(/&?ip=[^&]*/, ""), request)),
  },
  ...rotationPlants,
  {
    says: "idempotency keys that are not looked at",
    change: (send) => (request) => {
      const own = new Headers(request.headers);
      own.delete("idempotency-key");
      return send(new Request(request, { headers: own }));
    },
  },
];
