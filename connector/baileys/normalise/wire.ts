const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/**
 * The numbers of the fields at the top of a protocol buffer. A decoder drops those it does not know: this tells that there
 * was something. It stops at what is no protocol buffer.
 */
export function fieldsIn(bytes: Uint8Array): Set<number> {
  const found = new Set<number>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; at < bytes.length && shift < 64; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    at = bytes.length;
    return 0;
  };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag & 7;
    if (tag < 8) break;
    found.add(Math.floor(tag / 8));
    if (wire !== VARINT && wire !== BYTES && wire !== FIXED64 && wire !== FIXED32) break;
    const value = wire === VARINT || wire === BYTES ? varint() : 0;
    at += wire === BYTES ? value : wire === FIXED64 ? 8 : wire === FIXED32 ? 4 : 0;
  }
  return found;
}
