import type { SecretFormat } from "@latchkey/contract";

/** Where the mock's ids and secrets come from. With a seed they are the same in every run. */
export interface Seeded {
  readonly secret: () => string;
  /** A UUIDv7 (RFC 9562, section 5.7) of an instant: the order of ids is the order in which they were made. */
  readonly id: (instant: Date) => string;
  readonly requestId: () => string;
  /** Begins again. */
  readonly reset: () => void;
}

type Fill = (bytes: Uint8Array) => void;

/** Bytes from a seed: splitmix32, which is well distributed and no secret to anyone. */
function fillFrom(seed: string): Fill {
  let state = 0;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
  }
  return (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      bytes[index] = (mixed ^ (mixed >>> 15)) & 0xff;
    }
  };
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

function uuid(text: string): string {
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end))
    .join("-");
}

export function createSeeded(seed: string | undefined, format: SecretFormat): Seeded {
  let fill: Fill | undefined = undefined;
  let made = 0;
  const reset = (): void => {
    fill = seed === undefined ? undefined : fillFrom(seed);
    made = 0;
  };
  reset();
  const digits = (count: number): string => {
    const bytes = new Uint8Array(Math.ceil(count / 2));
    if (fill === undefined) crypto.getRandomValues(bytes);
    else fill(bytes);
    return [...bytes]
      .map((byte) => hex(byte, 2))
      .join("")
      .slice(0, count);
  };
  const variant = (digit: string): string => hex((Number.parseInt(digit, 16) & 3) | 8, 1);
  return {
    secret: () => format.generate({ random: fill }),
    id: (instant) => {
      made += 1;
      // A counter of 28 bits after the time, in place of random bits (section 6.2, method 1): the clock may stand still.
      const counter = hex(made % 2 ** 28, 7);
      const time = hex(Math.max(0, instant.getTime()), 12);
      return uuid(`${time}7${counter.slice(0, 3)}8${counter.slice(3)}${digits(11)}`);
    },
    requestId: () => uuid(`${digits(12)}4${digits(3)}${variant(digits(1))}${digits(15)}`),
    reset,
  };
}
