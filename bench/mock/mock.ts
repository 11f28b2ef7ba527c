// What the mock costs, as a ratio to a bare msw handler, and whether that grows with the number of entries.
import { createMockKeyService } from "@latchkey/mock";
import type { MockKeyService } from "@latchkey/mock";
import { getResponse, http, HttpResponse } from "msw";
import type { HttpHandler } from "msw";
import { alignColumns } from "../align-columns.ts";
import { median } from "../median.ts";

const KEYS = 1_000;
const ENTRIES = [0, 10_000, 100_000];
const ROUNDS = 9;
const BATCH_MS = 60;

const BASE = "https://keys.test";
const bare = http.get(`${BASE}/bare`, ({ request }) =>
  HttpResponse.json({ sent: request.headers.get("authorization") }),
);

type Ask = () => Promise<unknown>;

function asking(handler: HttpHandler, path: string, secret: string): Ask {
  const headers = { authorization: `Bearer ${secret}` };
  return async () => {
    const response = await getResponse([handler], new Request(BASE + path, { headers }));
    if (response?.status !== 200) throw new Error(`${path} answers ${response?.status}.`);
    return response.text();
  };
}

/** Requests in a millisecond. */
async function rate(ask: Ask): Promise<number> {
  const began = performance.now();
  let asked = 0;
  while (performance.now() - began < BATCH_MS) {
    for (let index = 0; index < 10; index += 1) await ask();
    asked += 10;
  }
  return asked / (performance.now() - began);
}

/** In turns, so that what else the machine does falls on both. */
async function ratio(ask: Ask, reference: Ask): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await rate(ask);
    ratios.push(one / (await rate(reference)));
  }
  return median(ratios);
}

async function filled(entries: number): Promise<{ mock: MockKeyService; secrets: string[] }> {
  const mock = createMockKeyService({ baseUrl: BASE });
  const secrets: string[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    secrets.push(mock.createApiKey({ name: `Key ${index}` }).secret);
  }
  for (let index = 0; index < entries; index += 1) {
    const headers = { authorization: `Bearer ${secrets[index % KEYS] ?? ""}` };
    await mock.fetch(`${BASE}/v1/principal`, { headers });
  }
  return { mock, secrets };
}

const PATHS = {
  use: "/v1/principal",
  "list keys": "/v1/api-keys?limit=50",
  "list keys by name": "/v1/api-keys?limit=50&sort=name",
  "list entries": "/v1/audit-log-entries?limit=50",
  "list a key's entries": "/v1/audit-log-entries?limit=10&apiKeyId=",
} as const;

const rows: string[][] = [["entries", ...Object.keys(PATHS)]];
for (const entries of ENTRIES) {
  const { mock, secrets } = await filled(entries);
  const [handler] = mock.handlers;
  const [secret] = secrets;
  const [first] = mock.apiKeys();
  if (handler === undefined || secret === undefined || first === undefined)
    throw new Error("None.");
  const reference = asking(bare, "/bare", secret);
  const row: string[] = [];
  for (const path of Object.values(PATHS)) {
    const whole = path.endsWith("=") ? path + first.id : path;
    row.push((await ratio(asking(handler, whole, secret), reference)).toFixed(2));
  }
  rows.push([entries.toLocaleString("en-US"), ...row]);
}
console.log(`Requests per second as a ratio to a bare msw handler, with ${KEYS} keys:`);
console.log(alignColumns(rows).join("\n"));
