import { type ChildProcess, spawn } from "node:child_process";

const AGAIN_MS = 2_000;

/** Keeps a connector running beside a gateway; answers what ends it, for good. */
export function keepConnector(edge: string, secret: string): () => void {
  let child: ChildProcess;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    child = spawn(process.execPath, ["connector/main.ts"], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { LOG_LEVEL: "warn", ...process.env, EDGE_URL: edge, CONNECTOR_SECRET: secret },
    });
    child.once("exit", () => {
      if (!isOver) timer = setTimeout(start, AGAIN_MS);
    });
  };
  start();
  return () => {
    isOver = true;
    clearTimeout(timer);
    child.kill("SIGTERM");
  };
}
