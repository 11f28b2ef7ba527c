// Started by tests: a service on an embedded database. It says what it finds there, then changes and uses keys until it is
// killed, and says what was acknowledged. embedded-writer.fixture.ts <folder> [early]; early: it says so before.
import { randomUUID } from "node:crypto";
import { openEmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";
import { bearer, call, createKey } from "./call.ts";
import { stateOf } from "./embedded-state.ts";
import { ada, signedInAs, startService } from "./service.ts";

const LANES = 4;

const [folder = "", when] = process.argv.slice(2);
const database = await openEmbeddedDatabase(folder);
const service = await startService(database.pglite, {
  requestId: (request) => request.get("x-request-id"),
});
const say = (what: string, id: string): void => void process.stdout.write(`${what} ${id}\n`);

async function acknowledged(what: string, id: string, work: () => Promise<boolean>): Promise<void> {
  if (when === "early") say(what, id);
  if ((await work()) && when !== "early") say(what, id);
}

async function write(): Promise<never> {
  for (;;) {
    const { apiKey, secret } = await createKey(service.url);
    say("created", apiKey.id);
    for (let uses = 0; uses < 3; uses += 1) {
      const id = randomUUID();
      await acknowledged("admitted", id, async () => {
        const headers = { ...bearer(secret), "x-request-id": id };
        return (await call("GET", `${service.url}/v1/principal`, { headers })).status === 200;
      });
    }
    await acknowledged("revoked", apiKey.id, async () => {
      const url = `${service.url}/v1/api-keys/${apiKey.id}/revoke`;
      return (await call("POST", url, { headers: signedInAs(ada) })).status === 200;
    });
  }
}

say("found", JSON.stringify(await stateOf(database.pglite)));
// Whoever started it has gone.
process.stdin.resume().once("end", () => process.exit());
await Promise.all(Array.from({ length: LANES }, write));
