import { USER_AGENT } from "../stage.ts";
import type { Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";

/** What a request with some headers is answered with. */
export async function use({ ask, asUser }: Stage, headers: RequestHeaders): Promise<number> {
  const { status } = await ask("GET", "/v1/principal", { headers });
  // A last use is written a little later, or as keys are read: then it is of this instant.
  await asUser("GET", `/v1/api-keys/${NOBODY}`, 404);
  return status;
}

/** What is told of a secret that is used now. */
export const usedNow = ({ target }: Stage) => ({
  lastUsedAt: target.now().toISOString(),
  lastUsedIp: "127.0.0.1",
  lastUsedUserAgent: USER_AGENT,
});
export const neverUsed = { lastUsedAt: null, lastUsedIp: null, lastUsedUserAgent: null };
