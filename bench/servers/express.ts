// Express without a check: what all else is compared with.
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "./app.ts";
import { listen } from "./listen.ts";

answerAsks({
  start: () => {
    const app = createApp();
    app.get(ROUTE, answerQuestion);
    return listen(serverOf(app));
  },
});
