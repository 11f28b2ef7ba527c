import type { SecretFormat } from "@latchkey/contract";
import type { LeakReports, User } from "@latchkey/contract/rules";

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
  readonly leakReports: LeakReports;
  readonly ip: (request: Request) => string | null;
  readonly authenticateUser: (
    request: Request,
  ) => User | null | undefined | Promise<User | null | undefined>;
  readonly requestId: ((request: Request) => string | undefined) | undefined;
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}
