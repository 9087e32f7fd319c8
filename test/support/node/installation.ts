// An installation as its administrator makes it: through the API, over HTTP.
import { SECRETS } from "./gateway.ts";

export type Json = Record<string, unknown>;
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Json>;

const PERSON = { username: "ada", email: "ada@example.com", password: "correct horse battery" };

/**
 * Makes the first administrator and a key of theirs; answers what calls the API with it. `url` may change: it is asked.
 * `made` is told the key.
 */
export async function setUp(url: () => string, made: (key: string) => void = () => undefined): Promise<Call> {
  const call = async (headers: Record<string, string>, method: string, path: string, body?: unknown) => {
    const type = { "content-type": "application/json" };
    const init = body === undefined ? { headers } : { headers: { ...type, ...headers }, body: JSON.stringify(body) };
    const answer = await fetch(`${url()}/api/v1${path}`, { method, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text || "{}") as Json;
  };
  await call({}, "POST", "/setup", { setup_token: SECRETS.SETUP_TOKEN, ...PERSON });
  const { token } = await call({}, "POST", "/auth/login", { username: PERSON.username, password: PERSON.password });
  const session = { authorization: `Bearer ${token}` };
  const { key } = await call(session, "POST", "/api-keys", { name: "tests", permissions: ["*"] });
  made(String(key));
  return (method, path, body, headers) => call({ "x-api-key": String(key), ...headers }, method, path, body);
}

let numbers = 0;

export type Account = { id: string; numberId: string };

/** A business account with a number of its own. */
export async function addAccount(api: Call): Promise<Account> {
  const n = ++numbers;
  const numberId = String(200_000_000_000_000 + n);
  const { id } = await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: `+1650555${String(2_000 + n)}`,
    config: { phone_number_id: numberId, access_token: "not-needed-to-receive" },
    verify: false,
  });
  return { id: String(id), numberId };
}

/** A hook of some accounts. */
export async function addHook(api: Call, accounts: Account[], url: string, more: Json = {}): Promise<string> {
  const { id } = await api("POST", "/hooks", { name: "a hook", url, accounts: accounts.map((one) => one.id), ...more });
  return String(id);
}
