/** A file that is being written. */
export interface FileSink {
  readonly write: (part: Uint8Array) => Promise<void>;
  /** Keeps what was written. */
  readonly close: () => Promise<void>;
  /** Drops what was written: half an export must not pass for the whole. */
  readonly abort: () => Promise<void>;
}

export interface FileKind {
  readonly name: string;
  readonly mediaType: string;
}

/** The part of the File System Access API that asks where to save; not every browser has it. */
interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/**
 * Opens a file to save to: one that the reader picks, written as the parts come in, where the browser can do so; else one
 * that is kept in the browser until it is whole, and then downloaded.
 *
 * @returns null if the reader picks none.
 */
export async function openFileSink(kind: FileKind): Promise<FileSink | null> {
  // TypeScript knows only what all browsers have.
  const picker = window as Window & SavePicker;
  if (picker.showSaveFilePicker === undefined) return blobSink(kind);
  const extension = kind.name.slice(kind.name.lastIndexOf("."));
  try {
    const handle = await picker.showSaveFilePicker({
      suggestedName: kind.name,
      types: [{ accept: { [kind.mediaType]: [extension] } }],
    });
    return writableSink(await handle.createWritable());
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // In a frame of another origin, or where a policy forbids it, a download may still be allowed.
    if (error instanceof DOMException && error.name === "SecurityError") return blobSink(kind);
    throw error;
  }
}

function writableSink(writable: FileSystemWritableFileStream): FileSink {
  return {
    // A part that the network gave is never shared memory, which its type does not rule out.
    write: (part) => writable.write(part as Uint8Array<ArrayBuffer>),
    close: () => writable.close(),
    abort: () => writable.abort(),
  };
}

/** From how many bytes on the parts are handed to the browser, which may keep them on disk. */
const HANDED_OVER = 4 * 1024 * 1024;

function blobSink({ name, mediaType }: FileKind): FileSink {
  let whole = new Blob([], { type: mediaType });
  let parts: BlobPart[] = [];
  let bytes = 0;
  const handOver = (): void => {
    whole = new Blob([whole, ...parts], { type: mediaType });
    [parts, bytes] = [[], 0];
  };
  return {
    write: (part) => {
      // As above.
      parts.push(part as Uint8Array<ArrayBuffer>);
      bytes += part.byteLength;
      if (bytes >= HANDED_OVER) handOver();
      return Promise.resolve();
    },
    close: () => {
      handOver();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(whole);
      link.download = name;
      link.click();
      // The download has begun by then, and holds what it needs.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return Promise.resolve();
    },
    abort: () => {
      [whole, parts, bytes] = [new Blob([]), [], 0];
      return Promise.resolve();
    },
  };
}
