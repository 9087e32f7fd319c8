// One request for every way to come to a route, and what the table says must become of it.
import { exports } from "cloudflare:workers";
import { newId } from "#src/ids.ts";
import { ROLES, type Role, roleAllows, SCOPES, type Scope } from "#src/users/who.ts";
import { aKey as newKey, aPerson, aSession, ORIGIN, type Person } from "../support/api.ts";
import { type Rule, TABLE } from "./table.ts";
import { type Kind, OF_NO_ACCOUNT, type Things, thingsOf } from "./things.ts";

export type Guarded = Exclude<Rule, { by: "anybody" }>;
type Caller = { role: Role; person: Person };
export type Cast = { callers: Caller[]; other: Person };

/** Somebody of every role, and somebody else. */
export async function aCast(): Promise<Cast> {
  const callers = ROLES.map(async (role) => ({ role, person: await aPerson(role) }));
  return { callers: await Promise.all(callers), other: await aPerson() };
}

/** What of a route is not as its line says; empty: all is. */
export async function faultsOf(route: string, cast: Cast): Promise<string[]> {
  const rule = TABLE[route];
  if (!rule || rule.by === "anybody") return [];
  const faults: string[] = [];
  const expect: Expecting = async (who, as, wanted, things) => {
    const { status } = await ask(route, rule, as, things);
    if (!wanted.is(status)) faults.push(`${route}  ${who}: ${wanted.text} expected, it was ${status}`);
  };
  const uses = route.startsWith("DELETE") || rule.ends ? rule.of : undefined;
  await expect("without a credential", undefined, is(401));
  for (const caller of cast.callers) {
    await walkScopes(rule, caller, expect);
    await walkOwners(rule, caller, { uses, other: cast.other, expect });
  }
  return [...faults, ...(rule.lists ? await faultsOfList(route, rule, cast) : [])];
}

type Wanted = { text: string; is(status: number): boolean };
type Expecting = (who: string, as: string | undefined, wanted: Wanted, things?: Things) => Promise<void>;

const is = (code: number): Wanted => ({ text: String(code), is: (status) => status === code });
const entered: Wanted = {
  text: "to be let in",
  is: (status) => status !== 401 && status !== 403 && status < 500,
};
const found: Wanted = { text: "to be let in and found", is: (status) => entered.is(status) && status !== 404 };

const lets = (rule: Guarded, role: Role): boolean =>
  rule.by === "session" ? (rule.role ?? role) === role : rule.scopes.every((scope) => roleAllows(role, scope));

/** All scopes but one are not enough, if it is that one that is needed: so no other scope is taken for it. Roles decide beside that. */
async function walkScopes(rule: Guarded, { role, person }: Caller, expect: Expecting): Promise<void> {
  const letIn = lets(rule, role) ? entered : is(403);
  await expect(`${role}, session`, await aSession(person.id), letIn);
  const keyIsLetIn = rule.by === "scopes" ? letIn : is(403);
  await expect(`${role}, key with *`, await aKey(person, ["*"]), keyIsLetIn);
  if (role !== "admin") return;
  const needed = rule.by === "scopes" ? rule.scopes : [];
  await expect(`${role}, key with what is needed`, await aKey(person, needed), keyIsLetIn);
  for (const missing of needed) {
    const others = SCOPES.filter((scope) => scope !== missing && scope !== "*");
    await expect(`${role}, key with all but ${missing}`, await aKey(person, others), is(403));
  }
}

type Around = { uses: Kind | undefined; other: Person; expect: Expecting };

/** Whose thing it is decides for everybody but administrators. */
async function walkOwners(rule: Guarded, { role, person }: Caller, { uses, other, expect }: Around): Promise<void> {
  if (!rule.of || !lets(rule, role)) return;
  const foreign = role === "admin" ? found : is(404);
  const session = await aSession(person.id);
  await expect(`${role}, session, somebody else's`, session, foreign, await thingsOf(other, uses));
  await expect(`${role}, session, their own`, session, found, await thingsOf(person, uses));
  // A viewer's keys are bound as a user's are.
  if (rule.by !== "scopes" || role === "viewer") return;
  const key = await aKey(person, rule.scopes);
  await expect(`${role}, key, somebody else's`, key, foreign, await thingsOf(other, uses));
  await expect(`${role}, key, their own`, key, found, await thingsOf(person, uses));
  const own = await thingsOf(person, uses);
  await expect(`${role}, key bound to other accounts, their own`, await boundKey(person, rule, newId()), is(404), own);
  const within = OF_NO_ACCOUNT.includes(rule.of) ? is(404) : found;
  await expect(`${role}, key bound to its account, their own`, await boundKey(person, rule, own.account), within, own);
}

const keys = new Map<string, Promise<string>>();

/** A key of somebody with these scopes; nothing that is asked here ends it. */
function aKey(person: Person, scopes: Scope[], more: Parameters<typeof newKey>[2] = {}): Promise<string> {
  const name = JSON.stringify([person.id, scopes, more]);
  const known = keys.get(name) ?? newKey(person, scopes, more);
  keys.set(name, known);
  return known;
}

const boundKey = (person: Person, { scopes }: { scopes: Scope[] }, account: string) =>
  aKey(person, scopes, { accounts: JSON.stringify([account]) });

async function faultsOfList(route: string, rule: Guarded, { callers, other }: Cast): Promise<string[]> {
  const kind = rule.lists as Kind;
  const foreign = (await thingsOf(other))[kind];
  const faults = callers.map(async ({ role, person }) => {
    const own = (await thingsOf(person))[kind];
    const listed = await idsOf(await ask(route, rule, await aSession(person.id)));
    const right = listed.includes(own) && listed.includes(foreign) === (role === "admin");
    const bound = rule.by === "scopes" ? await ask(route, rule, await boundKey(person, rule, newId())) : null;
    const beyond = bound && (await idsOf(bound)).length > 0;
    return [
      ...(right ? [] : [`${route}  ${role}: lists others' things, or not their own`]),
      ...(beyond ? [`${route}  ${role}: lists things beyond the accounts a key is bound to`] : []),
    ];
  });
  return (await Promise.all(faults)).flat();
}

async function idsOf(response: Response): Promise<string[]> {
  const { items } = await response.json<{ items: { id: string }[] }>();
  return items.map(({ id }) => id);
}

/** One request; without things it names what is not there, and has no body. */
export async function ask(route: string, rule: Guarded, as?: string, things?: Things): Promise<Response> {
  const [method = "", path = ""] = route.split(" ");
  const id = things && rule.of ? things[rule.of] : newId();
  const ids: Record<string, string> = { version: "v25.0", ...rule.path };
  const url = ORIGIN + path.replaceAll(/:(\w+)(\{[^/]*\})?/g, (_, name) => ids[name] ?? id);
  const given = (value: unknown) => (typeof value === "function" ? value(things) : value);
  const body = things && rule.body !== undefined ? JSON.stringify(given(rule.body)) : null;
  const request = new Request(url + (things && rule.query ? `?${given(rule.query)}` : ""), {
    method,
    body,
    headers: { ...(as && { authorization: `Bearer ${as}` }), ...(body && { "content-type": "application/json" }) },
  });
  const response = await exports.default.fetch(request);
  if (!rule.lists) await response.body?.cancel();
  return response;
}
