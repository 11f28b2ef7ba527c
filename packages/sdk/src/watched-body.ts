import type { Deadline } from "./deadline.ts";

/** A body whose every part must come in time, and which ends in an error unless it came to its end. */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  deadline: Deadline,
  fail: (thrown: unknown) => Error,
): ReadableStream<Uint8Array> {
  deadline.pause();
  const reader = body.getReader();
  // Ends a read that is under way even where the body does not heed the signal.
  deadline.signal.addEventListener("abort", () => {
    reader.cancel().catch(() => undefined);
  });
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        deadline.restart();
        try {
          const { done, value } = await reader.read();
          // Cancelling ends a body as if it were complete.
          deadline.signal.throwIfAborted();
          deadline.pause();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          controller.close();
        } catch (thrown) {
          controller.error(fail(thrown));
        }
        deadline.release();
      },
      cancel: async (reason) => {
        deadline.release();
        await reader.cancel(reason);
      },
    },
    // Reads on only when asked to: the clock must not run while the reader takes its time.
    { highWaterMark: 0 },
  );
}
