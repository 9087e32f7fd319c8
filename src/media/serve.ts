/** Which bytes of a file are asked for; `outside`: it has none of them. Undefined: all, also when it cannot be read. */
export type Asked = { offset: number; length: number } | "outside";

/** Reads a `Range` header of one range, for a file of `size` bytes. */
export function rangeOf(header: string | null, size: number): Asked | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size || (from === "" && Number(to) === 0)) return "outside";
  return last < first ? undefined : { offset: first, length: last - first + 1 };
}

/** Answers a request with a stored file, or the part of it that is asked for; null when it is not there. */
export async function serve(
  bucket: R2Bucket,
  key: string,
  { method, headers }: Pick<Request, "method" | "headers">,
): Promise<Response | null> {
  const found = await bucket.head(key);
  if (!found) return null;
  const shown = headersOf(found);
  if (isKnown(headers.get("if-none-match"), found.httpEtag)) return new Response(null, { status: 304, headers: shown });
  const condition = headers.get("if-range");
  const isSame = condition === null || condition === found.httpEtag;
  const range = isSame ? rangeOf(headers.get("range"), found.size) : undefined;
  if (range === "outside") {
    shown.set("content-range", `bytes */${found.size}`);
    return new Response(null, { status: 416, headers: shown });
  }
  shown.set("content-length", String(range?.length ?? found.size));
  if (range) shown.set("content-range", `bytes ${range.offset}-${range.offset + range.length - 1}/${found.size}`);
  const status = range ? 206 : 200;
  if (method === "HEAD") return new Response(null, { status, headers: shown });
  const object = await bucket.get(key, range && { range });
  return object && new Response(object.body, { status, headers: shown });
}

const isKnown = (header: string | null, etag: string) =>
  header !== null &&
  (header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag));

const HEADER_TEXT = /^[\t\x20-\x7e]+$/;

// Strangers sent it: whatever it says it is, a browser saves it and runs nothing of it.
function headersOf({ httpEtag, uploaded, httpMetadata, customMetadata }: R2Object): Headers {
  const type = httpMetadata?.contentType ?? "";
  return new Headers({
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache",
    "content-disposition": dispositionOf(customMetadata?.["filename"]),
    "content-type": HEADER_TEXT.test(type) ? type : "application/octet-stream",
    etag: httpEtag,
    "last-modified": uploaded.toUTCString(),
    "x-content-type-options": "nosniff",
  });
}

/** `encoded` is percent-encoded UTF-8; old clients get what of it is ASCII. */
function dispositionOf(encoded: string | undefined): string {
  if (encoded === undefined) return "attachment";
  const name = decodeURIComponent(encoded).replaceAll(/[/\\\p{Cc}]/gu, "_");
  const plain = name.replaceAll(/[^\x20-\x7e]|["%]/g, "_");
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
