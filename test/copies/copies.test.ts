import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { sha256 } from "@noble/hashes/sha2.js";
import { api, ORIGIN } from "../support/api.ts";
import { graph } from "../support/graph.ts";
import { aLinked, type Linked } from "../support/linked.ts";

const PNG = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);

/** Uploads a file to the gateway; answers its id there. */
async function upload({ id, as }: Linked, bytes = PNG, type = "image/png"): Promise<string> {
  const answer = await exports.default.fetch(
    new Request(`${ORIGIN}/api/v1/media?account_id=${id}&filename=${encodeURIComponent("Bild ä.png")}`, {
      method: "POST",
      headers: { authorization: `Bearer ${as}`, "content-type": type },
      body: bytes,
    }),
  );
  expect(answer.status).toBe(201);
  return (await answer.json<{ id: string }>()).id;
}

test("a file goes to Meta once, byte for byte, until it is deleted there", async () => {
  const linked = await aLinked();
  const { meta, received, business, id, as } = linked;
  const media_id = await upload(linked);
  const { status, body } = await meta("POST", "/media", { media_id });
  expect({ status, body }).toEqual({ status: 201, body: { id: expect.stringMatching(/^\d+$/) } });
  expect((await meta("POST", "/media", { media_id })).body).toEqual(body);
  const hash = sha256(PNG).toHex();
  const file = { name: "Bild%20%C3%A4.png", type: "image/png", size: PNG.length, sha256: hash };
  expect((await received("/media")).map((one) => one.body)).toEqual([
    { messaging_product: "whatsapp", type: "image/png", file },
  ]);
  expect((await meta("GET", `/media/${body.id}`)).body).toEqual({
    id: body.id,
    mime_type: "image/png",
    size: PNG.length,
    sha256: hash,
  });
  const read = await exports.default.fetch(
    new Request(`${ORIGIN}/api/v1/accounts/${id}/meta/media/${body.id}/file`, {
      headers: { authorization: `Bearer ${as}` },
    }),
  );
  expect(read.headers.get("content-disposition")).toBe("attachment");
  expect(sha256(new Uint8Array(await read.arrayBuffer())).toHex()).toBe(hash);
  expect((await meta("DELETE", `/media/${body.id}`)).status).toBe(204);
  expect(await meta("GET", `/media/${body.id}`)).toMatchObject({ status: 404, body: { code: "not_found" } });
  const again = await meta("POST", "/media", { media_id });
  expect(again.status).toBe(201);
  expect(again.body.id).not.toBe(body.id);
  await api("DELETE", `/media/${media_id}`, { as });
  expect(await meta("POST", "/media", { media_id })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "media_id" }] },
  });
  await graph.fail({ waba_id: business.waba_id, path: "/media", answer: { code: 131053, details: "Too large" } });
  expect(await meta("POST", "/media", { media_id: await upload(linked) })).toMatchObject({
    status: 422,
    body: { meta: { code: 131053, details: "Too large" } },
  });
});

test("a handle is made for a file, and a template and a profile take it", async () => {
  const linked = await aLinked();
  const { meta, received, business } = linked;
  const media_id = await upload(linked);
  const { status, body } = await meta("POST", "/handles", { media_id });
  expect({ status, body }).toEqual({ status: 201, body: { handle: expect.stringMatching(/^4::/) } });
  const [session, file] = (await received()).filter(({ path }) => path.includes("upload"));
  expect(session).toMatchObject({
    path: `/${business.app_id}/uploads`,
    query: { file_type: "image/png", file_length: String(PNG.length), file_name: "Bild ä.png" },
  });
  expect(file).toMatchObject({ authorization: `OAuth ${business.token}`, status: 200 });
  const example = { header_handle: [body.handle] };
  const components = [
    { type: "HEADER", format: "IMAGE", example },
    { type: "BODY", text: "Look" },
  ];
  const template = { name: "look", language: "en", category: "MARKETING", components };
  expect((await meta("POST", "/templates", template)).status).toBe(201);
  const picture = await meta("PATCH", "/profile", { profile_picture_handle: body.handle });
  expect(picture.body).toMatchObject({ profile_picture_url: expect.stringContaining("https://") });
});

test("only files of the account are uploaded, wherever they stand", async () => {
  const [linked, other] = [await aLinked(), await aLinked()];
  const foreign = await upload(other);
  for (const path of ["/media", "/handles"]) {
    for (const media_id of [foreign, "med_nothing", "../x"]) {
      const answer = await linked.meta("POST", path, { media_id });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "media_id" }] } });
    }
  }
  expect(await linked.received()).toEqual([]);
});
