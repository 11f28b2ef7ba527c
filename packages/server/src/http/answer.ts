import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { OperationAnswer, StreamAnswer } from "./operation-handler.ts";
import { sendJson, setCommonHeaders } from "./problem.ts";

/** How long a client may read nothing of an answer that is under way. */
const STALLED_MS = 30_000;

/** Sends what an operation answers. */
export async function sendAnswer(
  response: Response,
  answer: OperationAnswer | StreamAnswer,
  requestId: string,
  onError: (error: unknown, context: { readonly requestId: string }) => void,
): Promise<void> {
  if ("stream" in answer) {
    setCommonHeaders(response, requestId);
    response.statusCode = 200;
    response.setHeader("Content-Type", answer.contentType);
    response.setHeader("Content-Disposition", answer.disposition);
    // A client that stops reading does not hold a page in memory for ever.
    response.setTimeout(STALLED_MS, () => reset(response));
    try {
      await pipeline(Readable.from(orReset(answer.stream, response)), response);
    } catch (error) {
      // A client that left is no failure.
      const left =
        error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
      if (!left) onError(error, { requestId });
    }
  } else if (answer.body === undefined) {
    setCommonHeaders(response, requestId);
    response.statusCode = answer.status;
    response.end();
  } else {
    sendJson(response, answer.status, answer.body, requestId);
  }
}

/**
 * Resets a connection whose answer is not whole. One that just ends tells a client with chunks that something is missing,
 * but not one of HTTP/1.0, which many a proxy is: it would take the part for the whole.
 */
function reset(response: Response): void {
  response.socket?.resetAndDestroy();
}

/** Hands the text on, and resets the connection where it breaks off. */
async function* orReset(text: AsyncIterable<string>, response: Response): AsyncGenerator<string> {
  try {
    yield* text;
  } catch (error) {
    reset(response);
    throw error;
  }
}
