// Part of `npm run check`: every route has its line in the table of who may call it.
import { faultsOfTable } from "./routes.ts";

const faults = faultsOfTable();
if (faults.length > 0) throw new Error(`\n\n${faults.join("\n")}\n\nThe head of test/access/table.ts says how.\n`);
