import { startMeter } from "./meter.ts";
import type { Counted, Span } from "./meter.ts";

/** Does work inside this process, a fixed number at once, each again as soon as it is done. */
export async function closedLoop(
  options: { readonly inFlight: number; readonly span: Span },
  tell: (what: string) => void,
  work: () => Promise<unknown>,
): Promise<Counted> {
  const meter = startMeter(options.span, tell);
  const again = async (): Promise<void> => {
    while (!meter.isOver()) {
      const began = performance.now();
      try {
        await work();
        meter.expected(performance.now() - began);
      } catch (error) {
        meter.unexpected(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all([meter.counted, ...Array.from({ length: options.inFlight }, again)]);
  return meter.counted;
}
