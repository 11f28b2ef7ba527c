// The contract's secretFormat knows one prefix and brings all that makes and hides secrets; this is what a caller needs.
const SHAPE = /^[a-z][a-z0-9_]{0,18}_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;

/**
 * Whether a text has a secret's shape and the right checksum, whatever its prefix: hosts have prefixes of their own. See
 * docs/secret-format.md; its test holds it against the contract's.
 */
export function isSecret(text: unknown): boolean {
  const [, random = "", checksum = ""] = SHAPE.exec(String(text)) ?? [];
  let crc = -1;
  for (const character of random) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  let value = 0;
  // Base 36 has the same digits up to Z, and takes small letters for capitals.
  for (const digit of checksum) value = value * 62 + parseInt(digit, 36) + (digit > "Z" ? 26 : 0);
  return random !== "" && value === ~crc >>> 0;
}
