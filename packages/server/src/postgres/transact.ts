import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Thrown within a transaction, for that is what makes Kysely roll it back; it never leaves this file. */
class Undone extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("The transaction is rolled back.");
    this.outcome = outcome;
  }
}

/** Runs work in one transaction, which is rolled back if it fails, or if `undoIf` says so of what came of it. */
export async function transact<T>(
  kysely: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
  undoIf: (outcome: T) => boolean = () => false,
): Promise<T> {
  try {
    return await kysely.transaction().execute(async (transaction) => {
      const outcome = await work(transaction);
      if (undoIf(outcome)) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    // What it carries is the outcome of this very work: transactions are not nested.
    if (error instanceof Undone) return error.outcome as T;
    throw error;
  }
}
