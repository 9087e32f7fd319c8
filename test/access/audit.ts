// One request to every route that changes something, and what the audit has of it.
import { event_log } from "#src/db/schema.ts";
import { aSession, db, type Person } from "../support/api.ts";
import { ROUTES } from "./routes.ts";
import { type Rule, TABLE } from "./table.ts";
import { type Things, thingsOf } from "./things.ts";
import { ask, type Guarded } from "./walk.ts";

type Row = typeof event_log.$inferSelect;

/** Routes that do what they are asked without a row in the audit, and why that is right. */
const SILENT: Record<string, string> = {
  "POST /api/v1/accounts/:id/messages": "a message is in the outbox, and each outcome of it an event",
  "POST /api/v1/hooks/:id/test": "nothing changes",
  "POST /api/v1/hooks/:id/replay": "the table asks for a dry run",
  "DELETE /api/v1/hooks/:id/replay": "none runs: nothing changes",
};

// Their audit is shown where they have what they need (Meta, a connector), or where the same verbs are (Meta's own shape); what
// is done to a message is no change.
const ELSEWHERE =
  /^\w+ \/:version|\/meta\/|\/:id\/(groups|contacts|presence|profile)\b|\/(restart|pairing-code|read)$|\/messages\/:id$/;

/** What a purge would erase again is not written first. */
const WITHOUT_DATA = ["account.purge_started", "user.purge_started"];

const name = () => crypto.randomUUID().slice(0, 8);

/** What makes requests valid for which the table, which asks who is let in, needs no body. */
const ASKED: Record<string, (things: Things) => Partial<Guarded>> = {
  "POST /api/v1/users": () => ({ body: { username: name(), email: `${name()}@example.com`, role: "user" } }),
  "POST /api/v1/accounts": () => ({ body: { account_type: "whatsmeow", phone_number: "+1 555 078 3881" } }),
  "POST /api/v1/hooks": () => ({ body: { name: "h", url: "http://127.0.0.1:9/" } }),
  "POST /api/v1/media": ({ account }) => ({ query: `account_id=${account}`, body: {} }),
  "POST /api/v1/message-cache/replay": ({ hook }) => ({ body: { filter: { hook_id: hook } } }),
  "POST /api/v1/message-cache/delete": ({ hook }) => ({ body: { filter: { hook_id: hook } } }),
};

/** What of the audit is not as it must be, route by route; empty: all is. */
export async function auditFaults(admin: Person): Promise<string[]> {
  const faults: string[] = [];
  for (const route of ROUTES) {
    const rule = TABLE[route];
    if (!rule || rule.by === "anybody" || route.startsWith("GET ") || ELSEWHERE.test(route)) continue;
    const fault = await faultOf(route, rule, admin);
    if (fault) faults.push(`${route}  ${fault}`);
  }
  return faults;
}

async function faultOf(route: string, rule: Exclude<Rule, { by: "anybody" }>, admin: Person): Promise<string | null> {
  const uses = route.startsWith("DELETE") || rule.ends ? rule.of : undefined;
  const things = await thingsOf(admin, route.includes("message-cache/") ? "cached" : uses);
  const as = await aSession(admin.id);
  const known = new Set((await rows()).map(({ id }) => id));
  const asked = { ...rule, ...ASKED[route]?.(things) } as Guarded;
  const { status } = await ask(route, asked, as, things);
  if (status >= 300) return `answers ${status}: nothing can be seen of its audit`;
  const written = (await rows()).filter(({ id, actor }) => !known.has(id) && actor === "user");
  if (written.length !== (route in SILENT ? 0 : 1)) return `writes ${written.length} rows`;
  return written[0] ? faultOfRow(written[0], admin) : null;
}

function faultOfRow({ user_id, success, event_type, entity_type, action, data }: Row, admin: Person): string | null {
  if (user_id !== admin.id || !success) return "does not say who did it";
  if (!entity_type || !action) return "does not say what was done to what";
  const said = Object.keys(JSON.parse(data ?? "{}"));
  if (WITHOUT_DATA.includes(event_type) || said.includes("count")) return null;
  const needed = { create: ["after"], update: ["after"], delete: ["before"], read: [] }[action];
  const missing = needed?.filter((one) => !said.includes(one)) ?? [action];
  return missing.length > 0 ? `${event_type} lacks ${missing.join(", ")}: ${data}` : null;
}

const rows = (): Promise<Row[]> => db().select().from(event_log);
