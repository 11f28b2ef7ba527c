import type { EntryRequest } from "@latchkey/contract";

/** The request that an entry comes from; what the audit log keeps of it. Secrets in it are redacted already. */
export type RequestOrigin = Readonly<EntryRequest>;
