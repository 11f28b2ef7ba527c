/** A request that is ill-formed, or means two things at once, as bytes. */
export interface HeaderGame {
  readonly name: string;
  readonly parts: readonly string[];
}

/** What marks a request that is hidden in another: whoever carries it out leaves an entry with this user agent. */
export const HIDDEN = "hidden/1";

/**
 * Requests by which servers that read them differently have been fooled, or kept busy. Each may be refused or cut off; none
 * may be taken for something else.
 *
 * @param secret One that works, with which hidden requests would be admitted.
 */
export function headerGames(secret: string): HeaderGame[] {
  const host = "Host: localhost\r\n";
  const key = `Authorization: Bearer ${secret}\r\n`;
  const hidden = `GET /v1/principal HTTP/1.1\r\n${host}${key}User-Agent: ${HIDDEN}\r\n\r\n`;
  const json = "Content-Type: application/json\r\n";
  const post = `POST /v1/api-keys HTTP/1.1\r\n${host}${json}`;
  const get = (more: string): string => `GET /v1/principal HTTP/1.1\r\n${host}${more}\r\n`;
  const chunked = "Transfer-Encoding: chunked\r\n";
  const length = (text: string): string => `Content-Length: ${text.length}\r\n`;
  const games: Readonly<Record<string, string | readonly string[]>> = {
    "two Authorization headers": get(key + key.replace("sk_", "ak_")),
    "the same Authorization header twice": get(key + key),
    "Authorization with a folded line": get(`Authorization: Bearer\r\n ${secret}\r\n`),
    "a blank before the colon": get(`Authorization : Bearer ${secret}\r\n`),
    "NUL in a header": get(`${key}X-A: a\0b\r\n`),
    "a header's end by CR alone": get(`X-A: a\r${key}`),
    "a header without a name": get(`: a\r\n${key}`),
    "no Host": `GET /v1/principal HTTP/1.1\r\n${key}\r\n`,
    "another version": `GET /v1/principal HTTP/7.3\r\n${host}${key}\r\n`,
    "no version": "GET /v1/principal\r\n\r\n",
    "HTTP/2 without being asked": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a method in lower case": `get /v1/principal HTTP/1.1\r\n${host}${key}\r\n`,
    "a blank in the target": `GET /v1/principal ${hidden} HTTP/1.1\r\n${host}\r\n`,
    "20 KiB of headers": get(`X-A: ${"a".repeat(20_000)}\r\n${key}`),
    "20 KiB of target": `GET /v1/principal?${"a".repeat(20_000)} HTTP/1.1\r\n${host}${key}\r\n`,
    "3,000 headers": get(`${"a: b\r\n".repeat(3_000)}${key}`),
    "headers without an end": [
      get(key).slice(0, -2),
      ...Array.from({ length: 40 }, () => `X: ${"a".repeat(1000)}\r\n`),
    ],
    "two lengths": `${post}Content-Length: 2\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    "a list of lengths": `${post}Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`,
    "a length with a sign": `${post}Content-Length: +${hidden.length}\r\n\r\n${hidden}`,
    "a negative length": `${post}Content-Length: -1\r\n\r\n${hidden}`,
    "a length in hexadecimal digits": `${post}Content-Length: 0x${hidden.length.toString(16)}\r\n\r\n${hidden}`,
    "a length beyond all numbers": `${post}Content-Length: 99999999999999999999999\r\n\r\n${hidden}`,
    "length and chunks, a request after the last chunk": `${post}${length(`0\r\n\r\n${hidden}`)}${chunked}\r\n0\r\n\r\n${hidden}`,
    "chunks and length, a request after the length": `${post}${chunked}Content-Length: 4\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
    "chunked, misspelt": `${post}Transfer-Encoding: xchunked\r\n${length(hidden)}\r\n${hidden}`,
    "chunked with a tab": `${post}Transfer-Encoding:\tchunked\r\n${length(hidden)}\r\n${hidden}`,
    "chunked twice": `${post}${chunked}${chunked}Content-Length: 3\r\n\r\n0\r\n\r\n${hidden}`,
    "chunked, then something else": `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
    "a chunk without a size": `${post}${chunked}\r\nzz\r\n${hidden}`,
    "a chunk of a size beyond all numbers": `${post}${chunked}\r\n${"f".repeat(40)}\r\n${hidden}`,
    "a chunk that is longer than it says": `${post}${chunked}\r\n1\r\n${hidden}\r\n0\r\n\r\n`,
    "a chunk's end by LF alone": `${post}${chunked}\r\n1\n \n0\n\n${hidden}`,
    "a chunk with endless extensions": [
      `${post}${chunked}\r\n1;`,
      ...Array.from({ length: 40 }, () => "a=b;".repeat(1000)),
    ],
    "a refused request with another in its body": `${post}Connection: close\r\n${length(hidden)}\r\n${hidden}`,
    "a body on what has none, with another request in it": `DELETE /v1/api-keys HTTP/1.1\r\n${host}Connection: close\r\n${length(hidden)}\r\n${hidden}`,
  };
  return Object.entries(games).map(([name, bytes]) => ({
    name,
    parts: typeof bytes === "string" ? [bytes] : bytes,
  }));
}
