import type { TestProject } from "vitest/node";
import { startGraph } from "../graph/server.ts";
import { startKeyServer } from "./key-server.ts";
import { startReceiver } from "./receiver.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where the receiver is that tests in workerd share */
    receiver: string;
    /** where the Graph server is that tests in workerd share; the gateway's GRAPH_URL */
    graph: string;
    /** where the key server is of teams of Cloudflare Access */
    keys: string;
  }
}

/** Starts the far ends that tests in workerd talk to, and tells them where. */
export default async function setup(project: TestProject) {
  const [receiver, graph, keys] = await Promise.all([startReceiver(), startGraph(), startKeyServer()]);
  project.provide("receiver", receiver.url);
  project.provide("graph", graph.url);
  project.provide("keys", keys.url);
  return async () => {
    await Promise.all([receiver.stop(), graph.stop(), keys.stop()]);
  };
}
