// Where files stand in R2: all of an account under one prefix, so that they can be found and purged without a row anywhere.
const PREFIX = "media/";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ID = new RegExp(`^med_(${UUID})_([0-9a-z]{25})$`);

/** Whose a file is, and where it stands. */
export type Place = { account_id: string; key: string };

/** The prefix of all files of an account, or of the accounts whose ids begin so. */
export const prefixOf = (accountId: string): string => `${PREFIX}${accountId}`;

/** Whose file an id names, and its key in R2; null: it is no id of a file. */
export function placeOf(id: string): Place | null {
  const [, account_id, name] = ID.exec(id) ?? [];
  return account_id && name ? { account_id, key: `${PREFIX}${account_id}/${name}` } : null;
}
