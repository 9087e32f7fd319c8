const [QUOTE, BACKSLASH] = ['"', "\\"].map((text) => text.charCodeAt(0));
const [BRACKET, BRACE, BRACKET_END, BRACE_END] = ["[", "{", "]", "}"].map((text) => text.charCodeAt(0));

/**
 * Whether the bytes of a JSON text nest deeper than so many levels: what reads it may do so by calls within calls, which
 * end somewhere. They are looked at before anything is made of them.
 */
export function isDeeperThan(levels: number, bytes: Uint8Array): boolean {
  let depth = 0;
  for (let i = 0, within = false; i < bytes.length; i++) {
    const byte = bytes[i];
    if (within) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) within = false;
    } else if (byte === QUOTE) within = true;
    else if (byte === BRACKET || byte === BRACE) {
      if (++depth > levels) return true;
    } else if (byte === BRACKET_END || byte === BRACE_END) depth--;
  }
  return false;
}
