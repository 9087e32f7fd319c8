const VARINT = 0;
const BYTES = 2;
const MOST_BYTES = 64_000_000;

/** One field at the top of a protocol buffer: its number, and a number or bytes. */
export type Field = { field: number; value: number; bytes: Buffer };

const NONE = Buffer.alloc(0);

/**
 * The fields at the top of a protocol buffer, one after the other, as it streams in: only one of them is in memory. What it
 * cannot read ends it with an error.
 */
export async function* fieldsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Field> {
  const source = new Source(stream);
  for (let tag = await source.varint(); tag !== null; tag = await source.varint()) {
    const field = Math.floor(tag / 8);
    const wire = tag & 7;
    if (wire !== VARINT && wire !== BYTES) throw new Error(`a field of wire type ${wire}`);
    const value = await source.varint();
    if (value === null) throw new Error("it ends within a field");
    yield wire === VARINT ? { field, value, bytes: NONE } : { field, value: 0, bytes: await source.take(value) };
  }
}

/** Bytes of a stream, so many at a time. */
class Source {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = NONE;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    if (length > MOST_BYTES) throw new Error("a field is too long");
    if (!(await this.#fill(length))) throw new Error("it ends within a field");
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  /** Null at the end of the stream. */
  async varint(): Promise<number | null> {
    let value = 0;
    for (let place = 1; await this.#fill(1); place *= 128) {
      const [byte = 0] = await this.take(1);
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
    return null;
  }

  async #fill(length: number): Promise<boolean> {
    if (this.#held.length >= length) return true;
    const chunks = [this.#held];
    let size = this.#held.length;
    while (size < length) {
      const next = await this.#chunks.next();
      if (next.done) break;
      chunks.push(next.value);
      size += next.value.length;
    }
    this.#held = Buffer.concat(chunks);
    return size >= length;
  }
}
