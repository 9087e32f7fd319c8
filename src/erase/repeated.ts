const MOST_STEPS = 20;

/** Repeats a bounded step until it says that nothing is left; false: the next minute goes on. */
export async function repeated(step: () => Promise<boolean>): Promise<boolean> {
  for (let done = 0; done < MOST_STEPS; done++) if (await step()) return true;
  return false;
}
