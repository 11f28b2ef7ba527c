import type { EntryRequest, Principal, SecretFormat } from "@latchkey/contract";
import type { User } from "@latchkey/contract/rules";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Memory } from "./memory/memory.ts";
import type { Seeded } from "./seeded.ts";

/** What the mock's options come to, every default filled in. */
export interface Settings {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly organizationId: string;
  readonly format: SecretFormat;
  readonly realm: string;
  readonly origins: readonly string[];
  readonly apiKeysManageApiKeys: boolean;
  readonly expiryWarningDays: number;
  readonly leakReports: "revoke" | "flag" | "off";
  readonly ip: (request: Request) => string | null;
  readonly authenticateUser: (
    request: Request,
  ) => User | null | undefined | Promise<User | null | undefined>;
  readonly requestId: ((request: Request) => string | undefined) | undefined;
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}

/** What the mock stands on. */
export interface Service {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly seeded: Seeded;
  readonly faults: Faults;
  /** Another one after each reset. */
  memory: Memory;
  /** Who is signed in by `signIn`. */
  signedIn: User | undefined;
}

/** A request's principal, and what the audit log keeps of the request. */
export interface Caller {
  readonly principal: Principal;
  readonly origin: EntryRequest;
}
