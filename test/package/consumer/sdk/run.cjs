// CommonJS: the package is required, and it is the same one that an import gives.
const assert = require("node:assert/strict");
const { createServer } = require("node:http");
const { Latchkey, UnavailableError, version } = require("@latchkey/sdk");

const secret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";
const server = createServer((request, response) => {
  request.resume();
  assert.equal(request.headers.authorization, `Bearer ${secret}`);
  const failing = request.url.startsWith("/failing");
  response.writeHead(failing ? 503 : 200, { "Content-Type": "application/json" });
  const problem = { status: 503, code: "unavailable", detail: "d", requestId: "r" };
  response.end(JSON.stringify(failing ? problem : { type: "user", organizationId: "acme" }));
});

server.listen(0, "127.0.0.1", async () => {
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const latchkey = new Latchkey({ baseUrl, apiKey: secret, maxRetries: 0 });
  assert.equal((await latchkey.principal()).organizationId, "acme");
  await assert.rejects(
    latchkey.withOptions({ baseUrl: `${baseUrl}/failing` }).principal(),
    UnavailableError,
  );
  const imported = await import("@latchkey/sdk");
  assert.equal(imported.Latchkey, Latchkey);
  console.log(`required ${version}`);
  server.closeAllConnections();
  server.close();
});
