import { z } from "zod";

const Environment = z.object({
  EDGE_URL: z.url({ protocol: /^https?$/, error: "must be the gateway's http or https URL" }),
  CONNECTOR_SECRET: z.string().min(1, "must be the gateway's CONNECTOR_SECRET"),
  CAPACITY: z.coerce.number().int().min(0).default(50),
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  WA_WEBSOCKET_URL: z.url({ protocol: /^wss?$/ }).optional(),
});

/** What a connector is told by its environment. */
export type Config = {
  /** where the edge is, without a slash at its end */
  edge: string;
  secret: string;
  /** how many accounts it takes */
  capacity: number;
  /** where it tells that it lives; absent: nowhere */
  healthPort: number | undefined;
  /** WhatsApp's address; absent: the real one. For tests */
  whatsapp: string | undefined;
};

/** Reads the environment; throws with every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  }
  const { EDGE_URL, CONNECTOR_SECRET, CAPACITY, HEALTH_PORT, WA_WEBSOCKET_URL } = parsed.data;
  return {
    edge: EDGE_URL.replace(/\/+$/, ""),
    secret: CONNECTOR_SECRET,
    capacity: CAPACITY,
    healthPort: HEALTH_PORT,
    whatsapp: WA_WEBSOCKET_URL,
  };
}
