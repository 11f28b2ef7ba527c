/** When every target's clock begins. */
export const START = new Date("2026-11-23T09:00:00.000Z");

/** A clock that is moved for whoever keeps it. */
export async function stoppedClock(set: (instant: Date) => Promise<void>) {
  let instant = START;
  await set(instant);
  return {
    now: () => instant,
    advance: async (milliseconds: number) => {
      instant = new Date(instant.getTime() + milliseconds);
      await set(instant);
    },
  };
}
