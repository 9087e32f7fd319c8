import { and, eq, exists, isNull, ne, not } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { purge, whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";

type Row = typeof whatsapp_account.$inferSelect;

const PATHS: Record<string, string> = { phone_number: "phone_number", phone_number_id: "config.phone_number_id" };

/** The deleted account of this owner that has the number; throws when the number is somebody's. */
export async function earlierAccount(db: Database, user_id: string, phone_number: string): Promise<Row | undefined> {
  const [row] = await db.select().from(whatsapp_account).where(eq(whatsapp_account.phone_number, phone_number));
  if (row && (!row.deleted_at || row.user_id !== user_id)) throw taken("phone_number");
  if (row && (await db.$count(purge, eq(purge.id, row.id))) > 0) {
    throw new AppError(
      "conflict",
      "The number's account is being erased: make it again when it is not in GET /purges any more",
    );
  }
  return row;
}

/** Not while an account is being erased. */
export const isKept = (db: Database) =>
  not(exists(db.select({ id: purge.id }).from(purge).where(eq(purge.id, whatsapp_account.id))));

/** Throws when another account has Meta's id of the number, before Meta is asked for nothing. */
export async function refuseTakenId(db: Database, phone_number_id: string, own_id = ""): Promise<void> {
  const [row] = await db
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(
      and(
        eq(whatsapp_account.phone_number_id, phone_number_id),
        isNull(whatsapp_account.deleted_at),
        ne(whatsapp_account.id, own_id),
      ),
    );
  if (row) throw taken("phone_number_id");
}

/** Two that race pass both checks; the unique index lets one of them in, and this says so to the other. */
export async function orTaken<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    const column = /UNIQUE constraint failed: whatsapp_account\.(\w+)/.exec(String(error))?.[1];
    throw column && column in PATHS ? taken(column) : error;
  }
}

function taken(column: string): AppError {
  const path = PATHS[column] ?? column;
  const message = "belongs to another account";
  return new AppError("conflict", `${path} ${message}`, { errors: [{ path, message }] });
}
