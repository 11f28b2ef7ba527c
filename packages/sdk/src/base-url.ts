/** True, or what a base address must be instead. */
export function checkBaseUrl(baseUrl: string): true | string {
  const href = URL.canParse(baseUrl) && new URL(baseUrl).href;
  return (
    // A user name or password would be sent, and shown in errors; a query or fragment cannot have a path behind it.
    /^https?:[^@?#]*$/.test(String(href)) ||
    "or LATCHKEY_BASE_URL must be like https://keys.example.com, without /v1 or query."
  );
}
