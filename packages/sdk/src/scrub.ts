const REPLACEMENT = "[secret]";

/** A text without the client's own secret, which an answer may repeat. */
export function scrubText(text: string, apiKey: string | undefined): string {
  return apiKey === undefined ? text : text.replaceAll(apiKey, REPLACEMENT);
}

/** JSON without the client's own secret. */
export function scrubJson(body: unknown, apiKey: string | undefined): unknown {
  if (apiKey === undefined || body === undefined) return body;
  // A Bearer's characters stand in JSON as they are, so the text can be searched as a whole.
  return JSON.parse(scrubText(JSON.stringify(body), apiKey)) as unknown;
}

/** An answer's headers without the client's own secret, and without `Set-Cookie`, which may hold a session's. */
export function scrubHeaders(headers: Headers, apiKey: string | undefined): Headers {
  const scrubbed = new Headers();
  for (const [name, value] of headers) {
    if (name !== "set-cookie") scrubbed.append(name, scrubText(value, apiKey));
  }
  return scrubbed;
}
