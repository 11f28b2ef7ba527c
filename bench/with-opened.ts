/** What has to be closed again. */
export interface Opened {
  stop(): Promise<void>;
}

/**
 * Opens something, works with it and closes it. On SIGINT and SIGTERM it closes it too, and ends the process: a start
 * that is under way is waited for, so that nothing of it stays.
 */
export async function withOpened<T extends Opened>(
  open: () => Promise<T>,
  work: (opened: T, interrupted: AbortSignal) => Promise<void>,
): Promise<void> {
  const interruption = new AbortController();
  const opening = open();
  const end = async (): Promise<void> => (await opening).stop();
  for (const [signal, code] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
    process.once(signal, () => {
      interruption.abort();
      void end().finally(() => process.exit(code));
    });
  }
  const opened = await opening;
  try {
    await work(opened, interruption.signal);
  } catch (error) {
    // What was closed under it fails; the process is about to end.
    if (!interruption.signal.aborted) throw error;
  } finally {
    await end();
  }
}
