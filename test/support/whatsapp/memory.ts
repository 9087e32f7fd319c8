import type { SignalDataSet, SignalDataTypeMap } from "baileys";

/** Signal keys in memory, as they come. */
export function memory() {
  const kept = new Map<string, unknown>();
  return {
    get: <Kind extends keyof SignalDataTypeMap>(kind: Kind, ids: string[]) =>
      Object.fromEntries(
        ids.flatMap((id) => {
          const value = kept.get(`${kind} ${id}`);
          return value === undefined ? [] : [[id, value as SignalDataTypeMap[Kind]]];
        }),
      ),
    set: (data: SignalDataSet) => {
      for (const [kind, values] of Object.entries(data)) {
        for (const [id, value] of Object.entries(values)) {
          if (value === null) kept.delete(`${kind} ${id}`);
          else kept.set(`${kind} ${id}`, value);
        }
      }
    },
  };
}
