/** Whether a promise has settled, a turn of the event loop later. */
export const isOver = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise(setImmediate).then(() => false)]);
