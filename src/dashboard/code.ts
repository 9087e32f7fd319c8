import { type ComponentType, lazy } from "react";
import { tellReached, tellUnreached } from "./parts/notes.ts";

const AGAIN_MS = 2_000;

const isReached = () =>
  fetch("/", { method: "HEAD" }).then(
    () => true,
    () => false,
  );

/**
 * The code of a part of this page, as soon as it can be had: while the gateway is away that is said, and it is asked again.
 * Throws when the gateway answers and has it no longer: another version was brought out.
 */
export const codeOf =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    for (;;) {
      try {
        const code = await load();
        tellReached();
        return code;
      } catch (error) {
        if (await isReached()) throw error;
        tellUnreached();
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };

/** A part of a page whose code comes when it is first shown. */
export const later = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) => lazy(codeOf(load));
