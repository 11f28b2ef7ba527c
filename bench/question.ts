/** The small answer that every server gives. */
export function question(id: string): Record<string, string> {
  return {
    id,
    title: "How did revenue change in the third quarter?",
    status: "answered",
    createdAt: "2026-11-23T09:00:00.000Z",
  };
}

/** The route of the answer, in Express's words. */
export const ROUTE = "/v1/questions/:id";

/** What its path begins with. */
export const PATH = "/v1/questions/";

/** The same behind a check that writes no entry. */
export const UNAUDITED_ROUTE = "/v1/summaries/:id";
export const UNAUDITED_PATH = "/v1/summaries/";

/** Every answer has this length, as every id is a UUID. */
export const BODY_BYTES = Buffer.byteLength(JSON.stringify(question("0".repeat(36))));
