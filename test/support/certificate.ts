import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A certificate and its private key, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate that a server signs for itself, good for an hour: the least that X.509 asks for (RFC 5280, section 4.1). */
export function selfSignedCertificate(hostName: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = der(0x30, Buffer.from("06082a8648ce3d040302", "hex"));
  const commonName = der(0x30, Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from(hostName)));
  const name = der(0x30, der(0x31, commonName));
  const names = der(0x30, der(0x82, Buffer.from(hostName)));
  const subjectAltName = der(0x30, Buffer.from("0603551d11", "hex"), der(0x04, names));
  const hour = 3_600_000;
  const toBeSigned = der(
    0x30,
    // Version 3, which has extensions.
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Positive, whatever comes.
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    name,
    der(0x30, utcTime(Date.now() - hour), utcTime(Date.now() + hour)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, subjectAltName)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", toBeSigned, privateKey));
  const base64 = der(0x30, toBeSigned, ecdsaWithSha256, signature).toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  return {
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** An element of a type, with its length before it (X.690, section 8.1); up to 64 KiB. */
function der(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const size = length < 0x80 ? [length] : long;
  return Buffer.concat([Buffer.from([type, ...size]), content]);
}

function utcTime(instant: number): Buffer {
  const text = new Date(instant).toISOString().replaceAll(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}
