/**
 * A text without anything of a secret's shape, whatever its prefix: the client's own, which an answer may repeat, the
 * one before it, and any that was just made.
 */
export function scrubText(text: string): string {
  // A body cannot hold `_`, so no two secrets overlap but in the prefix, which may be empty here.
  return text.replace(/\w{0,20}_[0-9A-Za-z]{36}/g, "[secret]");
}

/** An answer's headers without secrets, and without `Set-Cookie`, which may hold a session's. */
export function scrubHeaders(headers: Headers): Headers {
  const scrubbed = new Headers();
  for (const [name, value] of headers) {
    if (name !== "set-cookie") scrubbed.append(name, scrubText(value));
  }
  return scrubbed;
}
