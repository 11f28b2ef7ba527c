export type Send = (request: Request) => Promise<Response>;
export type RequestHeaders = Readonly<Record<string, string>>;

/** Where a service is asked. */
export interface Place {
  /** The address before `/v1`. */
  readonly baseUrl: string;
  readonly send: Send;
}

/** Settings that are not those by default. */
export const OTHERS = {
  usersOnly: { apiKeysManageApiKeys: false, leakReports: "off", expiryWarningDays: 0 },
  strict: { leakReports: "revoke", expiryWarningDays: 365 },
} as const;

/** What the conformance suite runs against: the API, and ways to what lies behind it. */
export interface Target extends Place {
  /** What a request acts as the user with. */
  readonly user: RequestHeaders;
  /** A key of an organization that is not the user's. */
  readonly strangersKey: () => Promise<{ readonly id: string; readonly secret: string }>;
  /** The same API with other settings; undefined where they cannot be chosen. */
  readonly others: Readonly<Record<keyof typeof OTHERS, Place | undefined>>;
  /**
   * An endpoint of the host's own behind a check of keys, `GET /host/:id`, and the same at `/optional/:id` and
   * `/unaudited/:id`; undefined where there is no host.
   */
  readonly host: Place | undefined;
  readonly now: () => Date;
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Lets so many requests fail while the work takes, for the database is away. */
  readonly whileAway: (requests: number, work: () => Promise<void>) => Promise<void>;
  /** The same, for the service itself fails. */
  readonly whileFaulty: (requests: number, work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface TargetKind {
  readonly name: string;
  readonly open: () => Promise<Target>;
}
