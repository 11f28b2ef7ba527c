import { changeStatement } from "./changes.ts";
import type { Mix } from "./mix.ts";
import { openWriter } from "./writer.ts";
import type { Writer } from "./writer.ts";

export interface FillOptions {
  readonly url: string;
  readonly mix: Mix;
  readonly entries: number;
  /** How many requests a batch has. */
  readonly batch: () => number;
  /** Whether each outcome takes a row of its own. */
  readonly apart: boolean;
  /** How many servers write at once. */
  readonly servers: number;
}

/** One entry in so many tells of a change, and one in so many of rejections. */
const CHANGES = 500;
const REJECTIONS = 2_000;

/** Writes entries as servers would; says how many are written by now. */
export async function fill(
  options: FillOptions,
  written: (entries: number) => void = () => {},
): Promise<void> {
  const { url, apart, servers } = options;
  const writers: Writer[] = [];
  try {
    while (writers.length < servers) writers.push(await openWriter({ url, apart }));
    let begun = 0;
    const next = (): number => {
      const size = Math.min(options.batch(), options.entries - begun);
      begun += size;
      return size;
    };
    await Promise.all(
      writers.map(async (writer) => {
        for (let size = next(); size > 0; size = next()) {
          await write(writer, options.mix, size);
          written(begun);
        }
        await writer.flush();
      }),
    );
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
  }
}

async function write(writer: Writer, mix: Mix, size: number): Promise<void> {
  let admitted = size;
  for (let one = 0; one < size; one += 1) {
    if (Math.random() < 1 / CHANGES) {
      const { text, values } = changeStatement(mix);
      await writer.client.query(text, [...values]);
      admitted -= 1;
    } else if (Math.random() < 1 / REJECTIONS) {
      await writer.reject([mix.request()]);
      admitted -= 1;
    }
  }
  if (admitted > 0) await writer.admit(Array.from({ length: admitted }, () => mix.request()));
}
