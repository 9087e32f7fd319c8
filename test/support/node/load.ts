// Many signed webhooks, made before they are needed: signing must not count as the gateway's work.
import { createHmac } from "node:crypto";
import { Agent, type IncomingMessage, request } from "node:http";
import { PHONE, WABA_ID } from "../meta.ts";
import { SECRETS } from "./gateway.ts";

export type Post = { body: Buffer; headers: Record<string, string | number>; ids: string[] };

/** What one message holds beside who wrote it and when. */
export type Content = Record<string, unknown>;

/** Messages of how many people, how many in one post, and what is in them; `n` counts them. */
export type Shape = { people?: number; perPost?: number; content?: (n: number) => Content };

let made = 0;
const run = Date.now().toString(36);

const aText = (n: number): Content => ({ type: "text", text: { body: `Does number ${n} come in another colour?` } });

/** `count` messages to a number, in as many posts as they fill. */
export function postsOf(numberId: string, count: number, { people = 200, perPost = 1, content = aText }: Shape = {}) {
  const posts: Post[] = [];
  for (let from = 0; from < count; from += perPost) {
    const length = Math.min(perPost, count - from);
    const messages = Array.from({ length }, () => messageOf(made++, people, content));
    posts.push(toPost(envelopeOf(numberId, messages), messages));
  }
  return posts;
}

type Message = Content & { id: string; from: string };

function messageOf(n: number, people: number, content: (n: number) => Content): Message {
  const from = String(16_505_550_000 + (n % people));
  return { from, id: `wamid.${run}.${n}`, timestamp: String(Math.floor(Date.now() / 1000)), ...content(n) };
}

function envelopeOf(phone_number_id: string, messages: Message[]): unknown {
  const metadata = { display_phone_number: PHONE.slice(1), phone_number_id };
  const people = [...new Set(messages.map(({ from }) => from))];
  const contacts = people.map((wa_id) => ({ profile: { name: "Ada" }, wa_id }));
  const value = { messaging_product: "whatsapp", metadata, contacts, messages };
  return { object: "whatsapp_business_account", entry: [{ id: WABA_ID, changes: [{ field: "messages", value }] }] };
}

function toPost(envelope: unknown, messages: Message[]): Post {
  const body = Buffer.from(JSON.stringify(envelope));
  const signature = createHmac("sha256", SECRETS.META_APP_SECRET).update(body).digest("hex");
  const headers = {
    "content-type": "application/json",
    "content-length": body.byteLength,
    "x-hub-signature-256": `sha256=${signature}`,
  };
  return { body, headers, ids: messages.map(({ id }) => id) };
}

/** Posts over kept connections; answers the status. Throws when there was no answer. */
export type Poster = { post(url: string, post: Post): Promise<number>; close(): void };

export function newPoster(connections: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (url: string, { body, headers }: Post) =>
    new Promise<number>((resolve, reject) => {
      const answered = (response: IncomingMessage) => {
        response.on("error", reject).on("end", () => resolve(response.statusCode ?? 0));
        response.resume();
      };
      request(url, { method: "POST", agent, headers }, answered).on("error", reject).end(body);
    });
  return { post, close: () => agent.destroy() };
}
