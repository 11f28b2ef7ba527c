import { Latchkey } from "@latchkey/sdk";
import { describe } from "../failure.ts";
import { ok } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { judgeClock } from "./judge-clock.ts";

/** Looks at a service elsewhere, as far as an API key for it can see. */
export async function examineService(baseUrl: string, secret: string): Promise<Finding[]> {
  const client = new Latchkey({ baseUrl, apiKey: secret });
  try {
    const before = Date.now();
    const { data, response } = await client.principal().withResponse();
    const who = `${data.name}, of the organization ${data.organizationId}`;
    const findings = [ok("service", `${baseUrl} answers`), ok("API key", who)];
    const date = Date.parse(response.headers.get("date") ?? "");
    // It is of whole seconds, and was put there on the way.
    const apart = Number.isNaN(date) ? 0 : Math.trunc((date - before) / 1000) * 1000;
    return [...findings, judgeClock(apart, "Instants that you give are compared with it.")];
  } catch (error) {
    const advice =
      "Look whether --base-url leads to Latchkey, and whether the key in LATCHKEY_API_KEY is active.";
    return [{ check: "service", verdict: "fail", found: describe(error), advice }];
  }
}
