import fc from "fast-check";
import { secret } from "./hostile-values.ts";

/** Characters that a header can hold; Node sends them as latin1. */
const headerText = fc.oneof(
  fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code !== 0x7f)
      .map((code) => String.fromCharCode(code)),
    maxLength: 300,
  }),
  fc.constantFrom(
    "",
    "a,b",
    "x".repeat(256),
    "null",
    secret,
    "\t",
    "0199b7a2-8c1e-7d3a-9f0e-3f1f6c1b2a14",
  ),
);

/** Up to two headers besides credentials and content type, known to the service or not. */
export const moreHeaders = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom(
        "Idempotency-Key",
        "User-Agent",
        "X-Forwarded-For",
        "X-Request-Id",
        "Cookie",
        "Accept",
        "Referer",
      ),
      headerText,
    ),
    fc.tuple(
      fc.constantFrom(
        "Origin",
        "Sec-Fetch-Site",
        "Expect-CT",
        "Range",
        "If-None-Match",
        "X-HTTP-Method-Override",
      ),
      headerText,
    ),
    fc.tuple(
      fc.constantFrom("Content-Encoding", "Accept-Encoding"),
      fc.constantFrom("gzip", "br", "identity", "x"),
    ),
  ),
  { maxLength: 2 },
);

/** JSON for the most part. */
export const contentTypes = fc.oneof(
  { weight: 12, arbitrary: fc.constant("application/json") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "text/plain",
      "application/json; charset=utf-16",
      "application/xml",
      "multipart/form-data",
      "application/jsonx",
    ),
  },
);
