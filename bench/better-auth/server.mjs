// @ts-check
// better-auth with its plugin for API keys: through Express, and in a loop without HTTP.
import { hash } from "node:crypto";
import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { closedLoop } from "../load/closed-loop.ts";
import { answerAsks } from "../processes/answer-asks.ts";
import { ROUTE } from "../question.ts";
import { answerQuestion, createApp, serverOf } from "../servers/app.ts";
import { openPool } from "../servers/database-pool.ts";
import { listen } from "../servers/listen.ts";

const KEYS = 10_000;

/** @type {string[]} */
let secrets = [];
/** @type {(secret: string) => Promise<boolean>} */
let verify = () => Promise.resolve(false);

/** @param {string} url */
async function open(url) {
  const pool = openPool(url);
  const options = {
    database: pool,
    secret: hash("sha256", url),
    baseURL: "http://127.0.0.1",
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true },
    // Its default: ten requests a day for each key.
    plugins: [apiKey({ rateLimit: { enabled: false } })],
  };
  const auth = betterAuth(options);
  await (await getMigrations(options)).runMigrations();
  const { user } = await auth.api.signUpEmail({
    body: { email: "ada@analyst.example", name: "Ada", password: hash("sha256", url) },
  });
  const first = await auth.api.createApiKey({ body: { name: "CI/CD Pipeline", userId: user.id } });
  secrets = await copyKey(pool, first);
  await pool.query("analyze");
  verify = async (key) => (await auth.api.verifyApiKey({ body: { key } })).valid;
}

/**
 * Makes more keys like the first one, with secrets of their own, faster than one at a time.
 *
 * @param {import("pg").Pool} pool
 * @param {{ id: string, key: string }} first
 */
async function copyKey(pool, first) {
  const made = Array.from({ length: KEYS }, (_, index) => hash("sha256", `${first.key}${index}`));
  const digests = made.map((secret) => hash("sha256", secret, "base64url"));
  await pool.query(
    `insert into apikey select (jsonb_populate_record(apikey, jsonb_build_object('id', 'copy-' || n, 'key', digest))).*
    from apikey, unnest($2::text[]) with ordinality as copies (digest, n) where id = $1`,
    [first.id, digests],
  );
  return made;
}

answerAsks({
  start: async (/** @type {{ url: string }} */ { url }) => {
    await open(url);
    const app = createApp();
    app.get(
      ROUTE,
      async (request, response, next) => {
        const secret = request.headers.authorization?.slice("Bearer ".length) ?? "";
        if (await verify(secret)) next();
        else response.status(401).json({ title: "Unauthorized" });
      },
      answerQuestion,
    );
    return { ...(await listen(serverOf(app))), secrets };
  },
  run: (
    /** @type {{ inFlight: number, span: import("../load/meter.ts").Span }} */ options,
    /** @type {(what: string) => void} */ tell,
  ) => {
    let turn = 0;
    return closedLoop(options, tell, async () => {
      turn = (turn + 1) % secrets.length;
      if (!(await verify(secrets[turn] ?? ""))) throw new Error("not valid");
    });
  },
});
