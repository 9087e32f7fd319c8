import { styleText } from "node:util";
import yoctoSpinner from "yocto-spinner";
import { ProblemError } from "#src/client/whatshooked.ts";

/** Something the user has to mend; its text says how. */
export class Unusable extends Error {}

export type Column<Item> = [head: string, value: (item: Item) => string | number | boolean | null | undefined];

type Style = Parameters<typeof styleText>[0];

/** What a state looks like in a terminal. */
const STATES: Record<string, Style> = {
  connected: "green",
  active: "green",
  delivered: "green",
  true: "green",
  pairing: "yellow",
  cached: "yellow",
  held: "yellow",
  down: "yellow",
  disconnected: "red",
  suspended: "red",
  parked: "red",
  refused: "red",
  gone: "red",
  failed: "red",
  false: "red",
};

/** Colours only where they are seen: not in a pipe, nor with NO_COLOR. */
export const styled = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  styleText(style, text, { stream });

/** Answers on standard output, as people or as programs read them; progress on standard error. */
export class Output {
  readonly json: boolean;

  constructor({ json = false }: { json?: boolean }) {
    this.json = json;
  }

  /** One thing: as JSON, or line by line. */
  thing(value: object): void {
    if (this.json) return console.log(JSON.stringify(value, null, 2));
    const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
    const width = Math.max(0, ...entries.map(([name]) => name.length));
    for (const [name, one] of entries) console.log(`${styled("dim", name.padEnd(width))}  ${shown(one)}`);
  }

  /** Several things: as one JSON array, or as a table. */
  table<Item>(items: Item[], columns: Column<Item>[]): void {
    if (this.json) return console.log(JSON.stringify(items, null, 2));
    const rows = items.map((item) => columns.map(([, value]) => String(value(item) ?? "")));
    const widths = columns.map(([head], i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
    const line = (cells: string[], style: (cell: string, text: string) => string) =>
      console.log(
        cells
          .map((cell, i) => style(cell, cell.padEnd(widths[i] ?? 0)))
          .join("  ")
          .trimEnd(),
      );
    line(
      columns.map(([head]) => head),
      (_, text) => styled("bold", text),
    );
    for (const row of rows) line(row, (cell, text) => (STATES[cell] ? styled(STATES[cell], text) : text));
    if (items.length === 0) this.say("There are none.");
  }

  /** One thing of a stream: as one line of JSON, or as `text`. */
  line(value: object, text: string): void {
    console.log(this.json ? JSON.stringify(value) : text);
  }

  /** Said to a person, on the way. Programs do not get it. */
  say(text: string): void {
    if (!this.json) console.error(text);
  }

  /** Shows in a terminal that something is waited for. */
  async during<Result>(text: string, work: Promise<Result>): Promise<Result> {
    if (this.json || !process.stderr.isTTY) return work;
    const spinner = yoctoSpinner({ text, stream: process.stderr }).start();
    return work.finally(() => spinner.stop().clear());
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.join(", ") || "–";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  return STATES[text] ? styled(STATES[text], text) : text;
}

/** Says why a command failed, on standard error; answers the exit code. */
export function failed(error: unknown, { json = false }: { json?: boolean }): number {
  const stream = process.stderr;
  if (error instanceof ProblemError) {
    const { problem } = error;
    if (json) console.error(JSON.stringify({ error: problem }));
    else {
      console.error(
        styled("red", problem.detail, stream),
        styled("dim", `(${problem.code} ${problem.status})`, stream),
      );
      for (const { path, message } of problem.errors ?? []) console.error(`  ${path}: ${message}`);
    }
    return 1;
  }
  const reason = reasonOf(error);
  console.error(json ? JSON.stringify({ error: { detail: reason } }) : styled("red", reason, stream));
  return error instanceof Unusable ? 2 : 1;
}

/** What an error says; of a connection that failed, why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const why = cause instanceof AggregateError ? cause.errors[0] : cause;
  return why instanceof Error ? `The gateway cannot be reached: ${why.message}` : error.message;
}
