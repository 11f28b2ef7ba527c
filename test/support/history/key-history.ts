/** A call, by the one monotonic clock of the process that all clients live in, in milliseconds. */
export interface Span {
  readonly began: number;
  readonly ended: number;
}

/** A use of a secret. */
export interface Use extends Span {
  /** By the machine's clock, which is the database's too, in milliseconds since 1970. */
  readonly beganAt: number;
  readonly endedAt: number;
  /** Undefined where the answer says neither. */
  readonly accepted: boolean | undefined;
}

/** One secret of a key, and all that is known of it. */
export interface SecretHistory {
  readonly secret: string;
  readonly hint: string;
  /** The call that made it. */
  readonly made: Span;
  /** From when on it does not work, by the database's clock; in milliseconds since 1970. */
  endsAt: number;
  /** When it was answered that it is ended. */
  endAnswered: number;
  readonly uses: Use[];
}

/** A key, its secrets, and the calls that may have ended one of them. */
export interface KeyHistory {
  readonly id: string;
  readonly secrets: SecretHistory[];
  readonly endings: Span[];
}

/** A secret that was answered to whoever made it. */
export function newSecret(
  { secret, hint }: { readonly secret: string; readonly hint: string },
  made: Span,
  endsAt = Infinity,
): SecretHistory {
  return { secret, hint, made, endsAt, endAnswered: Infinity, uses: [] };
}

/**
 * What in the history of a key breaks the promise. A secret works until it ends, once and for all, at one instant. So:
 *
 * - no use is accepted that began after its end was answered, or at or after the instant at which it was to end,
 * - or that began after another use of it was rejected;
 * - none is rejected unless something may have ended the secret before that was answered.
 */
export function violationsOf({ id, secrets, endings }: KeyHistory): string[] {
  return secrets.flatMap(({ hint, made, endsAt, endAnswered, uses }) => {
    const rejections = uses.filter(({ accepted }) => accepted === false);
    const firstRejected = Math.min(...rejections.map(({ ended }) => ended));
    const says = (what: string): string => `${id} ${hint}: ${what}`;
    const late = uses
      .filter(({ accepted }) => accepted === true)
      .flatMap(({ began, beganAt }) => {
        if (began > endAnswered) return [says("accepted after its end was answered")];
        if (beganAt >= endsAt) return [says("accepted after the instant of its end")];
        return began > firstRejected ? [says("accepted after it was rejected")] : [];
      });
    const early = rejections.filter(
      ({ ended, endedAt }) =>
        endedAt < endsAt &&
        !endings.some((ending) => ending.began < ended && ending.ended > made.began),
    );
    return [...late, ...early.map(() => says("rejected before anything ended it"))];
  });
}

/** The uses of a secret that began after its end: those that a violation could be among. */
export function lateUsesOf({ endAnswered, endsAt, uses }: SecretHistory): Use[] {
  return uses.filter(({ began, beganAt }) => began > endAnswered || beganAt >= endsAt);
}
