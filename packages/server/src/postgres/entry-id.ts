/**
 * How the ids of this statement's entries begin, in SQL: `01993a5c-1f2e-7a10`. A UUIDv7 (RFC 9562, section 5.7) by the
 * database's clock, the one that `occurred_at` is read from, with the microseconds in the 12 bits after the version
 * (section 6.2, method 3). So the order of ids is the order of what happened, whatever the clocks of the instances say.
 */
export const ENTRY_TIME = `overlay(
    lpad(to_hex(floor(extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0') placing '-' from 9 for 0
  ) || '-7' || lpad(to_hex(extract(microseconds from statement_timestamp())::bigint % 1000 * 4096 / 1000), 3, '0')`;

const TIME_LENGTH = 18;

/**
 * The id of an entry, in SQL: the UUID that the app made, beginning with the database's time.
 *
 * @param id An SQL expression of type uuid.
 */
export function entryId(id: string): string {
  return `overlay((${id})::text placing ${ENTRY_TIME} from 1 for ${TIME_LENGTH})::uuid`;
}

/** Ids in the order in which those of one statement come to stand: by what of them is kept. */
export function inOrder(ids: readonly string[]): string[] {
  const rest = (id: string): string => id.slice(TIME_LENGTH);
  return ids.toSorted((one, other) => (rest(one) < rest(other) ? -1 : 1));
}

/** The end of a new entry's id, 62 random bits, made in the app: it follows what `ENTRY_TIME` is. */
export function newEntryRest(): string {
  return crypto.randomUUID().slice(TIME_LENGTH);
}

/** The lowest id of an instant, in JavaScript: where the log is read from. */
export function lowestEntryId(instant: Date): string {
  // Before 1970 there are no entries.
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-0000-0000-000000000000`;
}

/** So long is what an id says of the milliseconds, with a hyphen. */
export const MILLISECONDS_LENGTH = 13;

/** The milliseconds since 1970 that an id begins with. */
export function millisecondsOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, MILLISECONDS_LENGTH), 16);
}

/** The instant that `ENTRY_TIME` stands for, to the millisecond. */
export function instantOfEntryTime(entryTime: string): Date {
  return new Date(millisecondsOf(entryTime));
}
