import { afterAll, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../../test/support/program.ts";
import { listAndEnd } from "./list-and-end-sessions.fixture.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const { newFolder, start, clean } = programsOfTest();
afterAll(clean);

test("sessions of a data folder are listed and ended, while the server runs and while it does not", async () => {
  const folder = newFolder();
  const program = await start(folder);
  // The cookie is named after the port.
  const port = new URL(program.baseUrl()).port;
  const again = () => start(folder, ["--port", port]);
  expect(await listAndEnd(program, { LATCHKEY_DATA_DIR: folder }, again)).toBe(401);
});
