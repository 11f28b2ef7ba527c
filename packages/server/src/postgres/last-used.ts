import { NOW } from "./clock.ts";

/** A use of a secret whose last-used is due. */
export interface Use {
  /** The secret's digest, in hexadecimal digits. */
  readonly digest: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/**
 * Moves last-used. Whoever holds a row is just moving it, so it is skipped; rows are locked in one order. The digests are
 * handed on as a list, so that the index serves whatever the planner guesses of their number.
 */
export const lastUsedStatement = (schema: string): string => `
with use as materialized (
  select distinct on (digest) decode(digest, 'hex') as digest, ip, agent
  from json_to_recordset($1::json) as use (digest text, ip text, agent text) order by digest
), free as materialized (
  select digest from ${schema}.api_key_secrets where digest = any (array(select digest from use))
  order by digest for no key update skip locked
)
update ${schema}.api_key_secrets s set last_used_at = ${NOW}, last_used_ip = u.ip, last_used_user_agent = u.agent
from use u
where s.digest = u.digest and s.digest = any (array(select digest from free))`;

/** The statement's value. */
export function lastUsedValues(uses: readonly Use[]): readonly string[] {
  return [
    JSON.stringify(uses.map(({ digest, ip, userAgent }) => ({ digest, ip, agent: userAgent }))),
  ];
}
