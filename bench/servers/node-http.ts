// node:http alone.
import { createServer } from "node:http";
import { answerAsks } from "../processes/answer-asks.ts";
import { PATH, question } from "../question.ts";
import { listen } from "./listen.ts";

answerAsks({
  start: () =>
    listen(
      createServer(({ url = "" }, response) => {
        const body = JSON.stringify(question(url.slice(PATH.length)));
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.setHeader("Content-Length", Buffer.byteLength(body));
        response.end(body);
      }),
    ),
});
