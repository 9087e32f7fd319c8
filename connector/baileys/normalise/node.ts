import type { BinaryNode } from "baileys";

/** The children of a stanza; none when it holds text or bytes. */
export const childrenOf = (node: BinaryNode | undefined): BinaryNode[] =>
  Array.isArray(node?.content) ? node.content : [];

export const childOf = (node: BinaryNode | undefined, tag: string): BinaryNode | undefined =>
  childrenOf(node).find((child) => child.tag === tag);

/** What stands in a stanza as text. */
export function textIn(node: BinaryNode | undefined): string | undefined {
  const content = node?.content;
  if (typeof content === "string") return content || undefined;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) || undefined : undefined;
}

/** What stands in a stanza as JSON; undefined when it is none. */
export function jsonIn(node: BinaryNode | undefined): unknown {
  try {
    return JSON.parse(textIn(node) ?? "");
  } catch {
    return undefined;
  }
}

/** A stanza as JSON, bytes in base64: how one that nobody can read is told. */
export function plain({ tag, attrs, content }: BinaryNode): Record<string, unknown> {
  const inside = Array.isArray(content)
    ? content.map(plain)
    : content instanceof Uint8Array
      ? content.toBase64()
      : content;
  return { tag, attrs: { ...attrs }, ...(inside !== undefined && { content: inside }) };
}
