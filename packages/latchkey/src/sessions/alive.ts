/** Of the rows in `sessions`, those that have ended neither by their age nor by lying idle. */
export const isAlive = `expires_at > now() and last_seen_at + idle_seconds * interval '1 second' > now()`;
