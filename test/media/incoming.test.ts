import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { whatsapp_account } from "#src/db/schema.ts";
import { seal } from "#src/seal.ts";
import { type Answer, aKey, aPerson, api, db, ORIGIN, type Person } from "../support/api.ts";
import { graph } from "../support/graph.ts";
import type { Business } from "../support/graph/graph.ts";
import { messages, signed } from "../support/meta.ts";
import { eventually } from "../support/seed.ts";

afterEach(() => void vi.restoreAllMocks());

type Setting = { business: Business; number: string; id: string; person: Person; key: string };

/** A business account whose number the Graph server knows. */
async function aBusinessAccount(): Promise<Setting> {
  const business = await graph.add({});
  const [{ id: number = "", display_phone_number = "" } = {}] = business.numbers;
  const person = await aPerson();
  const id = crypto.randomUUID();
  const config = JSON.stringify({
    phone_number_id: number,
    access_token: await seal(env.ENCRYPTION_KEY, business.token),
    app_secret: await seal(env.ENCRYPTION_KEY, business.app_secret),
  });
  await db()
    .insert(whatsapp_account)
    .values({
      id,
      user_id: person.id,
      account_type: "business-api",
      phone_number: `+${display_phone_number.replaceAll(/\D/g, "")}`,
      phone_number_id: number,
      waba_id: business.waba_id,
      owned_since: new Date().toISOString(),
      config,
    });
  await env.ACCOUNT.getByName(id).open({ id, user_id: person.id, metadata: null });
  return { business, number, id, person, key: await aKey(person, ["events:read", "media:read", "media:write"]) };
}

/** Meta tells of messages. */
async function post({ business, number }: Setting, ...contents: Record<string, unknown>[]) {
  const change = messages(contents, number);
  const body = { object: "whatsapp_business_account", entry: [{ id: business.waba_id, changes: [change] }] };
  const request = await signed(env.META_APP_SECRET, body);
  const answer = await exports.default.fetch(new Request(`${ORIGIN}/webhooks/meta`, { method: "POST", ...request }));
  expect(answer.status).toBe(200);
}

/** A file that somebody sends, and the message of it. */
async function aPicture({ number }: Setting, text = "a picture", mime_type = "image/jpeg") {
  const source = await graph.file(number, { mime_type, data: btoa(text) });
  return {
    type: "image",
    image: { id: source, mime_type, sha256: "not looked at: Graph says it too", caption: "look" },
  };
}

type Told = { type: string; data: Answer["body"] };

async function toldOf({ id, key }: Setting): Promise<Told[]> {
  return (await api("GET", `/accounts/${id}/events`, { as: key })).body.items;
}

async function theFile(setting: Setting): Promise<{ id: string; url?: string }> {
  const [message] = await toldOf(setting);
  return message?.data.image;
}

const get = (setting: Setting, id: string) =>
  exports.default.fetch(new Request(`${ORIGIN}/api/v1/media/${id}`, { headers: { "x-api-key": setting.key } }));

/** The rows of open work. */
const open = ({ id }: Setting) =>
  runInDurableObject(env.ACCOUNT.getByName(id), (_, { storage }) =>
    storage.sql.exec<{ tries: number; due_at: number }>("SELECT tries, due_at FROM fetches").toArray(),
  );

/** Makes what waits due, and has the alarm ring. */
async function hurry({ id }: Setting) {
  const stub = env.ACCOUNT.getByName(id);
  await runInDurableObject(stub, (_, { storage }) => storage.sql.exec("UPDATE fetches SET due_at = 0"));
  await runDurableObjectAlarm(stub);
}

test("a picture that comes in is told at once, fetched in the background, told of, and can be had", async () => {
  const setting = await aBusinessAccount();
  await post(setting, await aPicture(setting));
  await eventually(async () => expect(await toldOf(setting)).toHaveLength(2));
  const [message, ready] = await toldOf(setting);
  const { image, message_id, chat } = message?.data ?? {};
  expect(image).toEqual({
    id: expect.stringMatching(`^med_${setting.id}_`),
    mime_type: "image/jpeg",
    sha256: expect.any(String),
    caption: "look",
  });
  expect(ready).toMatchObject({
    type: "media.ready",
    data: { message_id, chat, media: { id: image.id, mime_type: "image/jpeg", size: 9, sha256: expect.any(String) } },
  });
  const file = await get(setting, image.id);
  expect([file.headers.get("content-type"), await file.text()]).toEqual(["image/jpeg", "a picture"]);
  expect(await open(setting)).toEqual([]);
  // The token went to Graph alone, with the number it is asked for.
  const [asked] = await graph.received(setting.business.waba_id);
  expect(asked).toMatchObject({ method: "GET", query: { phone_number_id: setting.number } });
});

test("the same message again fetches nothing again", async () => {
  const setting = await aBusinessAccount();
  const picture = { ...(await aPicture(setting)), id: "wamid.once" };
  for (let times = 0; times < 3; times++) await post(setting, picture);
  await eventually(async () => expect(await toldOf(setting)).toHaveLength(2));
  const paths = (await graph.received(setting.business.waba_id)).map(({ path }) => path);
  expect(paths).toEqual([`/${picture.image.id}`, expect.stringContaining("attachments")]);
});

test("events carry a URL that is good for a day", async () => {
  vi.spyOn(env, "PUBLIC_URL", "get").mockReturnValue(ORIGIN);
  const setting = await aBusinessAccount();
  await post(setting, await aPicture(setting));
  const { url = "" } = await theFile(setting);
  // It may not be there yet: whoever opens the URL waits for it.
  const file = await exports.default.fetch(new Request(url));
  expect([file.status, await file.text()]).toEqual([200, "a picture"]);
});

test("what WhatsApp no longer has, is too large or of a type that is not taken is told of and let go", async () => {
  vi.spyOn(env, "MEDIA_TYPES", "get").mockReturnValue("image/*");
  vi.spyOn(env, "MEDIA_MAX_MB", "get").mockReturnValue("0.00001");
  const setting = await aBusinessAccount();
  const gone = { type: "image", image: { id: "4711", mime_type: "image/png" } };
  const large = await aPicture(setting, "more than ten bytes");
  const refused = await aPicture(setting, "x", "text/plain");
  await post(setting, gone, large, refused);
  await eventually(async () => expect(await toldOf(setting)).toHaveLength(6));
  const told = (await toldOf(setting)).filter(({ type }) => type === "media.failed");
  expect(told.map(({ data }) => data.reason).toSorted()).toEqual(["gone", "too_large", "type_refused"]);
  expect(told.find(({ data }) => data.reason === "gone")?.data.error).toMatchObject({ code: 100 });
  expect(await open(setting)).toEqual([]);
  expect((await get(setting, told[0]?.data.media.id)).status).toBe(404);
});

test("a URL that has ended, a broken wire and R2 failing are tried again later", async () => {
  const setting = await aBusinessAccount();
  const { waba_id } = setting.business;
  const put = vi.spyOn(env.MEDIA, "put").mockRejectedValueOnce(new Error("R2 is away"));
  await post(setting, await aPicture(setting));
  await eventually(async () => expect(await open(setting)).toMatchObject([{ tries: 1 }]));
  expect(put).toHaveBeenCalled();
  await graph.fail({
    waba_id,
    path: "/attachments/",
    answer: { status: 404, body: "<html>URL signature expired</html>" },
  });
  await hurry(setting);
  await eventually(async () => expect(await open(setting)).toMatchObject([{ tries: 2 }]));
  await graph.fail({ waba_id, at: "performed", answer: "reset" });
  await hurry(setting);
  await eventually(async () => expect(await open(setting)).toMatchObject([{ tries: 3 }]));
  const [{ due_at } = { due_at: 0 }] = await open(setting);
  expect(due_at).toBeGreaterThan(Date.now() + 60_000);
  await hurry(setting);
  await eventually(async () => expect((await toldOf(setting)).map(({ type }) => type)).toContain("media.ready"));
});

test("after ten tries it is told that a file will not come", async () => {
  const setting = await aBusinessAccount();
  await graph.fail({ waba_id: setting.business.waba_id, times: 20, answer: { code: 131000 } });
  await post(setting, await aPicture(setting));
  for (let tries = 1; tries < 10; tries++) {
    await eventually(async () => expect(await open(setting)).toMatchObject([{ tries }]));
    await hurry(setting);
  }
  await eventually(async () => expect((await toldOf(setting)).map(({ type }) => type)).toContain("media.failed"));
  const failed = (await toldOf(setting)).find(({ type }) => type === "media.failed");
  expect(failed?.data).toMatchObject({ reason: "unreachable", error: { code: 131000 } });
});

test("a token that is no good stops the asking until the account is changed", async () => {
  const setting = await aBusinessAccount();
  const { waba_id } = setting.business;
  await graph.change(waba_id, { token_valid: false });
  await post(setting, ...(await Promise.all([1, 2, 3, 4, 5, 6].map((n) => aPicture(setting, String(n))))));
  await eventually(async () => expect((await graph.received(waba_id)).length).toBeGreaterThan(0));
  await eventually(async () =>
    expect((await open(setting)).filter(({ due_at }) => due_at > Date.now() + 60_000)).toHaveLength(3),
  );
  await hurry(setting);
  await hurry(setting);
  expect((await graph.received(waba_id)).length, "no more than were under way").toBe(3);
  const health = async () => (await toldOf(setting)).filter(({ type }) => type === "account.health");
  expect((await health()).map(({ data }) => data.current)).toMatchObject([{ state: "refused", code: 190 }]);
  await graph.change(waba_id, { token_valid: true });
  await env.ACCOUNT.getByName(setting.id).open({ id: setting.id, user_id: setting.person.id, metadata: null });
  await eventually(async () => expect(await toldOf(setting)).toHaveLength(14));
  expect((await health()).map(({ data }) => data.current.state)).toEqual(["refused", "valid"]);
  expect(await open(setting)).toEqual([]);
});

test("what is to be fetched outlives its object", async () => {
  const setting = await aBusinessAccount();
  const { waba_id } = setting.business;
  await graph.fail({ waba_id, answer: { code: 131000 } });
  await post(setting, await aPicture(setting));
  await eventually(async () => expect(await open(setting)).toMatchObject([{ tries: 1 }]));
  await evictDurableObject(env.ACCOUNT.getByName(setting.id));
  await hurry(setting);
  await eventually(async () => expect((await toldOf(setting)).map(({ type }) => type)).toContain("media.ready"));
});

test("a file that is deleted before it is there does not come", async () => {
  const setting = await aBusinessAccount();
  await graph.fail({ waba_id: setting.business.waba_id, answer: { code: 131000 } });
  await post(setting, await aPicture(setting));
  await eventually(async () => expect(await open(setting)).toMatchObject([{ tries: 1 }]));
  const { id } = await theFile(setting);
  const removed = await api("DELETE", `/media/${id}`, { as: setting.key });
  expect(removed.status).toBe(204);
  expect(await open(setting)).toEqual([]);
  expect((await get(setting, id)).status).toBe(404);
});

test("a file that is deleted while it is on its way does not stay", async () => {
  const setting = await aBusinessAccount();
  await graph.fail({ waba_id: setting.business.waba_id, slow_ms: 500 });
  await post(setting, await aPicture(setting));
  const { id } = await theFile(setting);
  expect((await api("DELETE", `/media/${id}`, { as: setting.key })).status).toBe(204);
  await eventually(async () => expect(await graph.received(setting.business.waba_id)).toHaveLength(2));
  await eventually(async () => expect((await env.MEDIA.list({ prefix: `media/${setting.id}/` })).objects).toEqual([]));
  expect((await toldOf(setting)).map(({ type }) => type)).toEqual(["message.received"]);
});

test("files of edits, of history and of calls are fetched too", async () => {
  const setting = await aBusinessAccount();
  const file = async () => (await aPicture(setting)).image;
  const from = "16505551234";
  const metadata = { phone_number_id: setting.number };
  const changes = [
    {
      field: "messages",
      value: {
        metadata,
        messages: [
          {
            from,
            id: "w1",
            type: "edit",
            edit: { original_message_id: "w0", message: { type: "image", image: await file() } },
          },
        ],
      },
    },
    { field: "history", value: { metadata, messages: [{ from, id: "w2", type: "image", image: await file() }] } },
    {
      field: "calls",
      value: {
        metadata,
        calls: [
          { id: "c1", from, event: "call_recording_available", call_recording: { type: "audio", audio: await file() } },
        ],
      },
    },
  ];
  const body = { object: "whatsapp_business_account", entry: [{ id: setting.business.waba_id, changes }] };
  const request = await signed(env.META_APP_SECRET, body);
  await exports.default.fetch(new Request(`${ORIGIN}/webhooks/meta`, { method: "POST", ...request }));
  await eventually(async () => expect(await toldOf(setting)).toHaveLength(6));
  const told = await toldOf(setting);
  const ids = [told[0]?.data.edit.image.id, told[1]?.data.messages[0].image.id, told[2]?.data.audio.id];
  const ready = told.filter(({ type }) => type === "media.ready").map(({ data }) => data.media.id);
  expect(ready.toSorted()).toEqual(ids.toSorted());
});
