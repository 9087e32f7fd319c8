import { exports } from "cloudflare:workers";
import { sha256 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { api, ORIGIN } from "../support/api.ts";
import { ADA, aShop, eventually, graph, type Shop } from "../support/shop.ts";

const BYTES = Uint8Array.from({ length: 50_000 }, (_, n) => n % 251);

/** Uploads a file to the gateway; answers its id there. */
async function upload({ account, token }: Shop, type = "image/png", bytes = BYTES): Promise<string> {
  const answer = await exports.default.fetch(
    new Request(`${ORIGIN}/api/v1/media?account_id=${account}&filename=Rechnung%20%C3%A4`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": type },
      body: bytes,
    }),
  );
  return (await answer.json<{ id: string }>()).id;
}

const to = (type: string, content: unknown, more: object = {}) => ({ to: `+${ADA}`, type, [type]: content, ...more });
const uploads = ({ business }: Shop) => graph.received(business.waba_id, "/media");
const typesAt = async (shop: Shop) =>
  (await uploads(shop)).map(({ body }) => (body?.["file"] as { type?: string } | undefined)?.type);

test("a file of the gateway's own goes to Meta once, and its id there into every message", async () => {
  const shop = await aShop({ strict: ["media"] });
  const id = await upload(shop);
  const { body } = await shop.sent(to("image", { id, caption: "look" }));
  expect(body).toMatchObject({ status: "accepted", tries: 1 });
  expect((await shop.sent(to("image", { id }))).body.status).toBe("accepted");
  const [file, ...others] = await uploads(shop);
  expect(others).toEqual([]);
  expect(file?.body).toMatchObject({ file: { type: "image/png", sha256: sha256(BYTES).toHex() } });
  const images = (await shop.received()).map((request) => request.body?.["image"] as { id: string });
  expect(images).toMatchObject([{ id: expect.stringMatching(/^\d+$/), caption: "look" }, { id: images[0]?.id }]);
  expect((await shop.told("message.sent"))[0]?.data, "receivers can read it here").toMatchObject({
    image: { id, caption: "look" },
  });
});

test("files go with documents, stickers, headers, cards and templates too, each needed by many at once uploaded once", async () => {
  const shop = await aShop({ strict: ["media"] });
  const [picture, pdf, sticker] = await Promise.all([
    upload(shop),
    upload(shop, "application/pdf"),
    upload(shop, "image/webp"),
  ]);
  const header = { type: "image", image: { id: picture } };
  const body = { text: "?" };
  const buttons = [{ type: "reply", reply: { id: "med_no_file", title: "Yes" } }];
  const card = (card_index: number) => ({
    card_index,
    type: "cta_url",
    header,
    action: { name: "cta_url", parameters: { display_text: "Go", url: "https://example.com" } },
  });
  const messages = [
    to("document", { id: pdf }),
    to("document", { id: pdf, filename: "mine.pdf" }),
    to("sticker", { id: sticker }),
    to("interactive", { type: "button", header, body, action: { buttons } }),
    to("interactive", { type: "carousel", body, action: { cards: [card(0), card(1)] } }),
    to("template", {
      name: "t",
      language: { code: "en" },
      components: [{ type: "header", parameters: [{ type: "document", document: { id: pdf } }] }],
    }),
  ];
  const people = messages.map((_, n) => `+1650557000${n}`);
  const outcomes = await Promise.all(messages.map((message, n) => shop.sent({ ...message, to: people[n] })));
  expect(outcomes.map((outcome) => outcome.body.error ?? outcome.body.status)).toEqual(people.map(() => "accepted"));
  expect((await typesAt(shop)).toSorted()).toEqual(["application/pdf", "image/png", "image/webp"]);
  const sent = new Map((await shop.received()).map((request) => [request.body?.["to"], request.body]));
  const [, , stuck, asked] = people.map((person) => sent.get(person));
  expect(people.slice(0, 2).map((person) => sent.get(person)?.["document"])).toMatchObject([
    { filename: "Rechnung ä" },
    { filename: "mine.pdf" },
  ]);
  expect([stuck, asked]).toMatchObject([
    { sticker: { id: expect.stringMatching(/^\d+$/) } },
    { interactive: { action: { buttons: [{ reply: { id: "med_no_file" } }] } } },
  ]);
});

test("what is not there, and what Meta does not take, is refused before anything is sent", async () => {
  const shop = await aShop();
  const [text, large] = [
    await upload(shop, "text/plain"),
    await upload(shop, "image/webp", new Uint8Array(501 * 1024)),
  ];
  const gone = await upload(shop);
  await api("DELETE", `/media/${gone}`, { as: shop.token });
  for (const [type, id, reason] of [
    ["image", text, /Meta takes image\/jpeg/],
    ["sticker", large, /512000 at most/],
    ["image", gone, /no file of this account, or not any more/],
  ] as const) {
    const { status, body } = await shop.send(to(type, { id }));
    expect({ status, body }).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(body.errors).toEqual([{ path: `${type}.id`, message: expect.stringMatching(reason) }]);
  }
  expect(await uploads(shop)).toEqual([]);
});

test("an upload that breaks is made again, one that is refused fails, and a file that goes meanwhile is missed", async () => {
  const shop = await aShop({ strict: ["media"] });
  const { waba_id } = shop.business;
  await graph.fail({ waba_id, path: "/media", answer: { code: 131000 } });
  const broken = await shop.sent(to("image", { id: await upload(shop) }));
  expect(broken.body).toMatchObject({ status: "accepted", tries: 2, error: null });
  await graph.fail({ waba_id, path: "/media", answer: { code: 131053, details: "Unsupported codec" } });
  const refused = await shop.sent(to("image", { id: await upload(shop) }));
  expect(refused.body).toMatchObject({ status: "failed", error: { code: 131053, details: "Unsupported codec" } });
  const id = await upload(shop);
  const later = await shop.send(to("image", { id }, { not_before: new Date(Date.now() + 1_000).toISOString() }));
  await api("DELETE", `/media/${id}`, { as: shop.token });
  await eventually(async () =>
    expect((await shop.message(later.body.id)).body).toMatchObject({ status: "failed", error: { title: "file" } }),
  );
  expect(await shop.received()).toHaveLength(1);
});

test("a message whose file is on its way can be taken back, and is not unknown when the object ends", async () => {
  const shop = await aShop();
  const { waba_id } = shop.business;
  await graph.fail({ waba_id, path: "/media", slow_ms: 800 });
  const first = await shop.send(to("image", { id: await upload(shop) }));
  await eventually(async () => expect(await uploads(shop)).toHaveLength(1));
  expect((await api("DELETE", `/messages/${first.body.id}`, { as: shop.token })).status).toBe(204);
  const second = await shop.sent(to("image", { id: await upload(shop) }));
  expect(second.body.status).toBe("accepted");
  expect(await shop.received()).toHaveLength(1);
  expect((await shop.message(first.body.id)).body.status).toBe("cancelled");
});
