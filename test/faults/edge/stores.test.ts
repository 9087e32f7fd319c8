// A store that is away while the others work: only inside workerd can one binding alone be made to fail.
import { env, exports } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { newBox } from "#test/support/box.ts";
import { envelope, messages, NUMBER_ID, signed, text } from "#test/support/meta.ts";
import { aHook, anAccount, cacheRows, eventually } from "#test/support/seed.ts";

const LARGE = "ä".repeat(1_200_000);
const away = () => Promise.reject(new Error("R2 is away"));
const owner = () => anAccount({ phone_number_id: NUMBER_ID, owned_since: new Date().toISOString() });

async function post(body: unknown): Promise<number> {
  const webhook = await signed(env.META_APP_SECRET, body);
  return (await exports.default.fetch("https://gateway.example/webhooks/meta", { method: "POST", ...webhook })).status;
}

test("R2 away while a large message comes: 503, nothing of the post is taken; the second time it is there once", async () => {
  const account = await owner();
  const box = newBox();
  await aHook(account, box.url);
  const body = envelope(messages([text("small"), text(LARGE)]));
  const put = vi.spyOn(env.MEDIA, "put").mockImplementation(away);
  expect(await post(body)).toBe(503);
  put.mockRestore();
  expect(await box.received()).toHaveLength(0);
  expect([await post(body), await post(body)]).toEqual([200, 200]);
  await eventually(async () => expect(await box.received()).toHaveLength(2));
});

test("R2 away while a large message is delivered: it waits, the others pass, nothing is spent", async () => {
  const account = await owner();
  const box = newBox();
  await aHook(account, box.url);
  const get = vi.spyOn(env.MEDIA, "get").mockImplementation(away);
  expect(await post(envelope(messages([{ ...text("small"), from: "16505550001" }, text(LARGE)])))).toBe(200);
  await eventually(async () => expect(get.mock.calls.length).toBeGreaterThan(1));
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  get.mockRestore();
  await eventually(async () => expect(await box.received()).toHaveLength(2));
  expect((await box.received())[1]?.headers["x-whatshooked-attempt"]).toBe("1");
  expect(await cacheRows()).toHaveLength(0);
});
