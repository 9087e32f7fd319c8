import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import type { Target } from "#src/deliveries/attempt.ts";
import { Sender } from "#src/deliveries/sender.ts";
import { seal } from "#src/seal.ts";
import { newBox } from "#test/support/box.ts";
import type { Received } from "#test/support/receiver.ts";
import { aHook, anAccount, anEvent, append, batchesOf, eventually, SECRET } from "#test/support/seed.ts";

const OLD = `whsec_${btoa("fedcba9876543210fedcba9876543210")}`;

const verifies = (secret: string, signed: string, headers: Record<string, string>): boolean => {
  try {
    new Webhook(secret).verify(signed, headers);
    return true;
  } catch {
    // Also what is signed and no JSON is thrown at: the library parses what it has verified.
    return false;
  }
};

test("while secrets overlap both verify; afterwards only the new one does", async () => {
  const account = await anAccount();
  const box = newBox();
  const ends = Date.now() + 1_500;
  await aHook(account, box.url, {
    previous_secret: await seal(env.ENCRYPTION_KEY, OLD),
    previous_secret_until: new Date(ends).toISOString(),
  });
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  await new Promise((resume) => setTimeout(resume, Math.max(0, ends - Date.now()) + 50));
  // The object is told nothing: the end comes by itself.
  await append(account, 2);
  await eventually(async () => expect(await box.received()).toHaveLength(2));
  const [during, after] = (await box.received()) as [Received, Received];
  const both = [SECRET, OLD];
  expect(both.map((secret) => verifies(secret, during.body, during.headers))).toEqual([true, true]);
  expect(both.map((secret) => verifies(secret, after.body, after.headers))).toEqual([true, false]);
  const [first] = (during.headers["webhook-signature"] ?? "").split(" ");
  const newest = { ...during.headers, "webhook-signature": first ?? "" };
  expect(verifies(SECRET, during.body, newest)).toBe(true);
});

test.each(["PUT", "PATCH"])("%s goes out as POST does", async (method) => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { method });
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  const [received] = (await box.received()) as [Received];
  expect(received).toMatchObject({ method, headers: { "content-type": "application/json" } });
  expect(verifies(SECRET, received.body, received.headers)).toBe(true);
});

test.each([
  ["", ""],
  ["?", ""],
  ["?key=a%20b&flag", "key=a%20b&flag&"],
])("a GET names its event in the query of %j, and the query is what is signed", async (own, before) => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url + own, { method: "GET", format: "meta", raw: true });
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  const [{ method, query, headers, body }] = (await box.received()) as [Received];
  const place = `id=${anEvent(1).id}&type=message.received&account_id=${account.id}&sequence=1`;
  expect({ method, query, body }).toEqual({ method: "GET", query: `${before}${place}`, body: "" });
  expect(headers).not.toHaveProperty("content-type");
  const seconds = Number(headers["webhook-timestamp"]);
  expect(headers["webhook-signature"]).toBe(
    new Webhook(SECRET).sign(headers["webhook-id"] ?? "", new Date(seconds * 1_000), query),
  );
});

test("a filter decides by the chat and by who wrote; what is of no chat passes", async () => {
  const account = await anAccount();
  const [all, people, theirs, one] = [newBox(), newBox(), newBox(), newBox()];
  await aHook(account, all.url);
  await aHook(account, people.url, { filter: '{"chat_kinds":["user"]}' });
  await aHook(account, theirs.url, { filter: '{"from_me":false}' });
  await aHook(account, one.url, { filter: '{"chat_kinds":["user","group"],"chats":["c2"],"from_me":false}' });
  const told = (n: number, data: Record<string, unknown>) => anEvent(n, { data: { message_id: `m${n}`, ...data } });
  const events = [
    told(1, { chat: { id: "c1", kind: "user" }, from_me: false }),
    told(2, { chat: { id: "c2", kind: "group" }, from_me: false }),
    told(3, { chat: { id: "c2", kind: "group" }, from_me: true }),
    told(4, { chat: { id: "c2", kind: "group" }, status: "read" }),
    told(5, {}),
  ];
  await account.stub.append(await batchesOf(account.id, events));
  const messages = async (box: typeof all) => (await box.messages()).toSorted();
  await eventually(async () => expect(await messages(all)).toEqual(["m1", "m2", "m3", "m4", "m5"]));
  await eventually(async () => expect(await messages(people)).toEqual(["m1", "m5"]));
  await eventually(async () => expect(await messages(theirs)).toEqual(["m1", "m2", "m4", "m5"]));
  await eventually(async () => expect(await messages(one)).toEqual(["m2", "m4", "m5"]));
});

test("a target that may no longer be called is refused at the attempt, unasked", async () => {
  const box = newBox();
  const target: Target = {
    url: box.url,
    method: "POST",
    headers: {},
    secrets: [],
    timeoutMs: 1_000,
    format: "native",
    raw: false,
    answers: false,
    insecure: false,
    number: { phone_number_id: "1", waba_id: "2", display_phone_number: "3" },
  };
  const delivery = { id: "evt_1", type: "message.received", account_id: "a", sequence: 1, attempt: 1, body: "{}" };
  const guarded = { ...env, HOOK_TARGETS: "public", PUBLIC_URL: "https://gateway.example.com" };
  const sender = new Sender(createExecutionContext(), guarded);
  for (const url of [box.url, "https://169.254.169.254/", "https://gateway.example.com/hook", "https://a.internal/"]) {
    const outcomes = await sender.attempt({ ...target, url }, [delivery, { ...delivery, id: "evt_2" }]);
    expect(outcomes, url).toMatchObject([
      { class: "refused", kind: "target", ms: 0 },
      { class: "refused", kind: "target" },
    ]);
  }
  expect(await box.received()).toHaveLength(0);
  const free = new Sender(createExecutionContext(), { ...guarded, HOOK_TARGETS: "any" });
  expect(await free.attempt(target, [delivery])).toMatchObject([{ class: "delivered" }]);
});
