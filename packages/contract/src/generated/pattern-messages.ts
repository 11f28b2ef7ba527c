// Generated from openapi.yaml by npm run generate; do not edit.
export const patternMessages: Readonly<Record<string, string>> = {
  "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$": "must not contain control characters or lone surrogates",
  "^[\\x21-\\x7E]+$": "must be visible ASCII characters without spaces, in one header",
  "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$": "must not be blank, nor contain control characters or lone surrogates",
  "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+$": "must be lower-case words joined by dots, such as api_key.created",
  "^[a-z][a-z0-9_]*$": "must be lower-case letters, digits and underscores, such as api_key",
  "^https?://[\\x21-\\x7E]+$": "must be an address that begins with http:// or https://, without spaces"
};
