import { describe, expect, test } from "vitest";
import { countEntries } from "./count-entries.ts";

/** The count after each byte, as a slow network would bring them, and after all at once. */
function counts(format: "csv" | "ndjson", text: string): { slow: number; fast: number } {
  const bytes = new TextEncoder().encode(text);
  const count = countEntries(format);
  let slow = 0;
  for (const byte of bytes) slow = count(Uint8Array.of(byte));
  return { slow, fast: countEntries(format)(bytes) };
}

describe("the entries of an export", () => {
  test("are its lines, in whatever parts they come", () => {
    expect(counts("ndjson", '{"a":1}\n{"a":"\\n\\""}\n{"half')).toEqual({ slow: 2, fast: 2 });
  });

  test("are a CSV's rows without its header, also where a cell has lines of its own", () => {
    const csv = 'id,name\r\n1,"a ""quoted""\r\nname, and more"\r\n2,b\r\n';
    expect(counts("csv", csv)).toEqual({ slow: 2, fast: 2 });
    expect(counts("csv", "")).toEqual({ slow: 0, fast: 0 });
    expect(counts("csv", "id,name\r\n")).toEqual({ slow: 0, fast: 0 });
  });
});
