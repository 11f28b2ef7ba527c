import type { Principal } from "@latchkey/contract";
import { apiKeysOver } from "./api-keys.ts";
import type { ApiKeys } from "./api-keys.ts";
import { auditLogOver } from "./audit-log.ts";
import type { AuditLog } from "./audit-log.ts";
import { getPrincipal } from "./generated/index.ts";
import type { LatchkeyOptions, RequestOptions } from "./options.ts";
import { readOptions } from "./settings.ts";
import { createTransport } from "./transport.ts";
import type { Transport } from "./transport.ts";

/**
 * A client of the Latchkey API, for one service and one principal. It keeps no connection of its own, so there is
 * nothing to close, and it does not show its secret when it is logged.
 *
 * Calls are sent once and never again by themselves. Redirects are not followed.
 *
 * ```ts
 * const latchkey = new Latchkey({ baseUrl: "https://keys.example.com", apiKey: secretFromYourVault });
 * const { apiKey, secret } = await latchkey.apiKeys.create({ name: "CI/CD Pipeline" });
 * ```
 */
export class Latchkey {
  /** Create, list, get, update, revoke and delete API keys. */
  readonly apiKeys: ApiKeys;

  /** List, get and export audit log entries. */
  readonly auditLog: AuditLog;

  readonly #transport: Transport;

  /** @throws InvalidArgumentError with everything that is wrong with the options. */
  constructor(options: LatchkeyOptions) {
    this.#transport = createTransport(readOptions(options));
    this.apiKeys = apiKeysOver(this.#transport);
    this.auditLog = auditLogOver(this.#transport);
  }

  /**
   * Who the client acts as, and in which organization: a quick way to see whether a secret works.
   *
   * @throws ProblemError `unauthenticated` or `invalid_token` (401) if it does not; `invalid_request` (400),
   *   `internal_error` (500), `unavailable` (503).
   */
  async principal(options?: RequestOptions): Promise<Principal> {
    return this.#transport.json<Principal>(
      "organizationId",
      (exchange) => getPrincipal(exchange),
      options,
    );
  }
}
