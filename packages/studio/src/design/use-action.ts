import { useState } from "react";

export interface Action<Given extends readonly unknown[]> {
  readonly isPending: boolean;
  /** Why it failed the last time; undefined before, meanwhile and after a success. */
  readonly error: unknown;
  /** Does nothing while it is under way. */
  readonly run: (...given: Given) => void;
}

/**
 * Something that a press begins: whether it is under way, and why it failed. What it results in is kept nowhere, so that
 * a secret may pass through it.
 */
export function useAction<Given extends readonly unknown[]>(
  act: (...given: Given) => Promise<void>,
): Action<Given> {
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (...given: Given): Promise<void> => {
    setIsPending(true);
    setError(undefined);
    try {
      await act(...given);
    } catch (failure) {
      setError(failure);
    } finally {
      setIsPending(false);
    }
  };
  return {
    isPending,
    error,
    run: (...given) => {
      if (!isPending) void run(...given);
    },
  };
}
