import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import type { Owner, Who } from "./who.ts";

/** Who shall own what is being made: the caller, or whom an administrator names in `user_id`. */
export async function ownerOf(db: Database, who: Who, user_id: string | undefined): Promise<Owner> {
  if (user_id === undefined) return who;
  if (who.role !== "admin") throw new AppError("forbidden", "Only an administrator can make things for others");
  const [user] = await db
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.id, user_id), eq(users.active, true), isNull(users.deleted_at)));
  if (user) return { user_id, role: user.role, accounts: who.accounts };
  const message = "is not an active user";
  throw new AppError("unprocessable", `user_id ${message}`, { errors: [{ path: "user_id", message }] });
}
