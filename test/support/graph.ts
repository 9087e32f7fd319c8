import { vi } from "vitest";

/** What Graph knows: a number per id, and the numbers of each business account, for one token. */
export type Known = { token: string; numbers: Record<string, string>; business?: Record<string, string[]> };

export type Asked = { url: URL; authorization: string | null; redirect: string };

const fault = (status: number, code: number) =>
  Response.json({ error: { message: "Malformed access token EAAB", type: "OAuthException", code } }, { status });

/** Stands in for Meta's Graph API, as far as it is asked whose a number is. Answers what it was asked. */
export function fakeGraph({ token, numbers, business = {} }: Known): Asked[] {
  const asked: Asked[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init as RequestInit);
    const url = new URL(request.url);
    const authorization = request.headers.get("authorization");
    asked.push({ url, authorization, redirect: request.redirect });
    if (authorization !== `Bearer ${token}`) return fault(401, 190);
    const [, , id = "", edge] = url.pathname.split("/");
    if (edge === "phone_numbers" && business[id])
      return Response.json({ data: business[id].map((one) => ({ id: one })) });
    const display_phone_number = numbers[id];
    if (!display_phone_number || edge) return fault(400, 100);
    return Response.json({ id, display_phone_number, verified_name: "A shop" });
  });
  return asked;
}

/** Graph answers everything so. */
export const graphAnswers = (respond: () => Response | Promise<Response>) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => respond());
