import type { CursorTrail } from "./cursor-trail.ts";
import type { Reader } from "./exchange.ts";
import type { PageBody } from "./list-promise.ts";
import { watchedBody } from "./watched-body.ts";

/** The body of a JSON answer, in which `member` must be; `check` may say what else is wrong with it, or just "". */
export function jsonWith<Body extends object>(
  member: keyof Body & string,
  check?: (body: Body) => string | undefined,
): Reader<Body> {
  return async (answer, unexpected) => {
    const data = (await answer.json()) as Body;
    // JSON of something else is told by this, without a validator in the bundle.
    const fits = data instanceof Object && member in data;
    const fault = fits ? check?.(data) : "";
    if (fault === undefined) return data;
    throw unexpected(fault);
  };
}

/** A page of a list, whose `nextCursor` must not be the one that the trail has kept. */
export function pageAfter<Item>({ kept }: CursorTrail): Reader<PageBody<Item>> {
  return jsonWith("data", ({ data, nextCursor }) => {
    if (nextCursor && nextCursor === kept) return "repeats a cursor";
    return Array.isArray(data) && (nextCursor || nextCursor === null) ? undefined : "";
  });
}

/** Nothing, once 202 or 204 has come. */
export const nothing: Reader<void> = async (answer, unexpected) => {
  // Read in any case, for the connection to be used again.
  await answer.text();
  if (answer.status !== 204 && answer.status !== 202) throw unexpected();
};

/** Whatever JSON there is; null where there is no body. */
export const anyJson: Reader<unknown> = async (answer) =>
  JSON.parse((await answer.text()) || "null") as unknown;

/** The body of an answer of this media type, as it comes in. */
export function streamOf(mediaType: string): Reader<ReadableStream<Uint8Array>> {
  return async (answer, unexpected, deadline, fail) => {
    const { body, headers } = answer;
    if (!body || !headers.get("Content-Type")?.startsWith(mediaType)) {
      await body?.cancel();
      throw unexpected();
    }
    return watchedBody(body, deadline, fail);
  };
}
