/** What became of the credentials of a request with a Bearer secret. */
export type AdmissionVerdict =
  | "admitted"
  /** Of no secret's shape or checksum: refused before the database was asked. */
  | "malformed"
  /** No API key has it. */
  | "unknown"
  | "revoked"
  | "expired"
  /** The overlap of a rotated secret is over. */
  | "ended"
  /** Nothing could be said of it, so it got 503: the database is away, or too many wait. */
  | "unavailable";

/**
 * Is told in plain numbers how admission fares, to make metrics of. Its functions are called while requests are under
 * way: they should count, and return. What they throw is ignored.
 */
export interface AdmissionObserver {
  /** Called for each request that carried a Bearer secret, once it is judged. */
  readonly onVerdict?: ((verdict: AdmissionVerdict) => void) | undefined;
  /**
   * Called for each batch that the database has answered, or failed to.
   *
   * @param size How many requests were in it.
   * @param waitMs How long the first of them had waited for it to leave, in milliseconds.
   * @param durationMs How long the database took, in milliseconds.
   */
  readonly onBatch?: ((size: number, waitMs: number, durationMs: number) => void) | undefined;
  /**
   * Called when outcomes of admitted requests are committed.
   *
   * @param count How many.
   * @param lagMs How long the first of them had been waiting for that, in milliseconds.
   */
  readonly onOutcomes?: ((count: number, lagMs: number) => void) | undefined;
}

/** The names of an observer's functions. */
export const observerFunctions = ["onVerdict", "onBatch", "onOutcomes"] as const;

/** An observer that is whole and never throws. */
export type SafeObserver = {
  readonly [Name in keyof AdmissionObserver]-?: NonNullable<AdmissionObserver[Name]>;
};

const ignore = (): void => {};

/** Makes an observer whole, so that it is called without a question; what it throws takes no answer with it. */
export function safeObserver(observer: AdmissionObserver = {}): SafeObserver {
  const { onVerdict, onBatch = ignore, onOutcomes = ignore } = observer;
  return {
    // It is called for each request, so it allocates nothing.
    onVerdict:
      onVerdict === undefined
        ? ignore
        : (verdict) => {
            try {
              onVerdict(verdict);
            } catch {
              // As said above.
            }
          },
    onBatch: (...numbers) => ignoringFailure(() => onBatch(...numbers)),
    onOutcomes: (...numbers) => ignoringFailure(() => onOutcomes(...numbers)),
  };
}

function ignoringFailure(call: () => void): void {
  try {
    call();
  } catch {
    // As said above.
  }
}
