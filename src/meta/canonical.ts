type Piece = string | { value: unknown };

/**
 * A text that two JSON values share only when they are equal; the order of keys does not count. It keeps its own stack: a
 * body of nothing but brackets nests deeper than calls can.
 */
export function canonical(value: unknown): string {
  let out = "";
  const left: Piece[] = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") out += next;
    else for (const piece of piecesOf(next.value).toReversed()) left.push(piece);
  }
  return out;
}

function piecesOf(value: unknown): Piece[] {
  if (Array.isArray(value)) {
    return ["[", ...value.flatMap((item): Piece[] => [{ value: item }, ","]), "]"];
  }
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value).toSorted();
    return [
      "{",
      ...keys.flatMap((key): Piece[] => [`${JSON.stringify(key)}:`, { value: Reflect.get(value, key) }, ","]),
      "}",
    ];
  }
  return [JSON.stringify(value) ?? "null"];
}
