import { z } from "zod";
import { Bytes } from "./frame.ts";
import { Text } from "./person.ts";

// The control socket of a connector: a WebSocket to /connector/fleet, opened with the connector secret. It says which
// accounts the connector runs. The connector sends `ping` every 15 s; it counts as lost 45 s after the last one, or 10 s
// after the socket closed, and its accounts go to others under the next generation.

/** An account, and the generation under which somebody has it. */
export const Assignment = z.object({ account_id: z.uuid(), generation: z.number().int().min(1) });
export type Assignment = z.infer<typeof Assignment>;

/** What came of a request that was relayed. */
export const Relayed = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("answered"),
    status: z.number().int(),
    headers: z.record(z.string(), z.string()).describe("as the receiver gave them, names in lower case"),
    body: Bytes.describe("the first 16 KB"),
  }),
  z.object({ is: z.literal("failed"), kind: z.enum(["timeout", "connection", "target", "header"]) }),
]);
export type Relayed = z.infer<typeof Relayed>;

/** What a connector says over its control socket. */
export const FromConnector = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("hello"),
    protocol: z.number().int(),
    connector_id: z.uuid().describe("made when its process starts"),
    capacity: z.number().int().min(0).describe("how many accounts it takes"),
    running: z.array(Assignment).describe("what it holds from before the socket broke"),
  }),
  /** it ends soon: it gets no more accounts, and those it has are given to others */
  z.object({ is: z.literal("draining") }),
  /** the token of a link is about to expire, or was refused; answered by `assign` or `release` */
  Assignment.extend({ is: z.literal("renew") }),
  /** the account's WhatsApp socket has ended and everything of it is stored: it can be given to another */
  Assignment.extend({ is: z.literal("released") }),
  /** what came of a `relay` */
  z.object({
    is: z.literal("relayed"),
    id: Text,
    answer: Relayed,
  }),
]);
export type FromConnector = z.infer<typeof FromConnector>;

/** What the fleet says over a control socket. */
export const FromFleet = z.discriminatedUnion("is", [
  z.object({ is: z.literal("hello"), protocol: z.number().int() }),
  /** the account is this connector's: open a link with the token (a bearer token, good for some minutes) */
  Assignment.extend({ is: z.literal("assign"), token: Text }),
  /** the account is no longer this connector's: end its WhatsApp socket, then its link; answered by `released` */
  Assignment.extend({ is: z.literal("release") }),
  /** makes one HTTP request whose certificate is not checked; the addresses of its host are, unless targets are "any" */
  z.object({
    is: z.literal("relay"),
    id: Text,
    url: Text,
    method: Text,
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
    timeout_ms: z.number().int().min(1),
    targets: z.enum(["public", "any"]),
  }),
]);
export type FromFleet = z.infer<typeof FromFleet>;
