// The gateway with its bill counted: rows that account objects write, alarms they set, calls they get.
import product, { Account } from "./index.js";
import type { Counts } from "./told.ts";

export * from "./index.js";

const counts: Counts = { rows: 0, alarms: 0, calls: {} };
// A statement's rows are known for sure only when the code is through with its cursor.
const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
let watched = false;

/** Every object shares the prototypes of its storage. */
function watch(storage: DurableObjectStorage): void {
  if (watched) return;
  watched = true;
  const sql = Object.getPrototypeOf(storage.sql) as SqlStorage;
  const { exec } = sql;
  sql.exec = function counted(this: SqlStorage, ...given: Parameters<typeof exec>) {
    const cursor = exec.apply(this, given);
    cursors.push(cursor);
    return cursor;
  } as typeof exec;
  const whole = Object.getPrototypeOf(storage) as DurableObjectStorage;
  const { setAlarm } = whole;
  whole.setAlarm = function counted(this: DurableObjectStorage, ...given: Parameters<typeof setAlarm>) {
    counts.alarms++;
    return setAlarm.apply(this, given);
  };
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

const methods = Account.prototype as unknown as Record<string, Method>;
for (const name of Object.getOwnPropertyNames(methods).filter((one) => one !== "constructor")) {
  const method = methods[name] as Method;
  methods[name] = function counted(this: unknown, ...given) {
    counts.calls[name] = (counts.calls[name] ?? 0) + 1;
    return method.apply(this, given);
  };
}

class Counted extends Account {
  constructor(ctx: DurableObjectState, env: Env) {
    watch(ctx.storage);
    super(ctx, env);
  }
}
export { Counted as Account };

export default {
  ...product,
  fetch(request: Request, env: Env, ctx: ExecutionContext) {
    if (new URL(request.url).pathname !== "/counts") return product.fetch(request, env, ctx);
    counts.rows += cursors.splice(0).reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    return Response.json(counts);
  },
};
