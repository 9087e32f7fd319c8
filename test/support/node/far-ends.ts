import type { TestProject } from "vitest/node";
import { startReceiver } from "./receiver.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where the receiver is that tests in workerd share */
    receiver: string;
  }
}

/** Starts the far ends that tests in workerd talk to, and tells them where. */
export default async function setup(project: TestProject) {
  const receiver = await startReceiver();
  project.provide("receiver", receiver.url);
  return () => receiver.stop();
}
