// Stanzas, as Baileys' codec has them.
import { type BinaryNode, getBinaryNodeChild } from "baileys";

export type Attrs = Record<string, string | undefined>;

/** A stanza or a part of one; attributes that are undefined are left out. */
export function node(tag: string, attrs: Attrs = {}, content?: BinaryNode["content"]): BinaryNode {
  const kept = Object.fromEntries(Object.entries(attrs).filter((entry): entry is [string, string] => !!entry[1]));
  return content === undefined ? { tag, attrs: kept } : { tag, attrs: kept, content };
}

export const childrenOf = ({ content }: BinaryNode): BinaryNode[] => (Array.isArray(content) ? content : []);

/** The part at the end of that way, when it is there. */
export const partOf = (stanza: BinaryNode, ...tags: string[]): BinaryNode | undefined =>
  tags.reduce<BinaryNode | undefined>((at, tag) => at && getBinaryNodeChild(at, tag), stanza);

/** The bytes at the end of that way; throws when there are none. */
export function bytesOf(stanza: BinaryNode, ...tags: string[]): Buffer {
  const content = partOf(stanza, ...tags)?.content;
  if (content === undefined || Array.isArray(content)) throw new Error(`${stanza.tag} has no ${tags.join(" > ")}`);
  return Buffer.from(content);
}

/** WhatsApp's own address. */
export const SERVER = "@s.whatsapp.net";

export const seconds = (): string => String(Math.floor(Date.now() / 1000));

let last = 0;
/** An id for a stanza of the server's own. */
export const newId = (): string => `T${++last}`;
