import { describe, expect, test } from "vitest";
import { serveWith, setSignInStage } from "../support/sign-in-stage.ts";

const stage = setSignInStage();

describe("behind a proxy that ends TLS", () => {
  const publicUrl = "https://keys.example.com";

  test("cookies are Secure and of this host alone, and the provider is told the public address", async () => {
    const behind = await serveWith(0, {}, { publicUrl });
    const local = `http://127.0.0.1:${behind.port}`;
    const response = await fetch(`${local}/sign-in`, {
      redirect: "manual",
      // What decides is the setting, and not what a request says.
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect(response.status).toBe(303);
    const address = new URL(response.headers.get("location") ?? "");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      redirect_uri: `${publicUrl}/sign-in/callback`,
      response_type: "code",
      code_challenge_method: "S256",
      nonce: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      state: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    });
    const [cookie = "", ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^__Host-latchkey_sign_in=/);
    expect(cookie.split("; ")).toEqual(
      expect.arrayContaining(["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"]),
    );
    expect(cookie).not.toContain("Domain");
    await behind.close();
  });

  test("forms of the public address are its own, and those of another are not", async () => {
    const behind = await serveWith(0, {}, { publicUrl });
    const signOut = async (origin: string) =>
      (
        await fetch(`http://127.0.0.1:${behind.port}/sign-out`, {
          method: "POST",
          redirect: "manual",
          headers: { origin },
        })
      ).status;
    expect(await signOut(publicUrl)).toBe(303);
    expect(await signOut("https://evil.example")).toBe(403);
    await behind.close();
  });

  test("a port that is taken is not given way to: the proxy leads to it", async () => {
    const { port } = new URL(stage.baseUrl);
    await expect(serveWith(Number(port), {}, { publicUrl })).rejects.toThrow(
      `Port ${port} is taken. Choose another with --port.`,
    );
  });
});
