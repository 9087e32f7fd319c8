import { z } from "zod";
import { Bytes } from "./frame.ts";
import { Chat, Text } from "./person.ts";

/**
 * A file of a message that is to be fetched. The edge keeps it as open work of its own and asks for it by the command `fetch`
 * until it is there: the connector keeps nothing of it.
 */
export const FileToFetch = z.object({
  id: Text.describe("the id that events name it by"),
  source: Bytes.describe("where it is and what it is decrypted with, in the connector's own encoding"),
  mime_type: Text,
  sha256: Text.exactOptional(),
  size: z.number().int().min(0).exactOptional().describe("bytes, as its sender says"),
  filename: Text.exactOptional(),
  message_id: Text.exactOptional(),
  chat: Chat.exactOptional(),
});
export type FileToFetch = z.infer<typeof FileToFetch>;

/** How the connector gets at files: the edge's, and those that stand somewhere else. */
export const FileAccess = z.object({
  token: Text.describe("what the edge's files are read and written with: a bearer token, good for some minutes"),
  targets: z.enum(["public", "any"]).describe("which addresses a link may lead to"),
  most_bytes: z.number().int().min(1).describe("of one file"),
});
export type FileAccess = z.infer<typeof FileAccess>;
