/** The environment of a program whose clock is wrong by so much, in milliseconds. */
export function withShiftedClock(shiftMs: number): NodeJS.ProcessEnv {
  const preload = new URL("shifted-clock.fixture.ts", import.meta.url).href;
  return {
    NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --import=${preload}`,
    LATCHKEY_TEST_CLOCK_SHIFT_MS: String(shiftMs),
  };
}
