import { env } from "cloudflare:workers";
import type { Driver } from "../drive.ts";

const PASSWORD = "correct horse battery";
const ADA = { username: "ada", password: PASSWORD };

/** The first administrator sets the gateway up and signs in. */
export async function begin(driver: Driver): Promise<void> {
  const user = { username: "ada", email: "ada@example.com", full_name: "Ada Lovelace", password: PASSWORD };
  await driver.ask("GET /api/v1/setup");
  await driver.ask("POST /api/v1/setup", { body: { setup_token: env.SETUP_TOKEN, ...user } });
  driver.as = (await driver.ask("POST /api/v1/auth/login", { body: ADA })).token;
}

/** Users, and what is their own. */
export async function people(driver: Driver): Promise<void> {
  const { ask } = bound(driver);
  await ask("GET /api/v1/me");
  await ask("PATCH /api/v1/me", { body: { full_name: "Ada, Countess of Lovelace" } });
  await ask("GET /api/v1/me/export");
  const grace = { username: "grace", email: "grace@example.com", role: "user" };
  const { id, reset } = await ask("POST /api/v1/users", { body: grace });
  await ask("POST /api/v1/auth/reset-password", { body: { token: reset.token, password: "a horse of another color" } });
  await ask("GET /api/v1/users", { query: { limit: "10" } });
  await ask("GET /api/v1/users/{id}", { path: { id } });
  await ask("PATCH /api/v1/users/{id}", { path: { id }, body: { role: "viewer" } });
  await ask("POST /api/v1/users/{id}/reset-password", { path: { id } });
  await ask("DELETE /api/v1/users/{id}", { path: { id } });
  await ask("POST /api/v1/users/{id}/purge", { path: { id } });
}

/** Keys, and the sessions they are made in. */
export async function credentials(driver: Driver): Promise<void> {
  const { ask } = bound(driver);
  const key = {
    name: "my app",
    permissions: ["accounts:read", "messages:send"],
    expires_at: "2099-01-01T00:00:00.000Z",
  };
  const { id } = await ask("POST /api/v1/api-keys", { body: key });
  await ask("GET /api/v1/api-keys", { query: { limit: "10" } });
  await ask("GET /api/v1/api-keys/{id}", { path: { id } });
  await ask("POST /api/v1/api-keys/{id}/rotate", { path: { id }, body: { overlap_hours: 1 } });
  await ask("DELETE /api/v1/api-keys/{id}", { path: { id } });
  const another = await ask("POST /api/v1/auth/login", { body: ADA });
  const { items } = await ask("GET /api/v1/sessions", { query: { user_id: another.user.id } });
  const other = items.find(({ current }: { current: boolean }) => !current);
  await ask("DELETE /api/v1/sessions/{id}", { path: { id: other.id } });
  await ask("DELETE /api/v1/sessions", { query: { keep_current: "true" } });
}

/** What an operator looks at. */
export async function operation(driver: Driver): Promise<void> {
  const { ask } = bound(driver);
  await ask("GET /health");
  await ask("GET /metrics");
  await ask("GET /api/v1/overview");
  await ask("GET /api/v1/overview/stream");
  await ask("GET /api/v1/event-log", { query: { event_type: "user.created", limit: "1" } });
  await ask("GET /api/v1/event-log", { query: { event_type: "user.created", format: "jsonl" } });
  await ask("GET /api/v1/sealing-keys");
  await ask("GET /api/v1/settings");
}

export async function end(driver: Driver): Promise<void> {
  await driver.ask("POST /api/v1/auth/logout");
}

const bound = (driver: Driver) => ({ ask: driver.ask.bind(driver) });
