// R2 takes parts of 5 MiB and more, all of one size but the last.
const PART_BYTES = 8 * 1024 * 1024;

type Part = R2UploadedPart;

/**
 * A file on its way into R2, whole or not at all: what fits into one part is put at once, what is larger goes part by part
 * and is there when all of it is. No more than one part is in memory.
 */
export class Upload {
  readonly #bucket: R2Bucket;
  readonly #key: string;
  readonly #options: Pick<R2PutOptions, "httpMetadata" | "customMetadata">;
  readonly #hash = new crypto.DigestStream("SHA-256");
  readonly #hashing = this.#hash.getWriter();
  #multipart: R2MultipartUpload | null = null;
  readonly #parts: Part[] = [];
  #chunks: Uint8Array[] = [];
  #pending = 0;
  size = 0;

  constructor(bucket: R2Bucket, key: string, options: Pick<R2PutOptions, "httpMetadata" | "customMetadata">) {
    this.#bucket = bucket;
    this.#key = key;
    this.#options = options;
  }

  /** Takes what comes next. Resolves when more can be taken. */
  async add(chunk: Uint8Array): Promise<void> {
    this.size += chunk.byteLength;
    await this.#hashing.write(chunk);
    for (let rest = chunk; rest.byteLength > 0;) {
      const taken = rest.subarray(0, PART_BYTES - this.#pending);
      this.#chunks.push(taken);
      this.#pending += taken.byteLength;
      rest = rest.subarray(taken.byteLength);
      // A full part waits for more to come: the last one may be the only one.
      if (rest.byteLength > 0) await this.#send();
    }
  }

  /** SHA-256 of all that was added, hex. Nothing can be added after it. */
  async digest(): Promise<string> {
    await this.#hashing.close();
    return new Uint8Array(await this.#hash.digest).toHex();
  }

  /** Makes the file be there. */
  async finish(): Promise<void> {
    if (!this.#multipart) {
      await this.#bucket.put(this.#key, new Blob(this.#chunks), this.#options);
      return;
    }
    await this.#send();
    await this.#multipart.complete(this.#parts);
  }

  /** Leaves nothing behind. */
  async abort(): Promise<void> {
    this.#chunks = [];
    await this.#multipart?.abort();
  }

  async #send(): Promise<void> {
    this.#multipart ??= await this.#bucket.createMultipartUpload(this.#key, this.#options);
    const part = new Blob(this.#chunks);
    this.#chunks = [];
    this.#pending = 0;
    this.#parts.push(await this.#multipart.uploadPart(this.#parts.length + 1, part));
  }
}
