import type { Deadline } from "./deadline.ts";

/** A body whose every part must come in time, and which ends in an error unless it came to its end. */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  deadline: Deadline,
  fail: (thrown: unknown) => Error,
): ReadableStream<Uint8Array> {
  deadline.pause();
  const reader = body.getReader();
  const cancel = async (reason?: unknown): Promise<void> => {
    deadline.release();
    await reader.cancel(reason);
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        deadline.restart();
        try {
          // Ends also where the body does not heed the signal.
          const { done, value } = await Promise.race([reader.read(), deadline.ended]);
          deadline.pause();
          if (done) {
            deadline.release();
            controller.close();
          } else controller.enqueue(value);
        } catch (thrown) {
          controller.error(fail(thrown));
          cancel().catch(() => undefined);
        }
      },
      cancel,
    },
    // Reads on only when asked to: the clock must not run while the reader takes its time.
    { highWaterMark: 0 },
  );
}
