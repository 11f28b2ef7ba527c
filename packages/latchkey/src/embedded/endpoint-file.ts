import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a process serves its commands, and what they are to show. */
export interface EndpointAddress {
  /** `http://127.0.0.1:` and a port. */
  readonly baseUrl: string;
  /** 256 random bits, base64url. */
  readonly credential: string;
}

const NAME = "endpoint.json";

/**
 * Tells the commands of whoever may read the folder where its holder serves them. To be called by the holder only: that
 * the folder's lock is taken says that what is in the file counts.
 */
export function writeEndpointFile(folder: string, { baseUrl, credential }: EndpointAddress): void {
  const file = join(folder, NAME);
  const unfinished = `${file}.new`;
  // Anew, so that it has this mode whatever was there, and whole, so that nobody reads half of it.
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, `${JSON.stringify({ baseUrl, credential })}\n`, {
    mode: 0o600,
    flag: "wx",
  });
  renameSync(unfinished, file);
}

/** Removes what this holder wrote, or one that crashed. */
export function removeEndpointFile(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
}

/** What the file says; undefined where there is none, or it is nothing that a holder wrote. */
export function readEndpointFile(folder: string): EndpointAddress | undefined {
  try {
    const { baseUrl, credential } = JSON.parse(readFileSync(join(folder, NAME), "utf8")) as Partial<
      Record<keyof EndpointAddress, unknown>
    >;
    if (typeof baseUrl !== "string" || typeof credential !== "string") return undefined;
    // Nothing else is ever to be sent the credential, or to be taken for the holder.
    const fits = /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(baseUrl) && /^[\w-]{43}$/.test(credential);
    return fits ? { baseUrl, credential } : undefined;
  } catch {
    return undefined;
  }
}
