import { expect } from "vitest";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey } from "./command-line.fixture.ts";

interface Listed {
  readonly id: string;
  readonly user: { readonly id: string };
}

async function listed(env: NodeJS.ProcessEnv): Promise<readonly Listed[]> {
  const { code, stdout, stderr } = await latchkey(["sessions", "list", "--json"], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return (JSON.parse(stdout) as { data: Listed[] }).data;
}

const statusOf = async (program: Program, cookie: string): Promise<number> =>
  (await fetch(`${program.baseUrl()}/v1/principal`, { headers: { cookie } })).status;

/** Signs in twice, lists both, ends one while the server runs and the other while it does not, and says what that is worth. */
export async function listAndEnd(
  program: Program,
  env: NodeJS.ProcessEnv,
  again: () => Promise<Program>,
): Promise<number> {
  const [first, second] = [await program.signIn(), await program.signIn()];
  const both = await listed(env);
  expect(both).toHaveLength(2);
  const shown = JSON.stringify(both);
  expect([first, second].filter((cookie) => shown.includes(cookie.split("=")[1] ?? ""))).toEqual(
    [],
  );
  const [, older] = both;
  const id = older?.id ?? "";
  expect(await latchkey(["sessions", "end", id], env)).toMatchObject({
    code: 0,
    stdout: `Ended ${id}.\n`,
  });
  const statuses = [await statusOf(program, first), await statusOf(program, second)];
  expect(new Set(statuses)).toEqual(new Set([200, 401]));
  const left = statuses[0] === 200 ? first : second;
  expect(await program.stop()).toBe(0);
  const last = both.find((session) => session.id !== id)?.id ?? "";
  const table = await latchkey(["sessions", "list", "--user", both[0]?.user.id ?? ""], env);
  expect(table.stdout).toContain(last);
  expect(table.stdout).not.toContain(id);
  const ended = await latchkey(["sessions", "end", last, "--json"], env);
  expect(JSON.parse(ended.stdout)).toEqual({ ended: last });
  const restarted = await again();
  const status = await statusOf(restarted, left);
  expect(await restarted.stop()).toBe(0);
  return status;
}
