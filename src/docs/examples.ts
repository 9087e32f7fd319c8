import written from "./examples.json" with { type: "json" };

type Content = Record<string, { example?: unknown }>;
type Answers = Record<string, Record<string, unknown> | undefined>;

/** What of an operation has examples. */
export type Illustrated = {
  parameters?: { name: string; schema?: { type?: unknown }; example?: unknown }[];
  requestBody?: { content: Content };
  responses?: Record<string, { content?: Content }>;
};

/** What was sent to an operation, and what came of it, by status and media type. */
type Example = {
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  bytes?: { text: string };
  responses: Answers;
};

// Made by driving every operation: test/docs/examples.test.ts.
const EXAMPLES: Record<string, Example> = written;

const PROBLEM = {
  type: "about:blank",
  title: "The request is not valid",
  status: 400,
  detail: "name: Too small: expected string to have >=1 characters",
  code: "invalid",
  request_id: "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
  errors: [{ path: "name", message: "Too small: expected string to have >=1 characters" }],
};

/** Puts the example of an operation where its document shows it; one that has none stays without. */
export function illustrate(name: string, { parameters = [], requestBody, responses = {} }: Illustrated): void {
  const example = EXAMPLES[name];
  const given: Record<string, string | undefined> = { ...example?.headers, ...example?.query, ...example?.path };
  for (const parameter of parameters) {
    const text = given[parameter.name];
    if (text !== undefined) parameter.example = isNumber(parameter.schema?.type) ? Number(text) : text;
  }
  const sent = example?.body ?? example?.bytes?.text;
  for (const media of Object.values(requestBody?.content ?? {})) if (sent !== undefined) media.example = sent;
  for (const [status, { content = {} }] of Object.entries(responses)) {
    // A part of a file is shown as the file is.
    const came = example?.responses[status] ?? example?.responses["200"] ?? {};
    for (const [type, media] of Object.entries(content)) {
      const shown = type === "application/problem+json" ? PROBLEM : (came[type] ?? Object.values(came)[0]);
      if (shown !== undefined) media.example = shown;
    }
  }
}

const isNumber = (type: unknown): boolean => [type].flat().some((one) => one === "integer" || one === "number");
