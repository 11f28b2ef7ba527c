import { readFileSync } from "node:fs";
import { createProxy } from "./proxy.ts";

const { TLS_CERT = "cert.pem", TLS_KEY = "key.pem", PORT = "8443" } = process.env;
const target = process.env["TARGET"] ?? "http://127.0.0.1:3000";

const proxy = createProxy({
  cert: readFileSync(TLS_CERT, "utf8"),
  key: readFileSync(TLS_KEY, "utf8"),
  target,
});
proxy.listen(Number(PORT), () => console.log(`Port ${PORT} leads to ${target}.`));

process.once("SIGTERM", () => proxy.close());
