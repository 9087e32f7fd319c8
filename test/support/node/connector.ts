// A connector as a process of its own, against a gateway and a WhatsApp of the tests.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { SECRETS } from "./gateway.ts";
import type { WhatsApp } from "../whatsapp/server.ts";

export type ConnectorProcess = {
  process: ChildProcess;
  /** what it printed */
  output: string[];
  /** ends it without a word */
  kill(): Promise<void>;
  /** asks it to end, and waits; its exit code */
  end(): Promise<number | null>;
};

export function startConnector(
  edge: string,
  whatsapp: WhatsApp,
  settings: Record<string, string> = {},
): ConnectorProcess {
  const child = spawn(process.execPath, ["--import", "./test/support/whatsapp/preload.ts", "connector/main.ts"], {
    env: {
      ...process.env,
      ...whatsapp.environment,
      EDGE_URL: edge,
      CONNECTOR_SECRET: SECRETS.CONNECTOR_SECRET,
      WA_WEBSOCKET_URL: whatsapp.url,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
  const ended = once(child, "exit");
  return {
    process: child,
    output,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    end: async () => {
      child.kill("SIGTERM");
      const [code] = await ended;
      return code;
    },
  };
}
