/** The guides, in the order in which they are read, and what each is good for. */
export const guideSummaries = {
  "getting-started": "From here to an answer with a key of your own, in five minutes.",
  authentication: "What to send, what comes back, and how a key ends.",
  errors: "What every error has, and what may be repeated.",
  pagination: "How to read a list to its end.",
  idempotency: "Repeat a create or a rotation without doing it twice.",
  rotation: "A new secret without downtime, a warning before the end, and what to do about a leak.",
  "audit-log": "Who did what, when, from where, and with which key.",
  testing: "The API without a server, for your test suite.",
  embedding: "Put it into an Express app of your own.",
} as const satisfies Readonly<Record<string, string>>;

export type GuideSlug = keyof typeof guideSummaries;

export const guideSlugs = Object.keys(guideSummaries) as readonly GuideSlug[];
