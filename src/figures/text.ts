/** The media type of Prometheus' text format. */
export const METRICS = "text/plain; version=0.0.4";

type Labels = Record<string, string | number>;
type Sample = [value: number, labels?: Labels];

/** One metric in Prometheus' text format; nothing when there is no sample of it. */
export function metric(type: "counter" | "gauge", name: string, help: string, samples: Sample[]): string {
  if (samples.length === 0) return "";
  const lines = samples.map(([value, labels]) => `${name}${labels ? inBraces(labels) : ""} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
}

const inBraces = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(",")}}`;

const escaped = (text: string): string =>
  text
    .replaceAll("\\", String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll("\n", String.raw`\n`);
