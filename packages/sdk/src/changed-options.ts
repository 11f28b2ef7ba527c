import { given } from "./given.ts";
import type {
  ApiKeyClientOptions,
  ClientOptions,
  LatchkeyOptions,
  SessionClientOptions,
} from "./options.ts";

/** Options to change in a client; undefined keeps. */
export interface ChangedOptions extends ClientOptions {
  /** Takes the place of `credentials`, too. */
  readonly apiKey?: ApiKeyClientOptions["apiKey"];
  /** Takes the place of `apiKey`, too. */
  readonly credentials?: SessionClientOptions["credentials"] | undefined;
}

/** Options with some of them changed. What was meant for one service does not go to another. */
export function changedOptions(options: LatchkeyOptions, changes: ChangedOptions): LatchkeyOptions {
  const kept: { -readonly [Name in keyof ChangedOptions]: ChangedOptions[Name] } = { ...options };
  const changed: ChangedOptions = given(changes);
  if (originOf(changed.baseUrl ?? kept.baseUrl) !== originOf(kept.baseUrl)) {
    kept.headers = {};
    // Not undefined: the environment's is not for another service either.
    kept.apiKey &&= "";
  }
  if (changed.apiKey) kept.credentials = undefined;
  if (changed.credentials) kept.apiKey = undefined;
  // One of apiKey and credentials, or the constructor says what is wrong.
  return { ...kept, ...changed } as LatchkeyOptions;
}

// As it stands: one that is written otherwise counts as another.
const originOf = (baseUrl = "") => /^\w+:\/\/[^/]*/.exec(baseUrl)?.[0];
