import { dereference, type OutputUnit, validate } from "@cfworker/json-schema";

type Schema = Record<string, unknown>;
type Media = Record<string, { schema?: Schema; example?: unknown }>;
type Answer = { description: string; content?: Media };

export type Operation = {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: "path" | "query" | "header"; required?: boolean; schema: Schema }[];
  requestBody?: { content: Media; required?: boolean };
  responses: Record<string, Answer>;
};

/** The contract as it is served, and whether something is as it says. */
export class Document {
  readonly #operations = new Map<string, Operation>();
  readonly #lookup: Record<string, Schema | boolean>;

  constructor(text: string) {
    // Without examples: the validator would take their members `id` for the names of schemas.
    const withoutExamples = (name: string, value: unknown) => (name === "example" ? undefined : value);
    const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(text, withoutExamples);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        // The validator does not look into what is called `default`: for it that is a value.
        const { default: otherwise, ...answers } = operation.responses;
        operation.responses = { ...answers, ...(otherwise && { otherwise }) };
        this.#operations.set(`${method.toUpperCase()} ${path}`, operation);
      }
    }
    this.#lookup = dereference(document);
  }

  /** Every operation of ours, as `GET /api/v1/hooks/{id}`; what stands below a version is Meta's, as its clients witness. */
  get names(): string[] {
    return [...this.#operations.keys()].filter((name) => !name.includes(" /{version}"));
  }

  operation(name: string): Operation {
    const operation = this.#operations.get(name);
    if (!operation) throw new Error(`the contract has no ${name}`);
    return operation;
  }

  /** What of a value is not as a schema of the document says; empty: it is right. */
  faults(value: unknown, schema: Schema | undefined): string[] {
    if (!schema) return ["there is no schema for it"];
    const { valid, errors } = validate(value, schema, "2020-12", this.#lookup, false);
    return valid ? [] : errors.map(told).slice(-5);
  }

  /** What of an answer is not as its operation declares it. */
  faultsOfAnswer(
    name: string,
    { status, type, body }: { status: number; type: string | null; body: unknown },
  ): string[] {
    const { responses } = this.operation(name);
    const declared = responses[String(status)] ?? (status >= 400 ? responses["otherwise"] : undefined);
    if (!declared) return [`${name}: ${status} is not declared`];
    if (!declared.content)
      return body === null || status >= 400 ? [] : [`${name}: ${status} has a body, none is declared`];
    const is = type?.split(";")[0] ?? "";
    const key = Object.keys(declared.content).find((one) => one.split(";")[0] === is);
    if (key === undefined && isBytes(declared.content)) return [];
    if (key === undefined) return [`${name}: ${status} is ${type}, declared: ${Object.keys(declared.content)}`];
    return this.faults(body, declared.content[key]?.schema).map((fault) => `${name}: ${status} ${fault}`);
  }
}

/** A file is of the type it has. */
const isBytes = (content: Media): boolean => "application/octet-stream" in content;

const told = ({ instanceLocation, error }: OutputUnit): string => `${instanceLocation} ${error}`;
