/** What correctness may not need, since a distributed PostgreSQL has it not, or not in the same way. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["listen", /^\s*(?:un)?listen\b/im],
  ["notify", /^\s*notify\b|\bpg_notify\s*\(/im],
  ["advisory lock", /\bpg_(?:try_)?advisory_/i],
  [
    "sequence",
    /\bcreate\s+(?:temp\w*\s+|unlogged\s+)?sequence\b|\b(?:next|curr|set)val\s*\(|\blastval\s*\(/i,
  ],
  [
    "serial",
    /\b(?:big|small)?serial\d?\b|\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b/i,
  ],
  ["trigger", /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?(?:event\s+)?trigger\b/i],
  ["savepoint", /^\s*(?:release\s+)?savepoint\b|\brollback\s+to\b/im],
  ["foreign key", /\bforeign\s+key\b|\breferences\s+[\w"]+/i],
  ["lock of a table", /^\s*lock\s+(?:table\s+)?[\w"]/im],
  ["temporary table", /\bcreate\s+(?:global\s+|local\s+)?temp(?:orary)?\s+table\b/i],
  ["partition", /\bpartition\s+(?:by\s+(?:range|list|hash)|of)\b/i],
  ["cursor", /^\s*declare\s+\w+[^;]*\bcursor\b/im],
];

/** The names of what SQL asks for that it must not; comments and quoted texts do not count. */
export function forbiddenIn(sql: string): string[] {
  const bare = sql.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");
  return FORBIDDEN.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}
