import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Request, Response } from "express";
import type { PreparedDocs } from "./prepared-docs.ts";

/**
 * Answers with a file that pages load. Its name has its digest, so it may be kept for good.
 *
 * @returns Whether there is such a file.
 */
export async function sendAsset(
  request: Request<{ name: string }>,
  response: Response,
  { files }: PreparedDocs,
): Promise<boolean> {
  const { name } = request.params;
  const packed = files.get(name);
  if (packed === undefined) return false;
  response
    .set({
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    })
    .type(name.slice(name.lastIndexOf(".")));
  if (request.acceptsEncodings("gzip") === "gzip") {
    response.set("Content-Encoding", "gzip").send(packed);
  } else {
    response.send(await promisify(gunzip)(packed));
  }
  return true;
}
