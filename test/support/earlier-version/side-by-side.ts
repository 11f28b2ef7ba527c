import { randomUUID } from "node:crypto";
import { bearer, call } from "../call.ts";
import { signedInAs, startService } from "../service.ts";
import { ORGANIZATION } from "./earlier-server.ts";
import type { EarlierKey, EarlierServer } from "./earlier-server.ts";

/** What is wrong where a server of each version serves the same keys. */
export async function faultsSideBySide(
  url: string,
  earlier: EarlierServer,
  before: EarlierKey,
): Promise<string[]> {
  const service = await startService(url);
  const headers = signedInAs({ id: "u1", name: "Ada", organizationId: ORGANIZATION });
  const useHere = async (secret: string): Promise<number> =>
    (await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) })).status;
  try {
    const keptWorking = await useHere(before.secret);
    const path = `${service.url}/v1/api-keys/${before.id}`;
    const rotated = await call<{ secret: string }>("POST", `${path}/rotate`, {
      headers,
      body: { overlapSeconds: 3600 },
    });
    const both = [before.secret, rotated.body.secret];
    const earlierSays = await Promise.all(both.map((one) => earlier.use(one, randomUUID())));
    await call("POST", `${path}/revoke`, { headers, body: { reason: "other" } });
    const revokedHere = await Promise.all(both.map((one) => earlier.use(one, randomUUID())));
    const other = await earlier.create();
    const madeThere = await useHere(other.secret);
    await earlier.revoke(other);
    const revokedThere = await useHere(other.secret);
    const found = [
      keptWorking,
      rotated.status,
      ...earlierSays,
      ...revokedHere,
      madeThere,
      revokedThere,
    ];
    const expected = [200, 200, null, null, "revoked", "revoked", 200, 401];
    return found.join() === expected.join() ? [] : [`side by side: ${found.join()}`];
  } finally {
    await service.close();
  }
}
