const IPV4 = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const CANONICAL_IPV4 =
  /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
const IPV6_CHARACTERS = /^[0-9a-fA-F:.]{2,45}$/;
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The one spelling of an IP address, so that equal addresses are equal texts: IPv6 in lower case and compressed
 * (RFC 5952), an IPv4-mapped one as IPv4, a zone cut off. Undefined if it is no address.
 */
export function canonicalIpAddress(text: string): string | undefined {
  if (CANONICAL_IPV4.test(text)) return text;
  const address = text.split("%", 1)[0] ?? "";
  if (IPV4.test(address)) return address.split(".").map(Number).join(".");
  if (!IPV6_CHARACTERS.test(address)) return undefined;
  let canonical: string;
  try {
    // The URL parser is the one IPv6 parser that Node, browsers and service workers share.
    canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    return undefined;
  }
  const mapped = MAPPED.exec(canonical);
  if (mapped === null) return canonical;
  const [high, low] = [parseInt(mapped[1] ?? "", 16), parseInt(mapped[2] ?? "", 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
