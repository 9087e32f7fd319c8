import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { created_at, deleted_at, flag, id, now, time, updated_at } from "./columns.ts";

const owner = () =>
  text("user_id", { length: 36 })
    .notNull()
    .references((): AnySQLiteColumn => users.id, { onDelete: "cascade" });

/** Who may sign in. */
export const users = sqliteTable(
  "users",
  {
    id: id(),
    username: text("username", { length: 255 }).notNull().unique(),
    email: text("email", { length: 255 }).notNull().unique(),
    /** bcrypt, cost 10 */
    password: text("password", { length: 255 }).notNull(),
    full_name: text("full_name", { length: 255 }),
    role: text("role", { length: 50, enum: ["admin", "user", "viewer"] })
      .notNull()
      .default("user"),
    active: flag("active").default(true),
    /** SHA-256 of the link token that sets a new password, hex, and until when it does */
    reset_token: text("reset_token", { length: 64 }),
    reset_expires_at: time("reset_expires_at"),
    /** Raised in the same batch as any change to one of the user's hooks: account objects compare it with their snapshot. */
    hooks_revision: integer("hooks_revision").notNull().default(0),
    created_at: created_at(),
    updated_at: updated_at(),
    deleted_at: deleted_at(),
  },
  (t) => [
    index("idx_users_deleted_at").on(t.deleted_at),
    index("idx_users_reset_token")
      .on(t.reset_token)
      .where(sql`reset_token is not null`),
  ],
);

/** Keys for the REST API. */
export const api_key = sqliteTable(
  "api_key",
  {
    id: id(),
    user_id: owner(),
    name: text("name", { length: 255 }).notNull(),
    /** SHA-256 of the key, hex */
    key: text("key", { length: 255 }).notNull().unique(),
    key_prefix: text("key_prefix", { length: 20 }),
    /** JSON array of scopes */
    permissions: text("permissions"),
    last_used_at: time("last_used_at"),
    expires_at: time("expires_at"),
    active: flag("active").default(true),
    /** JSON array of account ids the key is bound to; null: all that are there for its owner */
    accounts: text("accounts"),
    /** JSON array of networks in CIDR notation it may be used from; null: any */
    cidrs: text("cidrs"),
    /** SHA-256 of the key before a rotation, which works until then */
    previous_key: text("previous_key", { length: 64 }),
    previous_key_until: time("previous_key_until"),
    created_at: created_at(),
    updated_at: updated_at(),
    deleted_at: deleted_at(),
  },
  (t) => [
    index("idx_api_keys_user_id").on(t.user_id),
    index("idx_api_keys_deleted_at").on(t.deleted_at),
    index("idx_api_keys_previous_key")
      .on(t.previous_key)
      .where(sql`previous_key is not null`),
  ],
);

/** A user's URL and what it wants to be told. */
export const hook = sqliteTable(
  "hook",
  {
    id: id(),
    user_id: owner(),
    name: text("name", { length: 255 }).notNull(),
    url: text("url").notNull(),
    method: text("method", { length: 10 }).notNull().default("POST"),
    /** JSON object of header name → sealed value */
    headers: text("headers"),
    /** JSON array of event names or `prefix.*`; empty or null: all but presence, history and hook events */
    events: text("events"),
    active: flag("active").default(true),
    allow_insecure: flag("allow_insecure").default(false),
    description: text("description"),
    /** sealed `whsec_…`; null: unsigned */
    secret: text("secret", { length: 255 }),
    retry_count: integer("retry_count").notNull().default(3),
    /** seconds */
    timeout: integer("timeout").notNull().default(30),
    /** JSON array of account ids; empty or null: all of the owner's */
    accounts: text("accounts"),
    /** why `active` is false when nobody set it so by hand: "gone" (the receiver answered 410 or asked to be disabled) */
    suspended_reason: text("suspended_reason", { length: 50 }),
    /** sealed; signs beside `secret` until then */
    previous_secret: text("previous_secret", { length: 255 }),
    previous_secret_until: time("previous_secret_until"),
    format: text("format", { length: 10, enum: ["native", "meta"] })
      .notNull()
      .default("native"),
    /** Meta's original in `data.raw` */
    raw: flag("raw").default(false),
    ordering: text("ordering", { length: 10, enum: ["default", "strict"] })
      .notNull()
      .default("default"),
    /** JSON: { chat_kinds?, from_me?, chats? } */
    filter: text("filter"),
    /** what the receiver answers may be messages to send */
    answers: flag("answers").default(false),
    /** deliveries under way at once, and begun in a second, per account; null: the gateway's own bounds */
    concurrency: integer("concurrency"),
    rate_per_second: integer("rate_per_second"),
    created_at: created_at(),
    updated_at: updated_at(),
    deleted_at: deleted_at(),
  },
  (t) => [index("idx_hooks_user_id").on(t.user_id), index("idx_hooks_deleted_at").on(t.deleted_at)],
);

/** One WhatsApp number. Its authority is its account object; this row is what can be listed and searched. */
export const whatsapp_account = sqliteTable(
  "whatsapp_account",
  {
    id: id(),
    user_id: owner(),
    account_type: text("account_type", { length: 50, enum: ["whatsmeow", "business-api"] }).notNull(),
    /** E.164, unique also among deleted rows: a number keeps its account */
    phone_number: text("phone_number", { length: 50 }).notNull().unique(),
    display_name: text("display_name", { length: 255 }),
    session_path: text("session_path"),
    status: text("status", { length: 50, enum: ["connected", "disconnected", "pairing"] })
      .notNull()
      .default("disconnected"),
    last_connected_at: time("last_connected_at"),
    active: flag("active").default(true),
    /** JSON; secrets in it are sealed */
    config: text("config"),
    /** JSON, at most 4 KB, echoed in every event */
    metadata: text("metadata"),
    /** JSON: how fast it may send, where that is not the default of its type */
    pace: text("pace"),
    /** Meta's id of the number (business-api): routes webhooks */
    phone_number_id: text("phone_number_id", { length: 64 }),
    /** Meta's id of the business account the number belongs to: routes account-level webhooks */
    waba_id: text("waba_id", { length: 64 }),
    /** when Graph showed that the token owns the number, or an administrator vouched for it; events flow only then */
    owned_since: time("owned_since"),
    /** since when undelivered events wait longer than they should; null: none do */
    backlog_since: time("backlog_since"),
    /** the key that all in the account's object is sealed with, by its id; null: the oldest there was, or a newer one */
    sealed_with: text("sealed_with", { length: 16 }),
    created_at: created_at(),
    updated_at: updated_at(),
    deleted_at: deleted_at(),
  },
  (t) => [
    index("idx_whatsapp_account_user_id").on(t.user_id),
    index("idx_whatsapp_account_deleted_at").on(t.deleted_at),
    uniqueIndex("idx_whatsapp_account_phone_number_id")
      .on(t.phone_number_id)
      .where(sql`deleted_at is null`),
    index("idx_whatsapp_account_waba_id")
      .on(t.waba_id)
      .where(sql`waba_id is not null`),
    index("idx_whatsapp_account_backlog_since")
      .on(t.backlog_since)
      .where(sql`backlog_since is not null`),
  ],
);

/** The audit: what was changed, tried or refused, by whom, from where. Append-only. */
export const event_log = sqliteTable(
  "event_log",
  {
    id: id(),
    user_id: text("user_id", { length: 36 }).references(() => users.id),
    event_type: text("event_type", { length: 100 }).notNull(),
    entity_type: text("entity_type", { length: 100 }),
    entity_id: text("entity_id", { length: 36 }),
    action: text("action", { length: 50 }),
    /** JSON */
    data: text("data"),
    ip_address: text("ip_address", { length: 50 }),
    user_agent: text("user_agent"),
    success: flag("success").default(true),
    error: text("error"),
    created_at: created_at(),
    /** who acted; system: the gateway itself, anonymous: nobody who showed who they are */
    actor: text("actor", { length: 10, enum: ["user", "key", "system", "anonymous"] })
      .notNull()
      .default("user"),
    /** the key in use */
    key_id: text("key_id", { length: 36 }),
  },
  (t) => [
    index("idx_event_logs_user_id").on(t.user_id),
    index("idx_event_logs_event_type").on(t.event_type),
    index("idx_event_logs_entity_type").on(t.entity_type),
    index("idx_event_logs_entity_id").on(t.entity_id),
    index("idx_event_logs_created_at").on(t.created_at),
  ],
);

/** What is being erased for good. A row leaves with the last of what it names, so that the cron goes on where it was. */
export const purge = sqliteTable("purge", {
  /** of the user or the account */
  id: id(),
  entity_type: text("entity_type", { length: 10, enum: ["user", "account"] }).notNull(),
  created_at: created_at(),
});

/** Signed-in users. */
export const session = sqliteTable(
  "session",
  {
    id: id(),
    user_id: owner(),
    /** SHA-256 of the token, hex */
    token: text("token", { length: 255 }).notNull().unique(),
    ip_address: text("ip_address", { length: 50 }),
    user_agent: text("user_agent"),
    expires_at: time("expires_at").notNull(),
    created_at: created_at(),
    updated_at: updated_at(),
  },
  (t) => [index("idx_sessions_user_id").on(t.user_id), index("idx_sessions_expires_at").on(t.expires_at)],
);

/** What could not be delivered yet. A row with a due time is tried again then; a 2xx by any path deletes it. */
export const message_cache = sqliteTable(
  "message_cache",
  {
    /** `<event id>_<hook id>`, `<event id>` without a hook, `chg_…` for a change of a number nobody has */
    id: text("id", { length: 128 }).primaryKey(),
    account_id: text("account_id", { length: 64 }).notNull().default(""),
    event_type: text("event_type", { length: 100 }).notNull(),
    /** the native body, byte for byte; a hook's format is put on it at the attempt */
    event_data: text("event_data").notNull(),
    message_id: text("message_id", { length: 255 }).notNull().default(""),
    from_number: text("from_number", { length: 64 }).notNull().default(""),
    to_number: text("to_number", { length: 64 }).notNull().default(""),
    reason: text("reason").notNull().default(""),
    /** HTTP tries made, the first included */
    attempts: integer("attempts").notNull().default(0),
    /** when the event was accepted */
    timestamp: time("timestamp").notNull().default(now),
    last_attempt: time("last_attempt"),
    created_at: created_at(),
    hook_id: text("hook_id", { length: 36 }),
    event_id: text("event_id", { length: 64 }).notNull().default(""),
    sequence: integer("sequence"),
    /** cached: due at `due_at`; held: its lane waits; parked: retries are spent, a person decides */
    state: text("state", { length: 10, enum: ["cached", "held", "parked"] })
      .notNull()
      .default("parked"),
    due_at: time("due_at"),
    /** steps of the retry schedule used */
    retries: integer("retries").notNull().default(0),
    /** the last failure: outcome class, error kind and HTTP status */
    outcome: text("outcome", { length: 20 }),
    error_kind: text("error_kind", { length: 30 }),
    error_status: integer("error_status"),
    /** JSON array of the attempts, the latest 20, each with its headers */
    history: text("history"),
    /** strict order: the sequence of the parked event of its chat that this one follows */
    gap: integer("gap"),
    /** a payload too large for this row: where it stands in R2 */
    spill: text("spill"),
    /** what Meta sent of the event (JSON), for hooks that want it; with a spill it stands there */
    original: text("original"),
    /** changes of a number nobody has: `number:<id>` or `waba:<id>`, and the account whose secret signed it ("": the installation's) */
    route: text("route", { length: 128 }),
    signed_by: text("signed_by", { length: 36 }),
  },
  (t) => [
    index("idx_message_cache_timestamp").on(t.timestamp),
    index("idx_message_cache_event_type").on(t.event_type),
    index("idx_message_cache_created_at").on(t.created_at, t.id),
    index("idx_message_cache_account_id").on(t.account_id, t.created_at, t.id),
    index("idx_message_cache_hook_id")
      .on(t.hook_id, t.account_id, t.state)
      .where(sql`hook_id is not null`),
    index("idx_message_cache_due_at")
      .on(t.due_at)
      .where(sql`due_at is not null`),
    index("idx_message_cache_route")
      .on(t.route)
      .where(sql`route is not null`),
  ],
);
