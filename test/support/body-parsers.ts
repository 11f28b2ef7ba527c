import type { RequestHandler } from "express";
import type { ExpressVersion } from "./host-app.ts";

/** The body parsers that a host may have; each takes what is the API's too. */
export const bodyParsers: Readonly<
  Record<string, (version: ExpressVersion) => readonly RequestHandler[]>
> = {
  "no parser": () => [],
  "express.json()": (version) => [version.json()],
  "express.json() for every type": (version) => [version.json({ type: () => true, limit: "10mb" })],
  "express.json() for another type": (version) => [
    version.json({ type: "application/vnd.x+json" }),
  ],
  "express.urlencoded()": (version) => [version.urlencoded({ extended: true })],
  "express.text() for every type": (version) => [version.text({ type: "*/*", limit: "10mb" })],
  "express.raw() for every type": (version) => [version.raw({ type: "*/*", limit: "10mb" })],
  "all of them": (version) => [
    version.json(),
    version.urlencoded({ extended: false }),
    version.text(),
    version.raw(),
  ],
};
