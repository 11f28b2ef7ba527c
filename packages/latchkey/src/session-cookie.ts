import type { Request, Response } from "express";
import { sessionSeconds } from "./sessions.ts";

/** The cookie that a browser's session is in. */
export interface SessionCookie {
  /** What the request's cookie holds; an empty text if it has none. */
  read(request: Request): string;
  set(request: Request, response: Response, value: string): void;
  clear(request: Request, response: Response): void;
}

/** @param port In the cookie's name: cookies do not keep ports apart, and another program may serve the next one. */
export function createSessionCookie(port: number): SessionCookie {
  const name = `latchkey_session_${port}`;
  const attributes = ({ secure }: Request) =>
    ({ httpOnly: true, sameSite: "strict", path: "/", secure }) as const;
  return {
    read({ headers }) {
      const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
      const own = pairs.find((pair) => pair.startsWith(`${name}=`));
      return own === undefined ? "" : own.slice(name.length + 1);
    },
    set(request, response, value) {
      response.cookie(name, value, { ...attributes(request), maxAge: sessionSeconds * 1000 });
    },
    clear(request, response) {
      response.clearCookie(name, attributes(request));
    },
  };
}
