import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { JsonWebKey } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { Provider } from "oidc-provider";
import type { Configuration } from "oidc-provider";
import { listenOnLoopback, stop } from "./loopback.ts";
import { freePort } from "./postgres/free-port.ts";

/** What the provider says of a user besides `sub`. */
type UserClaims = Readonly<Record<string, unknown>>;

/** A real OpenID Connect provider, which knows one client, and whoever types a name and any password. */
export interface OpenidProvider {
  /** `http://localhost:` and a port: another site than `127.0.0.1` is, as a team's provider would be. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it says of each user, by the name that was typed. */
  readonly users: Map<string, UserClaims>;
  /** How far its clock is behind, in seconds, when it makes ID tokens. They last 5 seconds. */
  behindSeconds: number;
  /** Whether the keys that it publishes are another's, under the names of its own. */
  publishesForeignKeys: boolean;
  /** Whom its ID tokens are for, where that is not the client. */
  audience: string | undefined;
  /** Stops answering. */
  stop(): Promise<void>;
  /** Answers again, at the same address, and remembers everything. */
  start(): Promise<void>;
}

/** @param client.baseUrl The address of the program that signs users in by it. */
export async function startOpenidProvider(client: {
  readonly baseUrl: string;
}): Promise<OpenidProvider> {
  const port = await freePort();
  const clientSecret = randomBytes(24).toString("base64url");
  const users = new Map<string, UserClaims>();
  const state: OpenidProvider = {
    issuer: `http://localhost:${port}`,
    clientId: "latchkey",
    clientSecret,
    users,
    behindSeconds: 0,
    publishesForeignKeys: false,
    audience: undefined,
    async stop() {
      if (server.listening) await stop(server);
    },
    async start() {
      server = await listen();
    },
  };
  const key = newKey();
  const provider = new Provider(state.issuer, configurationOf(state, client.baseUrl, key));
  provider.use(async (context, next) => {
    const isBehind = context.path === "/token" && state.behindSeconds !== 0;
    const { now } = Date;
    // This process has one clock: requests that come meanwhile must neither move it nor put it back.
    if (isBehind) Date.now = () => now() - state.behindSeconds * 1000;
    try {
      await next();
    } finally {
      if (isBehind) Date.now = now;
    }
    if (context.path === "/token" && state.audience !== undefined) {
      const answer = context.body as { readonly id_token: string };
      context.body = { ...answer, id_token: signedFor(state.audience, answer.id_token, key) };
    }
    if (context.path !== "/jwks" || !state.publishesForeignKeys) return;
    const published = context.body as { readonly keys: readonly object[] };
    context.body = { keys: published.keys.map((key) => ({ ...key, n: newKey().n })) };
  });
  const answer = provider.callback();
  const listen = async (): Promise<Server> => {
    // Koa answers by itself when it is done.
    const listening = createServer((request, response) => void answer(request, response));
    await listenOnLoopback(listening, port);
    return listening;
  };
  let server = await listen();
  return state;
}

function configurationOf(
  { clientId, clientSecret, users }: OpenidProvider,
  baseUrl: string,
  key: JsonWebKey,
): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${baseUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${baseUrl}/`],
      },
    ],
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], profile: ["name", "preferred_username", "org"], email: ["email"] },
    scopes: ["openid", "profile", "email"],
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...users.get(accountId) }),
    }),
    // Whoever signs in has agreed to what the client is told.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId,
        ...(oidc.account === undefined ? {} : { accountId: oidc.account.accountId }),
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 5,
      Interaction: 3600,
      Session: 3600,
    },
  };
}

/** The same ID token for somebody else, as the provider would have made it: with its own signature. */
function signedFor(audience: string, token: string, key: JsonWebKey): string {
  const [header = "", claims = ""] = token.split(".");
  const told = JSON.parse(Buffer.from(claims, "base64url").toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...told, aud: audience })).toString("base64url");
  const signed = `${header}.${other}`;
  const by = createPrivateKey({ key, format: "jwk" });
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), by).toString("base64url")}`;
}

function newKey(): JsonWebKey {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ format: "jwk" });
}
