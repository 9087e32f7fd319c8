// Rounds in which everything that is compared takes its turn: machines are noisy, and noisy for a while.
import { median } from "../support/node/numbers.ts";
import { cpuSeconds } from "../support/node/processes.ts";

/** How much was done in a second, and the runtime's processor time for one, µs. */
export type Sample = { rate: number; cpu: number | null };

export type Options = { rounds: number; seconds: number };

type Turns = Record<string, () => Promise<Sample>>;

/** Runs everything once a round, every second round backwards; before the first of several, once for nothing, to be warm. */
export async function alternate(rounds: number, turns: Turns): Promise<Record<string, Sample[]>> {
  const samples: Record<string, Sample[]> = Object.fromEntries(Object.keys(turns).map((name) => [name, []]));
  const order = Object.entries(turns);
  if (rounds > 1) for (const [, turn] of order) await turn();
  for (let round = 0; round < rounds; round++) {
    for (const [name, turn] of round % 2 ? order.toReversed() : order) samples[name]?.push(await turn());
  }
  return samples;
}

/** Runs something that does `count` things; the rate is by the time it answers, seconds. */
export async function sampled(pids: number[], count: number, run: () => Promise<number>): Promise<Sample> {
  const before = cpuSeconds(pids);
  const seconds = await run();
  const after = cpuSeconds(pids);
  const used = before === null || after === null ? null : after - before;
  return { rate: count / seconds, cpu: used === null ? null : (used / count) * 1e6 };
}

export const rateOf = (samples: Sample[]): number => median(samples.map(({ rate }) => rate));

export const cpuOf = (samples: Sample[]): number | null => {
  const known = samples.flatMap(({ cpu }) => cpu ?? []);
  return known.length ? median(known) : null;
};

/** The ratio of the medians, and the lowest and highest ratio of one round. */
export function ratioOf(samples: Sample[], base: Sample[]): { ratio: number; range: string } {
  const each = samples.map(({ rate }, i) => rate / (base[i]?.rate ?? Number.NaN));
  const range = `${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)}`;
  return { ratio: rateOf(samples) / rateOf(base), range };
}
