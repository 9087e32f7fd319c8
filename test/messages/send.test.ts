import { expect, test } from "vitest";
import { api } from "../support/api.ts";
import { ADA, aShop, eventually, hello } from "../support/shop.ts";

const OTHERS = "msg_0b0e7a64-7a3f-4d0c-8f0e-3b2a1c9d5e6f_1";

test("a message goes out, and what becomes of it is told and can be read", async () => {
  const shop = await aShop({ statuses: ["sent", "delivered", "read"] });
  const { status, body } = await shop.sent({
    ...hello(),
    context: { message_id: "wamid.X" },
    callback_data: "order 7",
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ account_id: shop.account, status: "accepted", to: `+${ADA}`, type: "text", tries: 1 });
  const [request] = await shop.received();
  expect(request).toMatchObject({ method: "POST", version: "v26.0", status: 200 });
  expect(request?.body).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: `+${ADA}`,
    type: "text",
    text: { body: "hello" },
    context: { message_id: "wamid.X" },
    biz_opaque_callback_data: `${body.id}|order 7`,
  });
  await shop.carry(3);
  const { body: now } = await shop.message(body.id);
  expect(now).toMatchObject({ status: "read", message_id: body.message_id, callback_data: "order 7", error: null });
  expect(now.history.map((step: { status: string }) => step.status)).toEqual(
    "queued sending accepted sent delivered read".split(" "),
  );
  expect(await shop.told("message.*")).toMatchObject([
    {
      type: "message.sent",
      data: {
        message_id: body.message_id,
        send_id: body.id,
        chat: { id: ADA, kind: "user" },
        to: { id: ADA, phone: `+${ADA}` },
        from_me: true,
        type: "text",
        text: { body: "hello" },
        context: { message_id: "wamid.X" },
        callback_data: "order 7",
      },
    },
    { type: "message.status", data: { status: "sent", send_id: body.id, callback_data: "order 7" } },
    { type: "message.status", data: { status: "delivered", send_id: body.id } },
    { type: "message.status", data: { status: "read", send_id: body.id } },
  ]);
});

test("without waiting it is in the outbox", async () => {
  const shop = await aShop();
  const { status, body } = await shop.send();
  expect([status, body]).toEqual([202, { id: `msg_${shop.account}_1`, status: "queued" }]);
  await eventually(async () => expect((await shop.message(body.id)).body.status).toBe("accepted"));
});

test("asking again with the same key sends nothing more and answers the same, also at the same time", async () => {
  const shop = await aShop();
  const asks = await Promise.all([1, 2, 3, 4, 5].map(() => shop.send(hello(), { key: "order 7", query: "?wait=20" })));
  expect(new Set(asks.map(({ text }) => text)).size).toBe(1);
  expect(asks[0]?.body.status).toBe("accepted");
  const later = await shop.send(hello(), { key: "order 7" });
  expect([later.status, later.body.id]).toEqual([202, asks[0]?.body.id]);
  expect(await shop.received()).toHaveLength(1);
  const other = await shop.send(hello("another"), { key: "order 7" });
  expect([other.status, other.body.code]).toEqual([409, "conflict"]);
  expect((await shop.send(hello("another"), { key: "order 8" })).status).toBe(202);
});

test("what Meta refuses has failed, with its words", async () => {
  const shop = await aShop({ strict: ["window"] });
  const { body } = await shop.sent();
  expect(body).toMatchObject({
    status: "failed",
    error: { code: 131_047, details: expect.stringContaining("24 hours") },
  });
  expect(await shop.told("message.*")).toMatchObject([
    { type: "message.failed", data: { send_id: body.id, status: "failed", error: { code: 131_047 } } },
  ]);
});

test.each<[what: string, message: object, code: string, path: string]>([
  ["a file of another account", { to: ADA, type: "image", image: { id: "med_a_b" } }, "invalid", "image.id"],
  ["a reply to another account's", { ...hello(), context: { message_id: OTHERS } }, "invalid", "context.message_id"],
  [
    "a poll",
    { ...hello(), type: "poll", text: undefined, poll: { name: "?", options: ["a", "b"] } },
    "not_supported",
    "type",
  ],
  ["a message to a LID", { ...hello(), to: "123@lid" }, "not_supported", "to"],
  ["a long text", hello("x".repeat(4_097)), "invalid", "text.body"],
  [
    "a message for next month",
    { ...hello(), not_before: new Date(Date.now() + 31 * 86_400_000).toISOString() },
    "invalid",
    "not_before",
  ],
  ["a message to nobody", { ...hello(), to: "nobody" }, "invalid", "to"],
])("%s is refused before anything is sent", async (_, message, code, path) => {
  const shop = await aShop();
  const { status, body } = await shop.send(message);
  expect([status, body.code]).toEqual([code === "invalid" ? 400 : 422, code]);
  expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  expect((await api("GET", `/accounts/${shop.account}/messages`, { as: shop.token })).body.items).toEqual([]);
});

test("messages are listed newest first, by status too", async () => {
  const shop = await aShop();
  for (const body of ["a", "b"]) await shop.sent(hello(body));
  const later = { ...hello("c"), not_before: new Date(Date.now() + 3_600_000).toISOString() };
  await shop.send(later);
  const list = async (query: string) =>
    (await api("GET", `/accounts/${shop.account}/messages?${query}`, { as: shop.token })).body;
  const page = await list("limit=2");
  expect(page.items.map(({ status }: { status: string }) => status)).toEqual(["queued", "accepted"]);
  const rest = await list(`limit=2&cursor=${page.next}`);
  expect(rest.items).toMatchObject([{ id: `msg_${shop.account}_1` }]);
  expect((await list("status=queued")).items).toMatchObject([
    { id: `msg_${shop.account}_3`, not_before: later.not_before },
  ]);
});

test("a message that waits can be taken back, one that went cannot", async () => {
  const shop = await aShop();
  const gone = await shop.sent();
  const later = await shop.send({ ...hello(), not_before: new Date(Date.now() + 3_600_000).toISOString() });
  const take = (id: string) => api("DELETE", `/messages/${id}`, { as: shop.token });
  expect((await take(gone.body.id)).status).toBe(409);
  expect((await take(later.body.id)).status).toBe(204);
  expect((await take(later.body.id)).status).toBe(409);
  expect((await take(`msg_${shop.account}_9`)).status).toBe(404);
  expect((await shop.message(later.body.id)).body.status).toBe("cancelled");
  expect(await shop.told("message.failed")).toMatchObject([{ data: { send_id: later.body.id, status: "cancelled" } }]);
});

test("a received message is marked read, with typing", async () => {
  const shop = await aShop();
  const path = `/accounts/${shop.account}/messages/${encodeURIComponent("wamid.a/b+c=")}/read`;
  expect((await api("POST", path, { as: shop.token, body: { typing: true } })).status).toBe(204);
  expect((await shop.received())[0]?.body).toEqual({
    messaging_product: "whatsapp",
    status: "read",
    message_id: "wamid.a/b+c=",
    typing_indicator: { type: "text" },
  });
  const refused = await api("POST", `/accounts/${shop.account}/messages/x/read`, { as: shop.token, body: {} });
  expect([refused.status, refused.body.code]).toEqual([422, "unprocessable"]);
});

test("a message that refers to one that is still to be sent goes out behind it, with WhatsApp's id of it", async () => {
  const shop = await aShop();
  const not_before = new Date(Date.now() + 1_200).toISOString();
  const first = await shop.send({ ...hello("first"), not_before });
  const reply = await shop.send({ ...hello("reply"), context: { message_id: first.body.id } });
  const reaction = { to: `+${ADA}`, type: "reaction", reaction: { message_id: first.body.id, emoji: "👍" } };
  await shop.send(reaction);
  await shop.sent(hello("another"));
  await eventually(async () => expect(await shop.received()).toHaveLength(4));
  const { message_id } = (await shop.message(first.body.id)).body;
  const [another, one, two, three] = (await shop.received()).map(({ body }) => body);
  expect([another, one]).toMatchObject([{ text: { body: "another" } }, { text: { body: "first" } }]);
  expect(two).toMatchObject({ text: { body: "reply" }, context: { message_id } });
  expect(three).toMatchObject({ type: "reaction", reaction: { message_id, emoji: "👍" } });
  await eventually(async () => expect((await shop.message(reply.body.id)).body.status).toBe("accepted"));
  const told = await shop.told("message.sent,message.reaction");
  expect(told.map(({ data }) => data["context"] ?? data["reaction"]).slice(2)).toMatchObject([
    { message_id },
    { message_id },
  ]);
  const late = await shop.sent({ ...hello("late"), context: { message_id: first.body.id } });
  expect(late.body).toMatchObject({ status: "accepted", tries: 1 });
  const read = (id: string) =>
    api("POST", `/accounts/${shop.account}/messages/${id}/read`, { as: shop.token, body: {} });
  expect((await read(first.body.id)).status).toBe(204);
  expect((await shop.received()).at(-1)?.body).toMatchObject({ status: "read", message_id });
  expect([(await read(`msg_${shop.account}_99`)).status, (await read(OTHERS)).status]).toEqual([409, 404]);
});

test("a message that refers to one that did not go out fails, and says why", async () => {
  const shop = await aShop();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const first = await shop.send({ ...hello("first"), not_before: later });
  const reply = await shop.send({ ...hello("reply"), context: { message_id: first.body.id } });
  const { status, expires_at } = (await shop.message(reply.body.id)).body;
  expect([status, Date.parse(expires_at) - Date.parse(later)]).toEqual(["queued", 3_600_000]);
  await api("DELETE", `/messages/${first.body.id}`, { as: shop.token });
  const details = `context.message_id: the message ${first.body.id} is cancelled`;
  await eventually(async () =>
    expect((await shop.message(reply.body.id)).body).toMatchObject({
      status: "failed",
      error: { title: "reference", details },
    }),
  );
  const nothing = await shop.sent({ ...hello(), context: { message_id: `msg_${shop.account}_99` } });
  expect(nothing.body).toMatchObject({ status: "failed", error: { details: expect.stringContaining("no message") } });
  expect(await shop.received()).toEqual([]);
});
