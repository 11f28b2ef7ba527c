const MOST = 255;

/** Whether a value is a text of one line, 1 to 255 characters, that databases and the API can hold: what ids and names are. */
export function isOneLineText(value: unknown): value is string {
  if (typeof value !== "string" || value.length < 1 || value.length > MOST) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return value.isWellFormed() && !/[\u0000-\u001f\u007f-\u009f]/.test(value);
}
