/** The texts of rotation: of a key's old secret, and of the overlap in which it still works. */
export const rotationLabels = {
  rotate: "Rotate",
  endOverlap: "End overlap",

  rotateTitle: (name: string) => `Rotate ${name}`,
  rotateHelp:
    "The key gets a new secret, which is shown once. Its name, its expiration and its history stay.",
  overlap: "The old secret works",
  overlapChoice: {
    0: "No longer: it ends now",
    3600: "For 1 hour",
    86400: "For 24 hours",
    604800: "For 7 days",
    2592000: "For 30 days",
  },
  overlapUntil: (local: string, utc: string | undefined) =>
    `Both secrets work until ${local}${utc === undefined ? "" : ` (${utc})`}. Give the new one to what uses the key, see here whether the old one is still used, and end it.`,
  overlapUntilExpiration: (local: string, utc: string | undefined) =>
    `Both secrets work until the key expires, at ${local}${utc === undefined ? "" : ` (${utc})`}.`,
  overlapNone: (hint: string) =>
    `${hint} is rejected from the very next request on. What uses it stops working until it has the new one. Choose this if it has leaked.`,
  olderEnds: (hint: string) => `${hint} ends now`,
  olderEndsHelp: "This key was rotated before, and at most two of its secrets work.",
  rotateNow: "Rotate key",
  isRotating: "Rotating…",
  rotatedTitle: (name: string) => `${name} has a new secret`,
  oldWorksUntil: (hint: string, local: string, utc: string | undefined) =>
    `The old secret ${hint} works until ${local}${utc === undefined ? "" : ` (${utc})`}.`,
  oldEnded: (hints: string) => `Ended: ${hints}. Requests with it are rejected.`,
  rotatedCloseHelp:
    "It cannot be shown again. Without it you would have to rotate the key once more, which ends the old secret.",

  rotationLost: "The key was rotated, but its new secret got lost",
  rotationLostHelp:
    "The connection broke before the answer arrived, and the secret is shown only once. Rotate the key once more: the new secret is then the only one that works.",
  rotationLostOverlap: (hint: string, when: string) => `The old secret ${hint} ends ${when}`,
  rotationLostOverlapHelp:
    "Until then what uses it goes on, but rotating once more ends it now. If that must not be, create another key, and put it in the place of this one.",
  rotateAgain: "Rotate once more",

  oldHint: (hint: string) => `Old: ${hint}`,
  oldEnds: (when: string) => `Old: ${when}`,
  oldWorks: (hint: string, when: string) => `The old secret ${hint} works; it ends ${when}`,
  notUsedSince: (when: string) => `It was not used since the rotation ${when}.`,
  oldNeverUsed: "It was never used.",
  oldLastUsed: (when: string) => `Last used ${when}`,
  oldLastUsedFrom: (when: string, ip: string) => `Last used ${when} from ${ip}`,
  oldUsed: (when: string) => `Old: ${when}`,
  oldUsedFrom: (when: string, ip: string) => `Old: ${when} from ${ip}`,
  oldUnused: "Old: never",

  endOverlapTitle: (name: string) => `End the overlap of ${name}?`,
  endOverlapHelp: (hint: string) =>
    `Requests with the old secret ${hint} are rejected from the very next one on. The new one goes on working. This cannot be undone.`,
  oldInUse: "The old secret is in use",
  oldInUseHelp: "What uses it stops working at once. Give it the new secret first.",
  endAllTheSame: "End it all the same: what uses it may stop working",
  endAllTheSameMissing: "Tick this if you mean it.",
  endOverlapNow: "End old secret",
  overlapEnded: (name: string) => `The old secret of ${name} has ended`,
};
