import type { SecretFormat } from "@latchkey/contract";
import type { LeakReports, RateLimit } from "@latchkey/contract/rules";
import type { Request } from "express";
import type { Admission } from "../admission/admit.ts";
import type { Database } from "../postgres/database.ts";
import type { SafeObserver } from "../observer.ts";
import type { User } from "../principal.ts";
import type { AdmittedRequests } from "./admitted.ts";

/** What of the service's options the handling of requests asks for, parsed. */
export interface GateOptions {
  readonly authenticateUser:
    | ((request: Request) => User | null | undefined | Promise<User | null | undefined>)
    | undefined;
  readonly format: SecretFormat;
  readonly realm: string;
  readonly origins: readonly string[];
  readonly apiKeysManageApiKeys: boolean;
  /** How many days ahead answers warn of a key's expiration; 0 is never. */
  readonly expiryWarningDays: number;
  readonly leakReports: LeakReports;
  readonly requestId: ((request: Request) => string | undefined) | undefined;
  readonly observer: SafeObserver;
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}

/** What the handling of requests stands on. */
export interface Gate {
  readonly database: Database;
  readonly admission: Admission;
  readonly admitted: AdmittedRequests;
  /** What bounds reports of leaked keys. */
  readonly limitReports: RateLimit;
  readonly options: GateOptions;
}
