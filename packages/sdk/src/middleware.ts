/**
 * A function around each attempt. It may change the request's headers, look at the answer, or give one of its own:
 *
 * ```ts
 * const traced: Middleware = async (request, next) => {
 *   request.headers.set("traceparent", traceparent());
 *   return next(request);
 * };
 * ```
 *
 * The request carries the secret, and the answer to a create too: don't log them. `timeoutMs` goes on meanwhile. What it
 * throws counts as a failed connection, and is tried again.
 */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
) => Promise<Response>;
