import { isIP } from "node:net";

/** Whose word on a request's address, protocol and host counts: so many proxies before the program, or those at these addresses. */
export type TrustProxy = false | number | readonly string[];

const NAMES = ["loopback", "linklocal", "uniquelocal"];

export const trustProxyExpected =
  "must be a number of proxies from 1 to 10, or their addresses, subnets (10.0.0.0/8) or names (loopback, linklocal, uniquelocal), with commas between them";

/** Reads the option; undefined if it does not fit. */
export function parseTrustProxy(text: string): Exclude<TrustProxy, false> | undefined {
  if (/^\d+$/.test(text)) {
    const hops = Number(text);
    return hops >= 1 && hops <= 10 ? hops : undefined;
  }
  const proxies = text.split(",").map((proxy) => proxy.trim());
  return proxies.every(isProxy) ? proxies : undefined;
}

function isProxy(text: string): boolean {
  if (NAMES.includes(text)) return true;
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
  );
}
