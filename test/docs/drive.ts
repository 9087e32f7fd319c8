import { exports } from "cloudflare:workers";
import { ORIGIN } from "../support/api.ts";
import type { Document } from "./document.ts";

/** What is sent to an operation; `bytes`: a body that is no JSON. */
export type Input = {
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  bytes?: { type: string; text: string };
};

/** One example: what was sent, and what came of it, by status and media type. */
export type Example = Input & { responses: Record<string, Record<string, unknown>> };

// oxlint-disable-next-line typescript/no-explicit-any -- a scenario names the members it goes on with
type Came = any;

type Sent = { status: number; type: string | null; body: Came };

const HOW_MUCH = 400;

/** Drives operations through the whole app as a client does, and notes what was sent and what came. */
export class Driver {
  readonly examples: Record<string, Example> = {};
  readonly faults: string[] = [];
  readonly #document: Document;
  /** the credential in use */
  as = "";

  constructor(document: Document) {
    this.#document = document;
  }

  /** Asks an operation, which must succeed; answers the body. */
  async ask(name: string, input: Input = {}): Promise<Came> {
    const { status, type, body } = await this.send(name, input, this.as);
    if (status >= 400) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    const known: Example = { ...input, responses: {}, ...this.examples[name] };
    const of = { ...known.responses[status], ...(type !== null && { [type]: body }) };
    this.examples[name] = { ...known, responses: { ...known.responses, [status]: of } };
    return body;
  }

  /** Asks without a credential: whatever comes of it is as the contract says. */
  async refuse(name: string): Promise<number> {
    const path = Object.fromEntries((name.match(/\{\w+\}/g) ?? []).map((one) => [one.slice(1, -1), "1"]));
    return (await this.send(name, { path }, "")).status;
  }

  async send(name: string, input: Input, as: string): Promise<Sent> {
    const { requestBody } = this.#document.operation(name);
    if (input.body !== undefined) {
      const schema = requestBody?.content["application/json"]?.schema;
      this.faults.push(...this.#document.faults(input.body, schema).map((fault) => `${name}: request ${fault}`));
    }
    const answer = await exports.default.fetch(requestOf(name, input, as));
    const body = await bodyOf(answer);
    const { status } = answer;
    const type = answer.headers.get("content-type")?.split(/; ?charset/)[0] ?? null;
    this.faults.push(...this.#document.faultsOfAnswer(name, { status, type, body }));
    if (!answer.headers.get("x-request-id")) this.faults.push(`${name}: the answer has no request id`);
    return { status, type, body };
  }
}

function requestOf(name: string, { path = {}, query, headers, body, bytes }: Input, as: string): Request {
  const [method = "", template = ""] = name.split(" ");
  const at = template.replaceAll(/\{(\w+)\}/g, (_, one: string) => encodeURIComponent(path[one] ?? ""));
  return new Request(`${ORIGIN}${at}${query ? `?${new URLSearchParams(query)}` : ""}`, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(bytes && { "content-type": bytes.type }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(bytes && { body: bytes.text }),
  });
}

/** A body as JSON, as text, or null. A stream that does not end is left after its first words. */
async function bodyOf(answer: Response): Promise<unknown> {
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.body) return null;
  if (type.startsWith("text/event-stream")) {
    const reader = answer.body.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return new TextDecoder().decode(value);
  }
  const text = new TextDecoder().decode(await answer.arrayBuffer());
  if (text !== "" && !/json|text|xml/.test(type)) return "the bytes of the file";
  if (text === "") return null;
  return /\/([\w.-]+\+)?json\s*(;|$)/.test(type) ? JSON.parse(text) : text.slice(0, HOW_MUCH);
}
