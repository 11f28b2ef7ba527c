import * as client from "openid-client";

/** Anybody can make sign-ins fail, as often as they like: of one kind, one a second is reported. */
const APART_MS = 1_000;

const MOST_TEXT = 200;

/** Tells whoever runs the program why sign-ins fail. */
export function createSignInReports(onError: (error: unknown) => void): (error: unknown) => void {
  const reportedAt = new Map<string, number>();
  return (error) => {
    const kind = kindOf(error);
    const now = performance.now();
    if (now - (reportedAt.get(kind) ?? -APART_MS) < APART_MS) return;
    reportedAt.set(kind, now);
    const answered = answerIn(error);
    onError(
      answered === undefined
        ? new Error("A sign-in failed", { cause: error })
        : new Error(`A sign-in failed: the provider answered ${answered}`),
    );
  };
}

/** One of few, whatever is in a request. */
function kindOf(error: unknown): string {
  if (error instanceof client.ClientError) return error.code ?? error.name;
  return error instanceof Error ? error.name : typeof error;
}

function answerIn(error: unknown): string | undefined {
  if (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError
  ) {
    const { error: code, error_description: text } = error;
    return [code, text].filter(Boolean).join(": ").slice(0, MOST_TEXT);
  }
  if (error instanceof client.WWWAuthenticateChallengeError) return String(error.status);
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Response ? String(cause.status) : undefined;
}
