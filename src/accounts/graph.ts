import { z } from "@hono/zod-openapi";
import { DEFAULT_API_VERSION } from "./config.ts";
import { digitsOf } from "./phone.ts";

/** What is claimed of a number: by whose token, under which ids of Meta's. */
export type Claim = {
  phone_number: string;
  phone_number_id: string;
  access_token: string;
  waba_id?: string | undefined;
  api_version?: string | undefined;
};

/** Whether the claim holds. `path` is the field of the account that is wrong. */
export type Finding =
  | { is: "owned" }
  | { is: "refused"; path: string; reason: string }
  | { is: "unreachable"; reason: string };

const TIMEOUT_MS = 10_000;
// The codes of Graph's errors (developers.facebook.com, "Handle errors").
const BAD_TOKEN = [0, 102, 190];
const THROTTLED = [4, 17, 32, 80007];
// Meta lists at most so many numbers at once.
const NUMBERS = 100;

const Fault = z.object({ error: z.object({ code: z.number() }) });
const PhoneNumber = z.object({ id: z.string(), display_phone_number: z.string() });
const PhoneNumbers = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks Graph whether the token owns the number, and whether it is the number it is said to be. */
export async function proveClaim(graphUrl: string, claim: Claim): Promise<Finding> {
  const number = await ask(graphUrl, claim, `${claim.phone_number_id}?fields=id,display_phone_number,verified_name`);
  if (number.is !== "answered") return number.is === "denied" ? denied(number.code, "config.phone_number_id") : number;
  const found = PhoneNumber.safeParse(number.body);
  if (!found.success || found.data.id !== claim.phone_number_id) {
    return refused("config.phone_number_id", "is not a phone number at Meta");
  }
  if (digitsOf(found.data.display_phone_number) !== digitsOf(claim.phone_number)) {
    return refused("phone_number", "is not the number that Meta has under config.phone_number_id");
  }
  return claim.waba_id ? proveMembership(graphUrl, claim, claim.waba_id) : { is: "owned" };
}

/** Events of a business account reach every account that names it: naming it must not be enough. */
async function proveMembership(graphUrl: string, claim: Claim, waba_id: string): Promise<Finding> {
  const numbers = await ask(graphUrl, claim, `${waba_id}/phone_numbers?fields=id&limit=${NUMBERS}`);
  if (numbers.is !== "answered") return numbers.is === "denied" ? denied(numbers.code, "config.waba_id") : numbers;
  const listed = PhoneNumbers.safeParse(numbers.body).data?.data ?? [];
  if (listed.some(({ id }) => id === claim.phone_number_id)) return { is: "owned" };
  return refused("config.waba_id", "is not a business account at Meta that has this number");
}

type Answer = { is: "answered"; body: unknown } | { is: "denied"; code: number } | Finding;

async function ask(graphUrl: string, { api_version, access_token }: Claim, path: string): Promise<Answer> {
  try {
    const response = await fetch(`${graphUrl}/${api_version ?? DEFAULT_API_VERSION}/${path}`, {
      headers: { authorization: `Bearer ${access_token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json();
    if (response.ok) return { is: "answered", body };
    const code = Fault.safeParse(body).data?.error.code;
    const itsOwnFault = code === undefined || response.status >= 500 || THROTTLED.includes(code);
    return itsOwnFault ? { is: "unreachable", reason: `it answered ${response.status}` } : { is: "denied", code };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return { is: "unreachable", reason: late ? "it did not answer in time" : "it could not be reached or understood" };
  }
}

/** Graph's own words stay out of it: they can repeat the token. */
function denied(code: number, path: string): Finding {
  if (BAD_TOKEN.includes(code)) return refused("config.access_token", `is not valid at Meta (error ${code})`);
  return refused(path, `is not there for config.access_token at Meta (error ${code})`);
}

const refused = (path: string, reason: string): Finding => ({ is: "refused", path, reason });
