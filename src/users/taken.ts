import { and, ne, or, eq } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";

type Names = { username?: string | undefined; email?: string | undefined };

/** Throws when somebody else has the user name or the e-mail address, also when that somebody was deleted. */
export async function refuseTaken(db: Database, { username, email }: Names, own_id = ""): Promise<void> {
  const names = or(
    username === undefined ? undefined : eq(users.username, username),
    email === undefined ? undefined : eq(users.email, email),
  );
  if (!names) return;
  const rows = await db
    .select({ username: users.username, email: users.email, deleted_at: users.deleted_at })
    .from(users)
    .where(and(names, ne(users.id, own_id)));
  const errors = rows.flatMap((row) =>
    (["username", "email"] as const)
      .filter((path) => row[path] === { username, email }[path])
      .map((path) => faultOf(path, row.deleted_at !== null)),
  );
  if (errors.length > 0) throw conflict(errors);
}

/** Two that race pass the check; the unique index lets one of them in, and this says so to the other. */
export async function orTaken<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    const path = /UNIQUE constraint failed: users\.(username|email)/.exec(String(error))?.[1];
    throw path ? conflict([faultOf(path, false)]) : error;
  }
}

const faultOf = (path: string, deleted: boolean) => ({
  path,
  message: deleted ? "belongs to a user who was deleted" : "belongs to another user",
});

const conflict = (errors: { path: string; message: string }[]) =>
  new AppError("conflict", errors.map(({ path, message }) => `${path} ${message}`).join("; "), { errors });
