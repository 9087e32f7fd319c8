/** A connector that is there; `load`: how many accounts it has. */
export type Candidate = { id: string; capacity: number; load: number; isDraining: boolean };

/** The connector that takes the next account: the one with the fewest that has room; null: none has. */
export function leastLoaded(candidates: Candidate[]): Candidate | null {
  const roomy = candidates.filter(({ load, capacity, isDraining }) => !isDraining && load < capacity);
  return roomy.toSorted((a, b) => a.load - b.load || a.id.localeCompare(b.id))[0] ?? null;
}

// A connector comes back by itself within seconds when its socket breaks; a process that died does not.
const CLOSED_MS = 10_000;
// It pings every 15 s.
const SILENT_MS = 45_000;

/** When a connector counts as lost (ms): some time after its socket closed, or after it was last heard. */
export const lostAt = ({ closedAt, heardAt }: { closedAt: number | null; heardAt: number }): number =>
  closedAt === null ? heardAt + SILENT_MS : Math.min(closedAt + CLOSED_MS, heardAt + SILENT_MS);
