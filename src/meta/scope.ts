import type { Change } from "./change.ts";
import type { Originals } from "./original.ts";
import type { People } from "./people.ts";
import type { Json } from "./read.ts";

/** What the updates of one value share. */
export type Scope = {
  accountId: string;
  change: Change;
  people: People;
  original: Originals;
  /** written by the account itself, on a phone or by another program */
  echo: boolean;
  conversation: Json | undefined;
};
