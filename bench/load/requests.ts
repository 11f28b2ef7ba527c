import { randomUUID } from "node:crypto";

/** What requests are sent. */
export interface RequestsOptions {
  /** What the path begins with; a UUID follows. */
  readonly path: string;
  /** The secrets that they carry, in turn; none: they carry no credentials. */
  readonly secrets: readonly string[];
}

// As many different paths as there are with one secret or none.
const FEWEST = 256;

/** Makes the bytes of the requests beforehand, one for each secret at least, in random order. */
export function makeRequests({ path, secrets }: RequestsOptions): Buffer[] {
  const requests = Array.from({ length: Math.max(secrets.length, FEWEST) }, (_, index) => {
    const secret = secrets[index % secrets.length];
    return { order: Math.random(), bytes: requestBytes(path, secret) };
  });
  return requests.toSorted((a, b) => a.order - b.order).map(({ bytes }) => bytes);
}

/** The bytes of one request, with credentials or without. */
export function requestBytes(path: string, secret: string | undefined): Buffer {
  const lines = [
    `GET ${path}${randomUUID()} HTTP/1.1`,
    "Host: api.analyst.example",
    "User-Agent: analyst-client/2.4.1 (linux; x64) node/24.21.0",
    "Accept: application/json",
    ...(secret === undefined ? [] : [`Authorization: Bearer ${secret}`]),
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
}
