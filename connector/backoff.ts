/** Milliseconds before the next try after `failures` in a row: doubling up to `longest`, spread so that many do not come at once. */
export const delayAfter = (failures: number, { first, longest }: { first: number; longest: number }): number =>
  Math.min(longest, first * 2 ** Math.max(0, failures - 1)) * (0.5 + Math.random() / 2);
