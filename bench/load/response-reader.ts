const BLANK_LINE = Buffer.from("\r\n\r\n");
const STATUS_AT = "HTTP/1.1 ".length;
const ZERO = 48;

/** Reads HTTP/1.1 answers off a connection, however they are cut into pieces. */
export type ResponseReader = (piece: Buffer) => void;

/**
 * Creates the reader of one connection. Of an answer it reads no more than its status and where it ends.
 *
 * @param whole Is told of each answer, with its status line and headers, once its last byte is there.
 * @param failed Is told of an answer that does not say how long it is.
 */
export function createResponseReader(
  whole: (status: number, bodyBytes: number, head: string) => void,
  failed: (what: string) => void,
): ResponseReader {
  let cut: Buffer | undefined;
  let head = "";
  let missing = 0;
  let status = 0;
  let bodyBytes = 0;
  return (piece) => {
    let at = 0;
    while (at < piece.length) {
      if (missing > 0) {
        const taken = Math.min(missing, piece.length - at);
        missing -= taken;
        at += taken;
        if (missing === 0) whole(status, bodyBytes, head);
        continue;
      }
      if (cut !== undefined) {
        piece = Buffer.concat([cut, piece]);
        cut = undefined;
      }
      const end = piece.indexOf(BLANK_LINE, at);
      if (end === -1) {
        // The piece's memory is used again for the next one.
        cut = Buffer.from(piece.subarray(at));
        return;
      }
      status =
        (byte(piece, at) - ZERO) * 100 +
        (byte(piece, at + 1) - ZERO) * 10 +
        byte(piece, at + 2) -
        ZERO;
      head = piece.toString("latin1", at, end);
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined) {
        failed(`status ${status} without a Content-Length`);
        return;
      }
      bodyBytes = Number(length);
      missing = bodyBytes;
      at = end + BLANK_LINE.length;
      if (missing === 0) whole(status, 0, head);
    }
  };
}

function byte(bytes: Buffer, at: number): number {
  return bytes[STATUS_AT + at] ?? ZERO;
}
