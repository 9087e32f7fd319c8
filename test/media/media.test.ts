import { env, exports } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { mediaId, newId } from "#src/ids.ts";
import { prefixOf } from "#src/media/place.ts";
import { rangeOf } from "#src/media/serve.ts";
import { storeMedia } from "#src/media/store.ts";
import { purgeMedia, sweepMedia } from "#src/media/sweep.ts";
import { urlOf, withUrls } from "#src/media/url.ts";
import { aKey, anAccountRow, aPerson, auditOf, ORIGIN, type Person } from "../support/api.ts";

afterEach(() => void vi.restoreAllMocks());

const TEXT = "0123456789";
const HEX = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

type Sent = { as?: string; body?: BodyInit; headers?: Record<string, string>; method?: string };

const ask = (path: string, { as, headers, ...init }: Sent = {}): Promise<Response> =>
  exports.default.fetch(
    new Request(path.startsWith("/") ? ORIGIN + path : path, {
      ...init,
      headers: { ...(as && { "x-api-key": as }), ...headers },
    }),
  );

async function anOwner(): Promise<{ person: Person; key: string; account: string }> {
  const person = await aPerson();
  return { person, key: await aKey(person, ["media:read", "media:write"]), account: await anAccountRow(person) };
}

const uploadFile = (as: string, account: string, { body = TEXT, type = "text/plain", more = "" } = {}) =>
  ask(`/api/v1/media?account_id=${account}${more}`, { as, method: "POST", body, headers: { "content-type": type } });

test("a file is uploaded, downloaded with a key and by its URL, and deleted", async () => {
  const { key, account } = await anOwner();
  const made = await uploadFile(key, account, { more: "&filename=n%C3%B6tes%20%22a%22.txt" });
  expect(made.status).toBe(201);
  const file = await made.json<{ id: string; url: string }>();
  expect(file).toEqual({
    id: expect.stringMatching(`^med_${account}_[0-9a-z]{25}$`),
    account_id: account,
    mime_type: "text/plain",
    filename: 'nötes "a".txt',
    size: 10,
    sha256: HEX,
    url: expect.stringContaining(`${ORIGIN}/media/med_`),
  });

  for (const response of [await ask(`/api/v1/media/${file.id}`, { as: key }), await ask(file.url)]) {
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "content-disposition": `attachment; filename="n_tes _a_.txt"; filename*=UTF-8''n%C3%B6tes%20%22a%22.txt`,
      "content-length": "10",
      "content-type": "text/plain",
      "x-content-type-options": "nosniff",
    });
    expect(await response.text()).toBe(TEXT);
  }

  const remove = () => ask(`/api/v1/media/${file.id}`, { as: key, method: "DELETE" });
  expect((await remove()).status).toBe(204);
  expect((await ask(file.url)).status).toBe(404);
  expect((await remove()).status).toBe(404);
  expect(await auditOf("media.deleted")).toMatchObject([
    { entity_id: account, data: { before: { media_id: file.id } } },
  ]);
});

test("parts of a file, and whether it is as it was", async () => {
  const { key, account } = await anOwner();
  const { url } = await (await uploadFile(key, account)).json<{ url: string }>();
  const get = async (headers: Record<string, string>, method = "GET") => {
    const response = await ask(url, { headers, method });
    const { status, headers: shown } = response;
    return {
      status,
      range: shown.get("content-range"),
      length: shown.get("content-length"),
      text: await response.text(),
    };
  };
  expect(await get({ range: "bytes=2-4" })).toEqual({ status: 206, range: "bytes 2-4/10", length: "3", text: "234" });
  expect(await get({ range: "bytes=-3" })).toMatchObject({ status: 206, range: "bytes 7-9/10", text: "789" });
  expect(await get({ range: "bytes=10-" })).toMatchObject({ status: 416, range: "bytes */10", text: "" });
  expect(await get({}, "HEAD")).toMatchObject({ status: 200, length: "10", text: "" });
  const etag = (await ask(url, { method: "HEAD" })).headers.get("etag") ?? "";
  expect(await get({ "if-none-match": `"x", W/${etag}` })).toMatchObject({ status: 304, text: "" });
  expect(await get({ "if-range": etag, range: "bytes=0-0" })).toMatchObject({ status: 206, text: "0" });
  expect(await get({ "if-range": '"other"', range: "bytes=0-0" })).toMatchObject({ status: 200, text: TEXT });
});

test.each([
  ["bytes=0-0", { offset: 0, length: 1 }],
  ["bytes=5-100", { offset: 5, length: 5 }],
  ["bytes=-100", { offset: 0, length: 10 }],
  ["bytes=9-", { offset: 9, length: 1 }],
  ["bytes=-0", "outside"],
  ["bytes=10-11", "outside"],
  ["bytes=5-4", undefined],
  ["bytes=0-1,3-4", undefined],
  ["items=0-1", undefined],
  ["bytes=-", undefined],
  [null, undefined],
])("range %j of ten bytes", (header, expected) => expect(rangeOf(header, 10)).toEqual(expected));

test("what an upload must be", async () => {
  const { key, account } = await anOwner();
  const codeOf = async (response: Response) => [response.status, (await response.json<{ code: string }>()).code];
  const unsupported = [415, "unsupported_media_type"];
  for (const type of ["multipart/form-data; boundary=x", "text"]) {
    expect(await codeOf(await uploadFile(key, account, { type })), type).toEqual(unsupported);
  }
  const { account: foreign } = await anOwner();
  expect(await codeOf(await uploadFile(key, foreign))).toEqual([404, "not_found"]);
  expect(await codeOf(await uploadFile(key, "x"))).toEqual([400, "invalid"]);
  vi.spyOn(env, "MEDIA_TYPES", "get").mockReturnValue("image/*, text/csv");
  expect(await codeOf(await uploadFile(key, account))).toEqual(unsupported);
  expect((await uploadFile(key, account, { type: "Text/CSV; charset=utf-8" })).status).toBe(201);
  expect((await uploadFile(key, account, { type: "image/png" })).status).toBe(201);
});

test("nobody has a URL that this gateway did not sign, or that has ended", async () => {
  const { key, account } = await anOwner();
  const { url, id } = await (await uploadFile(key, account)).json<{ url: string; id: string }>();
  const other = mediaId(account, 0, "other");
  const day = 24 * 3_600_000;
  const old = await urlOf(env.ENCRYPTION_KEY, ORIGIN, id, Date.now() - day - 2_000);
  const late = await urlOf(env.ENCRYPTION_KEY, ORIGIN, id, Date.now() - day + 60_000);
  const another = btoa("0123456789abcdefghijklmnopqrstuv");
  const other_key = await urlOf(another, ORIGIN, id, Date.now());
  for (const wrong of [old, other_key, url.replace(id, other), url.replace(/expires=\d/, "expires=9"), `${url}A`]) {
    expect((await ask(wrong)).status, wrong).toBe(403);
  }
  for (const bad of [`/media/${id}`, `/media/${id}?expires=x&signature=y`]) expect((await ask(bad)).status).toBe(400);
  expect((await ask(late)).status).toBe(200);
  const both = `${another}, ${env.ENCRYPTION_KEY}`;
  vi.spyOn(env, "ENCRYPTION_KEY", "get").mockReturnValue(both);
  for (const good of [late, other_key]) expect((await ask(good)).status, "of each key").toBe(200);
});

const MB = 1024 * 1024;

/** A stream of many bytes that are never there at once; `taken` says how many were asked for. */
function flow(bytes: number, fail?: Error) {
  const chunk = new Uint8Array(MB / 2);
  const flowing = { taken: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (flowing.taken >= bytes) return fail ? controller.error(fail) : controller.close();
        const next = chunk.slice(0, Math.min(chunk.length, bytes - flowing.taken));
        flowing.taken += next.length;
        controller.enqueue(next);
      },
      cancel() {
        flowing.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { flowing, stream };
}

const aFile = (account_id = newId()) => ({ account_id, id: mediaId(account_id, 1, newId()), mime_type: "video/mp4" });
const keyOf = ({ account_id, id }: { account_id: string; id: string }) => `${prefixOf(account_id)}/${id.slice(-25)}`;

test("a large file goes part by part, and never more than a part of it is in memory", async () => {
  const file = aFile();
  const begin = env.MEDIA.createMultipartUpload.bind(env.MEDIA);
  const parts: number[] = [];
  vi.spyOn(env.MEDIA, "createMultipartUpload").mockImplementation(async (...args) => {
    const begun = await begin(...args);
    const send = begun.uploadPart.bind(begun);
    begun.uploadPart = (n, part) => {
      parts.push((part as Blob).size);
      return send(n, part);
    };
    return begun;
  });
  const { stream } = flow(20 * MB + 5);
  expect(await storeMedia(env, file, stream)).toMatchObject({ is: "stored", size: 20 * MB + 5 });
  expect(parts).toEqual([8 * MB, 8 * MB, 4 * MB + 5]);
  expect(await env.MEDIA.head(keyOf(file))).toMatchObject({ size: 20 * MB + 5 });
});

test("a file of just one part is put at once", async () => {
  const file = aFile();
  const begin = vi.spyOn(env.MEDIA, "createMultipartUpload");
  expect(await storeMedia(env, file, flow(8 * MB).stream)).toMatchObject({ is: "stored", size: 8 * MB });
  expect(begin).not.toHaveBeenCalled();
});

test("100 MB stream through; a stream without an end is cut where the limit is", { timeout: 120_000 }, async () => {
  const most = Number(env.MEDIA_MAX_MB) * MB;
  const whole = aFile();
  expect(await storeMedia(env, whole, flow(most).stream)).toMatchObject({ is: "stored", size: most });
  vi.spyOn(env, "MEDIA_MAX_MB", "get").mockReturnValue("20");
  const endless = aFile();
  const { flowing, stream } = flow(Number.POSITIVE_INFINITY);
  expect(await storeMedia(env, endless, stream)).toEqual({ is: "too_large", most: 20 * MB });
  expect(flowing.taken).toBeLessThan(21 * MB);
  expect(flowing.cancelled).toBe(true);
  expect(await env.MEDIA.head(keyOf(endless))).toBeNull();
});

test("nothing is there of a file that broke off, is another than announced, or that R2 refuses", async () => {
  const file = aFile();
  const broken = await storeMedia(env, file, flow(20 * MB, new Error("the wire broke")).stream);
  expect(broken).toEqual({ is: "broken", reason: "Error: the wire broke" });
  const announced = { ...file, sha256: "0".repeat(64) };
  expect(await storeMedia(env, announced, flow(20 * MB).stream)).toEqual({ is: "corrupt" });
  vi.spyOn(env.MEDIA, "put").mockRejectedValueOnce(new Error("R2 is away"));
  expect(await storeMedia(env, file, flow(5).stream)).toEqual({ is: "broken", reason: "Error: R2 is away" });
  expect(await env.MEDIA.head(keyOf(file))).toBeNull();
  for (const sha256 of [HEX, HEX.toUpperCase(), Uint8Array.fromHex(HEX).toBase64()]) {
    expect(await storeMedia(env, { ...file, sha256 }, new Blob([TEXT]).stream())).toMatchObject({ is: "stored" });
  }
});

test("files past their retention leave once a day, whole accounts when they are purged", async () => {
  const accounts = ["00aaaaaa", "00bbbbbb", "ff000000"].map((start) => `${start}-0000-4000-8000-000000000000`);
  const files = accounts.map((account) => aFile(account));
  for (const file of files) await storeMedia(env, file, new Blob([TEXT]).stream());
  const there = async () => (await env.MEDIA.list({ prefix: "media/" })).objects.map(({ key }) => key.slice(6, 14));
  const in13days = Date.now() + 13 * 86_400_000;
  const midnight = (at: number) => new Date(new Date(at).setUTCHours(0, 0, 0, 0));
  await sweepMedia(env, midnight(in13days));
  expect(await there()).toHaveLength(3);
  const in15days = midnight(Date.now() + 16 * 86_400_000);
  await sweepMedia(env, new Date(in15days.getTime() + 60_000));
  expect(await there(), "another minute's accounts").toHaveLength(3);
  await sweepMedia(env, in15days);
  expect(await there()).toEqual(["ff000000"]);
  for (let minute = 0; minute < 24 * 60; minute++)
    await sweepMedia(env, new Date(in15days.getTime() + minute * 60_000));
  expect(await there(), "each account once a day").toEqual([]);

  for (const file of files) await storeMedia(env, file, new Blob([TEXT]).stream());
  expect(await purgeMedia(env, accounts[0] ?? "")).toBe(true);
  expect(await there()).toEqual(["00bbbbbb", "ff000000"]);
});

test("bodies get a URL beside every file of their own account, and nothing else", async () => {
  const account = newId();
  const own = mediaId(account, 1, "own");
  const foreign = mediaId(newId(), 1, "foreign");
  const data = { image: { id: own, mime_type: "image/png" }, flow: { id: foreign }, text: { body: `"id":"${own}"` } };
  const setting = { ENCRYPTION_KEY: env.ENCRYPTION_KEY, PUBLIC_URL: "https://gateway.example/" };
  const body = JSON.parse(await withUrls(setting, account, JSON.stringify({ data }), Date.now()));
  expect(body.data).toEqual({ ...data, image: { ...data.image, url: expect.any(String) } });
  expect(body.data.image.url).toMatch(`https://gateway.example/media/${own}?expires=`);
  const untouched = JSON.stringify({ data: { text: { body: "x" } } });
  expect(await withUrls(setting, account, untouched, Date.now())).toBe(untouched);
  const nowhere = { ...setting, PUBLIC_URL: "" };
  expect(await withUrls(nowhere, account, JSON.stringify(data), Date.now())).toBe(JSON.stringify(data));
});
