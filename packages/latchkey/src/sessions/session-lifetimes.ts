/** How long a session lasts, in seconds. */
export interface SessionLifetimes {
  /** After its last request. */
  readonly idleSeconds: number;
  /** After it began, whatever happens. */
  readonly lifetimeSeconds: number;
}

const HOUR = 60 * 60;

/** For the person at the program's own terminal, who signs in by a link. */
export const linkLifetimes: SessionLifetimes = {
  idleSeconds: 12 * HOUR,
  lifetimeSeconds: 7 * 24 * HOUR,
};

/** For a team: who is taken out of it at the provider is out here by the next day, and signing in again is one click. */
export const teamLifetimes: SessionLifetimes = { idleSeconds: HOUR, lifetimeSeconds: 12 * HOUR };
