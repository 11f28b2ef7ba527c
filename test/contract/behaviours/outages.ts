import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";
import { ALL, said } from "./operations.ts";

/** What every operation answers while its database, or the service itself, fails. */
export const outages: readonly Behaviour[] = [
  {
    says: "every operation answers 503 with Retry-After while the database is away, and goes on when it is back",
    run: async (stage) => {
      const { headers } = await stage.createKey();
      await stage.target.whileAway(ALL.length, async () => {
        const answers = await Promise.all(
          ALL.map(([method, path, body]) => stage.ask(method, path, { headers, body })),
        );
        for (const answer of answers) {
          expect(said(answer)).toMatchObject({ status: 503, problem: { code: "unavailable" } });
          expect(answer.headers.get("retry-after")).toBe("1");
        }
      });
      const back = await stage.ask("GET", "/v1/principal", { headers });
      expect(back.status).toBe(200);
    },
  },
  {
    says: "every operation answers 500 and says nothing of why when the service fails",
    run: async (stage) => {
      const { headers } = await stage.createKey();
      await stage.target.whileFaulty(ALL.length, async () => {
        for (const [method, path, body] of ALL) {
          const answer = await stage.ask(method, path, { headers, body });
          expect(said(answer)).toMatchObject({
            status: 500,
            problem: {
              code: "internal_error",
              detail:
                "The service failed. Look before you repeat a change; report the request id if it stays so.",
            },
          });
        }
      });
      const back = await stage.ask("GET", "/v1/principal", { headers });
      expect(back.status).toBe(200);
    },
  },
];
