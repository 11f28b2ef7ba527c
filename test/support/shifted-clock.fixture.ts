// Loaded before a program: its clock is wrong by LATCHKEY_TEST_CLOCK_SHIFT_MS from then on.
const shiftMs = Number(process.env["LATCHKEY_TEST_CLOCK_SHIFT_MS"]);
const now = (): number => Real.now() + shiftMs;
const Real = Date;

globalThis.Date = new Proxy(Real, {
  construct: (target, given, asked) =>
    // What `new` makes is an object.
    Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as object,
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
