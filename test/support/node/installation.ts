// An installation as its administrator makes it: through the API, over HTTP.
import { SECRETS } from "./gateway.ts";

export type Json = Record<string, unknown>;
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Json>;

const PERSON = { username: "ada", password: "correct horse battery" };
const EMAIL = "ada@example.com";

/** Calls the API with some headers. `url` may change: it is asked. */
const caller =
  (url: () => string, always: Record<string, string>): Call =>
  async (method, path, body, more) => {
    const headers = { ...(body !== undefined && { "content-type": "application/json" }), ...always, ...more };
    const init = body === undefined ? { headers } : { headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url()}/api/v1${path}`, { method, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text || "{}") as Json;
  };

/** The API as the first administrator has it who is signed in. */
async function signIn(url: () => string): Promise<Call> {
  const { token } = await caller(url, {})("POST", "/auth/login", PERSON);
  return caller(url, { authorization: `Bearer ${token}` });
}

/** Makes the first administrator and a key of theirs; answers what calls the API with it. `made` is told the key. */
export async function setUp(url: () => string, made: (key: string) => void = () => undefined): Promise<Call> {
  await caller(url, {})("POST", "/setup", { setup_token: SECRETS.SETUP_TOKEN, email: EMAIL, ...PERSON });
  const { key } = await (await signIn(url))("POST", "/api-keys", { name: "tests", permissions: ["*"] });
  made(String(key));
  return caller(url, { "x-api-key": String(key) });
}

export type Somebody = { id: string; api: Call };

/** Makes people, each with a key; answers what makes the next one, and calls the API as they do. */
export async function peopleMaker(url: () => string): Promise<(name: string) => Promise<Somebody>> {
  const api = await signIn(url);
  return async (username) => {
    const { id } = await api("POST", "/users", { username, email: `${username}@example.com`, role: "user" });
    const { key } = await api("POST", "/api-keys", { name: "tests", permissions: ["*"], user_id: id });
    return { id: String(id), api: caller(url, { "x-api-key": String(key) }) };
  };
}

let numbers = 0;

export type Account = { id: string; numberId: string };

/** A business account with a number of its own. */
export async function addAccount(api: Call, more: Json = {}): Promise<Account> {
  const n = ++numbers;
  const numberId = String(200_000_000_000_000 + n);
  const { id } = await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: `+1650555${String(2_000 + n)}`,
    config: { phone_number_id: numberId, access_token: "not-needed-to-receive" },
    verify: false,
    ...more,
  });
  return { id: String(id), numberId };
}

/** A hook of some accounts. */
export async function addHook(api: Call, accounts: Account[], url: string, more: Json = {}): Promise<string> {
  const { id } = await api("POST", "/hooks", { name: "a hook", url, accounts: accounts.map((one) => one.id), ...more });
  return String(id);
}
