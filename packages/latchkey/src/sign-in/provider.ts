import * as client from "openid-client";
import { describe } from "../failure.ts";
import type { OidcSettings } from "./sign-in-settings.ts";

/** The provider cannot be used now. The message is for whoever runs the program. */
export class ProviderUnavailable extends Error {
  override readonly name = "ProviderUnavailable";
}

/** The OpenID Connect provider, as it describes itself. */
export interface Provider {
  /**
   * Asks the provider where it has not been asked, or not within the hour; one that does not answer is asked again the
   * next time.
   *
   * @throws ProviderUnavailable within 6 seconds.
   */
  configuration(): Promise<client.Configuration>;
}

const TIMEOUT_SECONDS = 5;

/** How far the provider's clock may be from this machine's. */
const clockToleranceSeconds = 30;

const FRESH_MS = 60 * 60_000;

/** One that is down is not asked by every request of a crowd. */
const ASK_AGAIN_MS = 1_000;

/** @param onError Told each time that the provider could not be asked. */
export function createProvider(
  settings: OidcSettings,
  { onError }: { readonly onError: (error: unknown) => void },
): Provider {
  let known: { readonly configuration: client.Configuration; readonly at: number } | undefined;
  let failed: { readonly error: ProviderUnavailable; readonly at: number } | undefined;
  let asking: Promise<client.Configuration> | undefined;

  const ask = async (): Promise<client.Configuration> => {
    try {
      const configuration = await discover(settings);
      known = { configuration, at: performance.now() };
      failed = undefined;
      return configuration;
    } catch (cause) {
      const error = new ProviderUnavailable(
        `The sign-in provider ${settings.issuer} cannot be used: ${reasonOf(cause)}`,
        { cause },
      );
      failed = { error, at: performance.now() };
      onError(error);
      // What it said before still holds, most likely; if not, the sign-in fails.
      if (known !== undefined) return known.configuration;
      throw error;
    } finally {
      asking = undefined;
    }
  };
  return {
    async configuration() {
      const now = performance.now();
      if (known !== undefined && now - known.at < FRESH_MS) return known.configuration;
      if (failed !== undefined && now - failed.at < ASK_AGAIN_MS) {
        if (known !== undefined) return known.configuration;
        throw failed.error;
      }
      return (asking ??= ask());
    },
  };
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  // Allowed by the options on loopback only.
  const onLoopback = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  return client.discovery(
    new URL(issuer),
    clientId,
    { [client.clockTolerance]: clockToleranceSeconds },
    authenticateWith(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // The signature of ID tokens is verified, although they come from the provider itself.
      execute: [...onLoopback, client.enableNonRepudiationChecks],
    },
  );
}

/** By whichever of the two ways to send a client secret the provider takes; `Basic` where it does not say. */
function authenticateWith(clientSecret: string): client.ClientAuth {
  const [basic, post] = [
    client.ClientSecretBasic(clientSecret),
    client.ClientSecretPost(clientSecret),
  ];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const way = methods.includes("client_secret_basic") ? basic : post;
    way(server, ...rest);
  };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === "object" && cause !== null && "attribute" in cause) {
    const { body } = cause as { readonly body?: { readonly issuer?: unknown } };
    return `it calls itself ${JSON.stringify(body?.issuer)}; LATCHKEY_OIDC_ISSUER must be exactly that`;
  }
  return describe(error);
}
