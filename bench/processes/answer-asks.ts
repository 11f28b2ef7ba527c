/** What the process that started this one asks for, by name; `tell` says something before the answer. */
export type Handlers = Record<string, (body: never, tell: (what: string) => void) => unknown>;

/** A question over IPC. */
export interface Ask {
  readonly id: number;
  readonly name: string;
  readonly body: unknown;
}

/** What comes back: any number of `told`, then an answer or a failure. */
export type Reply =
  | { readonly id: number; readonly told: string }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };

/** Answers what the process that started this one asks, until it is gone. Memory can be asked of every process. */
export function answerAsks(handlers: Handlers): void {
  const all: Handlers = { ...handlers, rss: () => process.memoryUsage.rss() };
  const send = (reply: Reply): void => void process.send?.(reply);
  const handle = async ({ id, name, body }: Ask): Promise<void> => {
    try {
      const handler = all[name];
      if (handler === undefined) throw new Error(`This process does not know "${name}".`);
      // The one who asks knows what each handler takes.
      const answer = await handler(body as never, (told) => send({ id, told }));
      send({ id, answer });
    } catch (error) {
      send({
        id,
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  };
  process.on("message", (ask: Ask) => void handle(ask));
  process.on("disconnect", () => process.exit());
  // Ctrl-C reaches every process of the terminal; the one that started this one ends it in its turn.
  process.on("SIGINT", () => {});
}
