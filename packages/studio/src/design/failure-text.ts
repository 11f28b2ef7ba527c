import {
  ConnectionError,
  InvalidRequestError,
  isLatchkeyError,
  isProblemError,
  TimeoutError,
} from "@latchkey/sdk";
import type { Labels } from "../frame/labels.ts";

/** What is said of something that failed. */
export interface FailureText {
  readonly kind: "connection" | "signed-out" | "other";
  readonly title: string;
  readonly detail: string;
  /** To find it in the service's log by, where the fault is the service's. */
  readonly requestId: string | undefined;
}

export function failureText(error: unknown, { common }: Labels): FailureText {
  const { failed, connectionLost, connectionLostHelp, signedOut, signedOutHelp } = common;
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    const text = { title: connectionLost, detail: connectionLostHelp };
    return { kind: "connection", ...text, requestId: undefined };
  }
  if (isProblemError(error)) {
    const { requestId, problem, status, code } = error;
    if (status === 401) {
      return { kind: "signed-out", title: signedOut, detail: signedOutHelp, requestId };
    }
    if (code === "unavailable") {
      const text = { title: common.unavailable, detail: common.unavailableHelp };
      return { kind: "connection", ...text, requestId };
    }
    const { title, detail } = problem;
    return { kind: "other", title, detail, requestId: status >= 500 ? requestId : undefined };
  }
  const detail = isLatchkeyError(error) ? error.message : common.reload;
  return { kind: "other", title: failed, detail, requestId: undefined };
}

/** What the service says of single fields, by their names; undefined if that is not what the error is. */
export function fieldFaults(error: unknown): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof InvalidRequestError)) return undefined;
  const faults = error.errors.map(({ field, message }) => [field.replace(/^\//, ""), message]);
  return Object.fromEntries(faults) as Record<string, string>;
}

/** `must not be empty` after `Name`, as a sentence. */
export function faultSentence(label: string, message: string | undefined): string | undefined {
  if (message === undefined) return undefined;
  return `${label} ${message.replace(/\.$/, "")}.`;
}
