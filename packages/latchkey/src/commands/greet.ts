import type { EndpointAddress } from "../embedded/endpoint-file.ts";
import { credentialHeader } from "../holder/caller-headers.ts";
import type { EndpointGreeting } from "../holder/endpoint.ts";

const WITHIN_MS = 5_000;

/** Asks an endpoint who it is; undefined if nothing is there, or it does not know the credential. */
export async function greet({
  baseUrl,
  credential,
}: EndpointAddress): Promise<EndpointGreeting | undefined> {
  try {
    const response = await fetch(`${baseUrl}/`, {
      headers: { [credentialHeader]: credential },
      redirect: "error",
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const body: unknown = await response.json();
    const { version, organizationId } = Object(body) as Partial<EndpointGreeting>;
    const fits = response.ok && typeof version === "string" && typeof organizationId === "string";
    return fits ? { version, organizationId } : undefined;
  } catch {
    return undefined;
  }
}
