import { createServer } from "node:http";
import type { Server } from "node:http";
import express from "express";
import type { Express, Request, Response } from "express";
import { question } from "../question.ts";

/** Every server on Express begins with this one: alike but for the check. */
export function createApp(): Express {
  const app = express();
  app.disable("etag");
  app.disable("x-powered-by");
  return app;
}

export function answerQuestion(request: Request<{ id: string }>, response: Response): void {
  response.json(question(request.params.id));
}

export function serverOf(app: Express): Server {
  // Express and Node differ in what they say a listener may return.
  return createServer((request, response) => void app(request, response));
}
