import { BlockList, isIP } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { optionNames, options } from "./usage.ts";
import type { OptionName } from "./usage.ts";

/** What the program was asked to serve. */
export interface Settings {
  /** The embedded database in a folder (absolute), or a PostgreSQL database. */
  readonly database: { readonly folder: string } | { readonly url: string };
  /** Where to start looking for a free port; 0 takes any. */
  readonly port: number;
  /** A loopback address, or `localhost`. */
  readonly host: string;
  readonly organizationId: string;
}

/** What the command line and the environment ask for. */
export type Asked =
  | { readonly command: "serve"; readonly settings: Settings }
  | { readonly command: "help" | "version" }
  | { readonly command: "refuse"; readonly faults: readonly string[] };

/** A setting as it was given, and where: `--port`, or `PORT`. */
interface Given {
  readonly value: string;
  readonly from: string;
}

/**
 * Reads the command line, and the environment where a flag is absent. Every fault is found, not only the first.
 *
 * @param args Without the names of node and the program.
 */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Asked {
  const { given, faults, asksFor } = read(args, env);
  if (asksFor !== undefined) return { command: asksFor };

  const check = <T>(name: OptionName, otherwise: T, parse: (given: Given) => T): T => {
    const found = given.get(name);
    try {
      return found === undefined ? otherwise : parse(found);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(`${found?.from ?? name} ${error.message}`);
      return otherwise;
    }
  };
  const folder = check("data-dir", undefined, ({ value }) => resolve(value));
  const url = check("database-url", undefined, parseDatabaseUrl);
  const dataDir = given.get("data-dir");
  const databaseUrl = given.get("database-url");
  if (dataDir !== undefined && databaseUrl !== undefined) {
    faults.push(
      `${dataDir.from} and ${databaseUrl.from} are both given: the data can be in one place only.`,
    );
  }
  const settings: Settings = {
    database: url === undefined ? { folder: folder ?? resolve(".latchkey") } : { url },
    port: check("port", 3000, parsePort),
    host: check("host", "127.0.0.1", parseHost),
    organizationId: check("organization", "default", parseOrganization),
  };
  return faults.length > 0 ? { command: "refuse", faults } : { command: "serve", settings };
}

class Fault extends Error {}

function read(args: readonly string[], env: NodeJS.ProcessEnv) {
  const faults: string[] = [];
  const given = new Map<OptionName, Given>();
  let asksFor: "help" | "version" | undefined;
  // Its strict mode stops at the first fault.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") faults.push(`${shown(token.value)} is not expected here.`);
    if (token.kind !== "option") continue;
    const { name, rawName: from, value } = token;
    if (name === "help" || name === "version") asksFor ??= name;
    else if (!isOptionName(name)) faults.push(`${shown(from)} is not an option; see --help.`);
    else if (value === undefined || value === "") faults.push(`${from} needs a value.`);
    else if (!token.inlineValue && value.startsWith("-")) {
      faults.push(`${from} needs a value, and ${shown(value)} looks like an option.`);
    } else given.set(name, { value, from });
  }
  // A flag for the place of the data outweighs both variables, or the one not meant would stand in its way.
  const places: readonly OptionName[] = ["data-dir", "database-url"];
  const placed = places.some((name) => given.has(name));
  for (const name of optionNames) {
    const from = options[name].variable;
    const value = env[from];
    if (given.has(name) || value === undefined || value === "") continue;
    if (!placed || !places.includes(name)) given.set(name, { value, from });
  }
  return { given, faults, asksFor };
}

function isOptionName(name: string): name is OptionName {
  return optionNames.some((known) => known === name);
}

/** As a person reads it, on one line, whatever was typed. */
function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function parsePort({ value }: Given): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Fault(`must be a port, a number from 0 to 65535, and not ${shown(value)}.`);
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function parseHost({ value }: Given): string {
  if (value === "localhost") return value;
  const family = isIP(value);
  if (family !== 0 && loopback.check(value, family === 6 ? "ipv6" : "ipv4")) return value;
  throw new Fault(
    `must be 127.0.0.1, ::1 or localhost, and not ${shown(value)}: signing in by a link is safe on this machine only. To serve a network, embed @latchkey/server in an app that has a sign-in.`,
  );
}

/** The value may hold a password, so it is not shown. */
function parseDatabaseUrl({ value }: Given): string {
  if (/^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new Fault("must be a URL such as postgres://user:password@host:5432/database.");
}

function parseOrganization({ value }: Given): string {
  if (/^[^\p{Cc}\p{Cs}]{1,255}$/u.test(value)) return value;
  throw new Fault("must be 1 to 255 characters, none of them a control character.");
}
