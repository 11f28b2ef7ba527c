import assert from "node:assert/strict";
import path from "node:path";
import type { ConsumerProject } from "./consumer-project.ts";
import type { NodeVersion } from "./node-version.ts";
import { runWell } from "./run-program.ts";
import { startProgram } from "./started-program.ts";

/** The program as it is installed: its help, a service on PGlite, a key made by a command, and what people open. */
export async function runLatchkey(
  { version, program }: NodeVersion,
  { folder }: ConsumerProject,
): Promise<string> {
  const PATH = `${path.dirname(program)}${path.delimiter}${process.env["PATH"]}`;
  const { stdout: help } = await runWell("npx", ["--no", "--", "latchkey", "--help"], folder, {
    PATH,
  });
  assert.match(help, /^Usage: latchkey /);

  const data = ["--data-dir", path.join(folder, `data-${version}`)];
  const bin = path.join(folder, "node_modules/.bin/latchkey");
  const serving = startProgram(bin, ["serve", "--port", "0", ...data], folder, { PATH });
  let ending: string;
  try {
    const url = await serving.said(/URL +(http:\S+)/);
    const create = ["api-keys", "create", "--name", "CI/CD Pipeline", "--quiet", ...data];
    const { stdout: secret, stderr } = await runWell(bin, create, folder, { PATH });
    assert.equal(stderr, "");
    const principal = await fetch(`${url}/v1/principal`, {
      headers: { authorization: `Bearer ${secret.trim()}` },
    });
    const { name } = (await principal.json()) as { name: string };
    assert.deepEqual([principal.status, name], [200, "CI/CD Pipeline"]);

    const link = await serving.said(/(http:\S+\/sign-in\?code=\S+)/);
    const signedIn = await fetch(link, { redirect: "manual" });
    const [cookie = ""] = (signedIn.headers.get("set-cookie") ?? "").split(";");
    const keys = await fetch(`${url}/v1/api-keys`, { headers: { cookie } });
    const { data: listed } = (await keys.json()) as { data: readonly { name: string }[] };
    assert.deepEqual(
      listed.map((key) => key.name),
      ["CI/CD Pipeline"],
    );
    for (const place of ["/", "/docs/"]) await openPage(url + place, cookie);
  } finally {
    ending = await serving.stop();
  }
  const complaints = serving
    .stderr()
    .split("\n")
    .filter((line) => !/^({"level":"info",|$)/.test(line));
  assert.deepEqual([...complaints, ending], ["0"]);
  return "help, a key, a call, sign-in, Studio, docs";
}

/** A page is there, and all that it loads at first. */
async function openPage(address: string, cookie: string): Promise<void> {
  const page = await fetch(address, { headers: { cookie } });
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="([^"#]+\.(?:js|css|svg))"/g)];
  assert.ok(files.length > 1, `${page.status} of ${address} loads nothing: ${html.slice(0, 200)}`);
  for (const [, file = ""] of files) {
    assert.equal((await fetch(new URL(file, page.url))).status, 200, file);
  }
}
