import type { RequestHandler } from "express";

const isCreate = (request: { readonly method: string; readonly path: string }): boolean =>
  request.method === "POST" && request.path === "/v1/api-keys";

/** Faults of a service that an attack by hostile requests is to find, planted in front of it. */
export const plants: readonly [what: string, plant: RequestHandler][] = [
  [
    "a failure",
    (request, response, next) => {
      if (isCreate(request)) response.status(500).json({});
      else next();
    },
  ],
  [
    "an undocumented field",
    (_request, response, next) => {
      const end = response.end.bind(response);
      response.end = ((text: unknown) => {
        if (typeof text !== "string" || !text.includes('"code":"not_found"')) return end(text);
        const more = text.replace("{", '{"sql":"select",');
        return end(response.setHeader("Content-Length", Buffer.byteLength(more)) && more);
      }) as typeof response.end;
      next();
    },
  ],
  [
    "a request that is never answered",
    (request, response, next) => {
      if (isCreate(request)) response.socket?.setTimeout(300, () => response.destroy());
      else next();
    },
  ],
];
