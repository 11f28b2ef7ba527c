/** A message of PostgreSQL's protocol, whole, with its type and length before it; of a startup the type is "". */
export interface WireMessage {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Reads messages off a connection, however they are cut into pieces. @param startup Whether the first has no type. */
export function wireReader(
  startup: boolean,
  whole: (message: WireMessage) => void,
): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let untyped = startup;
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = untyped ? 0 : 1;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      whole({ type: untyped ? "" : bytes.toString("latin1", 0, 1), bytes });
      untyped = false;
    }
  };
}

/** The message that asks for a statement by itself. */
export function queryMessage(text: string): Buffer {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head.write("Q");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The texts that a message carries from a place on, each with a zero behind it. */
export function textsOf({ bytes }: WireMessage, count: number): string[] {
  return bytes.toString("utf8", 5).split("\0", count);
}
