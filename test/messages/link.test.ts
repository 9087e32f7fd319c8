import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { sendOutcomeOf } from "#durable-objects/account/link-driver.ts";
import type { Outcome } from "#src/protocol/command.ts";
import { api, anAccountRow, aPerson, ORIGIN } from "../support/api.ts";
import { aConnector, aLink, type Assign, commitOf, type Control, type Link } from "../support/connector.ts";
import { eventually } from "../support/seed.ts";

const OPEN = { socket: "open", since: 5 } as const;

type Setting = { id: string; token: string; control: Control };

/** A personal account that is to be connected. */
async function aSetting(): Promise<Setting> {
  const person = await aPerson();
  const id = await anAccountRow(person, { phone_number: "+15550001111" });
  const control = await aConnector();
  await api("POST", `/accounts/${id}/connect`, { as: person.token });
  return { id, token: person.token, control };
}

const linkOf = async ({ control }: Setting, n = 1) => aLink((await control.next("assign", n)) as Assign, OPEN);

const send = ({ id, token }: Setting, body: string) =>
  api("POST", `/accounts/${id}/messages`, { as: token, body: { to: "+491700000001", type: "text", text: { body } } });
const stateOf = async ({ token }: Setting, id: string) => (await api("GET", `/messages/${id}`, { as: token })).body;
const typesOf = async ({ id, token }: Setting) =>
  (await api("GET", `/accounts/${id}/events`, { as: token })).body.items.map(({ type }: { type: string }) => type);

/** The connector says what came of a command. */
const settle = (link: Link, n: number, id: string, outcome: Outcome) =>
  commitOf(link, { n, outcomes: [{ id, outcome }] });

test("a message waits for a connector, goes out under its reserved id, and its outcome is told once", async () => {
  const setting = await aSetting();
  const { body } = await send(setting, "hello");
  expect(body).toMatchObject({ status: "queued" });
  const link = await linkOf(setting);
  const { id, command } = await link.next("command");
  expect(id).toBe(body.id);
  if (command.do !== "send") throw new Error("another command");
  expect(command.message).toMatchObject({ to: "+491700000001", type: "text", text: { body: "hello" } });
  expect(command.message_id).toMatch(/^3EB0[0-9A-F]{18}$/);
  settle(link, 1, id, { is: "accepted", at: Date.now() });
  settle(link, 1, id, { is: "accepted", at: Date.now() });
  const accepted = { status: "accepted", message_id: command.message_id };
  await eventually(async () => expect(await stateOf(setting, id)).toMatchObject(accepted));
  expect((await typesOf(setting)).filter((type: string) => type === "message.sent")).toHaveLength(1);
});

test("what WhatsApp refuses fails with its reason; what could not be begun is tried again", async () => {
  const setting = await aSetting();
  const link = await linkOf(setting);
  const refused = (await send(setting, "no")).body.id;
  await link.next("command");
  settle(link, 1, refused, { is: "refused", at: 1, error: { code: 463, title: "not to this recipient" } });
  const failed = { status: "failed", error: { code: 463, title: "not to this recipient" } };
  await eventually(async () => expect(await stateOf(setting, refused)).toMatchObject(failed));
  const again = (await send(setting, "later")).body.id;
  await link.next("command", 2);
  settle(link, 2, again, { is: "refused", at: 1, error: { title: "not_connected" } });
  const { id } = await link.next("command", 3);
  expect(id).toBe(again);
});

test("an outcome that comes after the object has forgotten who asked settles what was unknown", async () => {
  const setting = await aSetting();
  const link = await linkOf(setting);
  const { id } = (await send(setting, "hello")).body;
  const { command } = await link.next("command");
  settle(link, 1, id, { is: "unknown", at: 1, reason: "WhatsApp did not answer" });
  await eventually(async () => expect(await stateOf(setting, id)).toMatchObject({ status: "unknown" }));
  settle(link, 2, id, { is: "accepted", at: 2 });
  const known = { status: "accepted", message_id: command.do === "send" ? command.message_id : "" };
  await eventually(async () => expect(await stateOf(setting, id)).toMatchObject(known));
  using personal = await env.ACCOUNT.getByName(setting.id).personal();
  expect(await personal.view()).toMatchObject({ status: "connected" });
});

const PICTURE = { kind: "user", id: "491700000001" } as const;

/** A file that stands in a message, as the connector commits it. */
const aFile = (account: string, name: string, more: { filename?: string; size?: number } = {}) => ({
  id: `med_${account}_${name.padEnd(25, "0")}`,
  source: btoa("where it is"),
  mime_type: "image/jpeg",
  message_id: "M1",
  chat: PICTURE,
  ...more,
});

const bring = (path: string, token: string, init: RequestInit = {}) =>
  exports.default.fetch(
    new Request(`${ORIGIN}/connector${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    }),
  );

test("a file of a message is asked for until it is there: the object owns that, the connector only brings it", async () => {
  const setting = await aSetting();
  const link = await linkOf(setting);
  const file = aFile(setting.id, "a", { filename: "ä.jpg" });
  commitOf(link, { n: 1, files: [file] });
  const { id, command } = await link.next("command");
  if (command.do !== "fetch") throw new Error("another command");
  expect(command.file).toEqual({
    id: file.id,
    source: file.source,
    mime_type: file.mime_type,
    filename: file.filename,
  });
  settle(link, 2, id, { is: "refused", at: 1, error: { title: "not_connected" } });
  const path = `/accounts/${setting.id}/media/${file.id}`;
  const put = { method: "PUT", body: "a picture", headers: { "content-type": "image/jpeg" } };
  expect((await bring(path, "forged", put)).status).toBe(401);
  expect((await bring(`/accounts/${setting.id}/media/med_x`, command.files.token, put)).status).toBe(404);
  const kept = await bring(`${path}?filename=a.jpg`, command.files.token, put);
  expect(await kept.json()).toMatchObject({ is: "stored", size: 9 });
  const back = await bring(path, command.files.token);
  expect([await back.text(), back.headers.get("x-filename")]).toEqual(["a picture", "a.jpg"]);
  // It was connected anew: what waited is asked for again.
  link.say({ is: "state", state: { socket: "opening", since: 6 } });
  link.say({ is: "state", state: { socket: "open", since: 7 } });
  const again = await link.next("command", 2);
  settle(link, 3, again.id, { is: "accepted", at: 1, result: { size: 9, sha256: "00" } });
  await eventually(async () => expect(await typesOf(setting)).toContain("media.ready"));
});

test("a file that will not come is told once, and what is not taken here is not asked for", async () => {
  const setting = await aSetting();
  const link = await linkOf(setting);
  const large = aFile(setting.id, "large", { size: 1e12 });
  commitOf(link, { n: 1, files: [aFile(setting.id, "gone"), large] });
  const { id } = await link.next("command");
  settle(link, 2, id, { is: "refused", at: 1, error: { title: "gone" } });
  await eventually(async () =>
    expect((await typesOf(setting)).filter((type: string) => type === "media.failed")).toHaveLength(2),
  );
  const { body } = await api("GET", `/accounts/${setting.id}/events?types=media.*`, { as: setting.token });
  const reasons = body.items.map(({ data }: { data: { reason: string } }) => data.reason);
  expect(reasons.toSorted()).toEqual(["gone", "too_large"]);
});

test.each<[Outcome, object]>([
  [
    { is: "accepted", at: 1 },
    { is: "accepted", message_id: "A" },
  ],
  [
    { is: "unknown", at: 1, reason: "r" },
    { is: "unknown", fault: { details: "r" } },
  ],
  [
    { is: "refused", at: 1, error: { title: "no_connector" } },
    { is: "again", scope: "account" },
  ],
  [
    { is: "refused", at: 1, error: { title: "slow down" }, retry_after: 60 },
    { is: "again", waitMs: 60_000 },
  ],
  [
    { is: "refused", at: 1, error: { title: "uploading" } },
    { is: "again", scope: "chat" },
  ],
  [
    { is: "refused", at: 1, error: { title: "no" } },
    { is: "refused", fault: { title: "no" } },
  ],
])("an outcome of the link is one of the outbox: %j", (outcome, expected) => {
  expect(sendOutcomeOf(outcome, "A")).toMatchObject(expected);
});
