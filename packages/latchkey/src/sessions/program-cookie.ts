import type { Request, Response } from "express";

/** A cookie of the program's, in which a browser keeps one value. */
export interface ProgramCookie {
  /** What the request's cookie holds; an empty text if it has none. */
  read(request: Request): string;
  set(response: Response, value: string): void;
  clear(response: Response): void;
}

/**
 * No script reads it, no other site's page sends it along with more than a link, and where the address is https, nobody
 * on the way nor a neighbouring subdomain can read or set it (`Secure`, and a name with `__Host-`).
 *
 * @param purpose What it is for, as a part of its name.
 * @param options.baseUrl The address that browsers reach the program at.
 * @param options.port In its name on plain http: cookies do not keep ports apart, and another program may serve the next one.
 * @param options.sameSite `lax` where a page elsewhere leads here, as an OpenID Connect provider's does.
 */
export function createProgramCookie(
  purpose: "session" | "sign_in",
  options: {
    readonly baseUrl: string;
    readonly port: number;
    readonly sameSite: "strict" | "lax";
    readonly seconds: number;
  },
): ProgramCookie {
  const { baseUrl, port, sameSite, seconds } = options;
  const secure = baseUrl.startsWith("https:");
  const name = secure ? `__Host-latchkey_${purpose}` : `latchkey_${purpose}_${port}`;
  const attributes = { httpOnly: true, sameSite, path: "/", secure } as const;
  return {
    read({ headers }) {
      const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
      const own = pairs.find((pair) => pair.startsWith(`${name}=`));
      return own === undefined ? "" : own.slice(name.length + 1);
    },
    set(response, value) {
      response.cookie(name, value, { ...attributes, maxAge: seconds * 1000 });
    },
    clear(response) {
      response.clearCookie(name, attributes);
    },
  };
}
