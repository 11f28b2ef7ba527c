/** The request that an entry comes from; what the audit log keeps of it. Secrets in it are redacted already. */
export interface RequestOrigin {
  readonly id: string;
  readonly method: string;
  /** The route's pattern, where it is known. */
  readonly route: string | null;
  /** The path without the query. */
  readonly path: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** The hint of the secret that the request was made with; null for a user's. */
  readonly secretHint: string | null;
}
