import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { errorCode } from "../error-code.ts";

/** Whoever read standard output has closed it. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/** Where a command writes. Its answer goes to standard output, everything that is said besides to standard error. */
export interface Output {
  readonly json: boolean;
  /** The width of the terminal that the answer is read in; undefined where it goes to a file or program. */
  readonly columns: number | undefined;
  /** @throws ReaderGone */
  write(text: string | Uint8Array): Promise<void>;
  /** Writes lines, each ended. */
  lines(lines: readonly string[]): Promise<void>;
  /** Writes one JSON document. */
  document(value: unknown): Promise<void>;
  /** Says something besides the answer. */
  say(text: string): void;
  /** Says how far it is, over and over in the same line; only a terminal is told, and not the one that the answer is in. */
  readonly progress: { show(text: string): void; clear(): void };
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

type Stream = NodeJS.WriteStream & Partial<Pick<WriteStream, "columns">>;

export function createOutput(
  { stdout, stderr }: { readonly stdout: Stream; readonly stderr: Stream },
  { json, toFile }: { readonly json: boolean; readonly toFile: boolean },
): Output {
  const write = (text: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      stdout.write(text, (error) => {
        if (error === null || error === undefined) resolve();
        else
          reject(isReaderGone(error) ? new ReaderGone("Nobody reads.", { cause: error }) : error);
      });
    });
  const tellsProgress = stderr.isTTY && (toFile || !stdout.isTTY);
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[2K");
    shown = false;
  };
  // Both look at the stream, NO_COLOR and FORCE_COLOR by themselves.
  const styled = (style: "bold" | "dim") => (text: string) =>
    styleText(style, text, { stream: stdout });
  return {
    json,
    columns: stdout.isTTY ? stdout.columns || 80 : undefined,
    write,
    lines: (lines) => write(lines.map((line) => `${line}\n`).join("")),
    document: (value) => write(`${JSON.stringify(value, undefined, 2)}\n`),
    say: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: {
      show: (text) => {
        if (!tellsProgress) return;
        stderr.write(`\r\u001b[2K${text}`);
        shown = true;
      },
      clear,
    },
    bold: styled("bold"),
    dim: styled("dim"),
  };
}

function isReaderGone(error: Error): boolean {
  const code = errorCode(error);
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "EIO";
}
