type GivenHeaders = Readonly<Record<string, string | null>>;

/** True, or what headers must be instead; without their values, for they may be secrets. */
export function checkHeaders(headers: unknown): true | string {
  if (!(headers instanceof Object) || headers instanceof Headers) {
    return "must be a plain object.";
  }
  for (const [name, value] of Object.entries(headers)) {
    try {
      // Not left to fetch, whose error repeats the value.
      if (mergeHeaders({ [name]: String(value) }).has("Authorization")) {
        return "must leave Authorization to apiKey.";
      }
    } catch {
      return `has an invalid ${name}.`;
    }
  }
  return true;
}

/** Headers of several origins as one, the last one winning; null leaves one out. */
export function mergeHeaders(...all: readonly (GivenHeaders | undefined)[]): Headers {
  const merged = new Headers();
  for (const [name, value] of all.flatMap((headers = {}) => Object.entries(headers))) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return merged;
}
