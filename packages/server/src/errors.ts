/** Every error that Latchkey throws at its host, by code. Problems answered to callers are not among them. */
export const errors = {
  invalid_options: "The options of createKeyService do not fit.",
  invalid_entry: "What was handed to audit.record is no entry.",
  no_principal: "The request has no principal.",
  invalid_user: "What authenticateUser returned is no user.",
  not_migrated: "The tables are not there: call migrate() before serving.",
  unavailable: "The database cannot be reached, or has too much to do.",
  schema_too_new: "The database was migrated by a newer version of Latchkey.",
} as const;

/** Which of them an error is; a code never changes its meaning. */
export type LatchkeyErrorCode = keyof typeof errors;

/** An error of Latchkey's own; `code` says which, from a closed list. */
export class LatchkeyError extends Error {
  override readonly name = "LatchkeyError";
  readonly code: LatchkeyErrorCode;

  constructor(code: LatchkeyErrorCode, message: string = errors[code], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Whether an error says that the database cannot be reached, or has too much to do; a request gets 503 then. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof LatchkeyError && error.code === "unavailable";
}
