import { randomToken } from "#src/ids.ts";
import { log, reasonOf } from "#src/log.ts";

/** A file on its way to Graph; `size` in bytes. */
export type Outgoing = { stream: ReadableStream<Uint8Array>; size: number; mime_type: string; filename: string };

/** A body that streams, and the content type it is sent with. */
export type Streamed = { type: string; body: ReadableStream<Uint8Array> };

/** A form with one file, as a stream of known length: files are larger than what a Worker can hold. */
export function multipartOf(fields: Record<string, string>, file: Outgoing): Streamed {
  const boundary = randomToken("form-");
  const part = (name: string, more = "") =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`;
  const texts = Object.entries(fields).map(([name, value]) => `${part(name)}\r\n${value}\r\n`);
  const named = `; filename="${encodeURIComponent(file.filename)}"\r\ncontent-type: ${file.mime_type}`;
  const encoder = new TextEncoder();
  const head = encoder.encode(`${texts.join("")}${part("file", named)}\r\n`);
  const tail = encoder.encode(`\r\n--${boundary}--\r\n`);
  const { readable, writable } = new FixedLengthStream(head.byteLength + file.size + tail.byteLength);
  // Who reads the stream sees that it broke: the request fails.
  pour(writable, [head, file.stream, tail]).catch((error: unknown) => {
    log.warn("graph.upload_broke", { reason: reasonOf(error) });
  });
  return { type: `multipart/form-data; boundary=${boundary}`, body: readable };
}

async function pour(into: WritableStream, parts: (Uint8Array | ReadableStream<Uint8Array>)[]): Promise<void> {
  for (const part of parts) {
    if (part instanceof ReadableStream) await part.pipeTo(into, { preventClose: true });
    else await write(into, part);
  }
  await into.close();
}

async function write(into: WritableStream, bytes: Uint8Array): Promise<void> {
  const writer = into.getWriter();
  await writer.write(bytes);
  writer.releaseLock();
}
