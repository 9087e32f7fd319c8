// Made from the contract by `npm run generate`.

export interface paths {
 "/health": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Whether the gateway can work
   * @description 503 when it cannot: the directory or the objects do not answer. What is away besides makes it slower, and loses nothing.
   */
  get: operations["get_health"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/metrics": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Figures for Prometheus
   * @description Of the whole installation, in Prometheus' text format. `whatshooked_account_figures_age_seconds` says how old an account's are.
   */
  get: operations["get_metrics"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/media/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Download a file by the URL of an event
   * @description The same without a key: the signature is the credential, for 24 h.
   */
  get: operations["open_media"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/{version}/{phone_number_id}/messages": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Send a message, or mark one read, in Meta's shape
   * @description A business account's is answered once Meta has taken or refused it; what Meta does not take within 20 seconds is not sent. A personal account's is answered as soon as it is in the outbox. The id is the one its statuses have. With an `Idempotency-Key` asking again sends nothing more.
   */
  post: operations["post_version_phone_number_id_messages"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/{version}/{phone_number_id}/media": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Upload a file, as Meta's form has it
   * @description Up to 32 MB; larger ones: POST /api/v1/media. The id is the gateway's own, for messages of this number.
   */
  post: operations["post_version_phone_number_id_media"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/{version}/{waba_id}/message_templates": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * List message templates, in Meta's shape
   * @description Read from Meta, which takes `fields`, `limit`, `after`, `before` and its filters.
   */
  get: operations["get_version_waba_id_message_templates"];
  put?: never;
  /** Make a message template, in Meta's shape */
  post: operations["post_version_waba_id_message_templates"];
  /**
   * Delete a message template, in Meta's shape
   * @description In all its languages, unless an id or a language names one.
   */
  delete: operations["delete_version_waba_id_message_templates"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/{version}/{id}/file": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Download a file from Meta
   * @description The `url` of a file at Meta leads here.
   */
  get: operations["get_version_id_file"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/{version}/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * A file or a number, in Meta's shape
   * @description `fields` names what is told of a number.
   */
  get: operations["get_version_id"];
  put?: never;
  post?: never;
  /** Delete a file, in Meta's shape */
  delete: operations["delete_version_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/media": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Upload a file
   * @description The body is the file, `content-type` its type. It is kept as long as received files; send it with its `id` as often as you like.
   */
  post: operations["post_media"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/media/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Download a file
   * @description Takes `Range`, `If-Range` and `If-None-Match`. A file that is still being fetched from WhatsApp is waited for; 503 when it takes longer.
   */
  get: operations["get_media_id"];
  put?: never;
  post?: never;
  /**
   * Delete a file
   * @description A file that is still being fetched is not fetched any more.
   */
  delete: operations["delete_media_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/setup": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** Whether the first administrator is still to be made */
  get: operations["get_setup"];
  put?: never;
  /**
   * Make the first administrator
   * @description Possible only while no user exists, with the set-up token the gateway was started with.
   */
  post: operations["post_setup"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/users": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the users */
  get: operations["get_users"];
  put?: never;
  /** Make a user */
  post: operations["post_users"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/users/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One user */
  get: operations["get_users_id"];
  put?: never;
  post?: never;
  /**
   * Delete a user
   * @description Sessions and keys end, hooks are suspended, accounts stay and go on receiving. The user name and the e-mail address stay taken.
   */
  delete: operations["delete_users_id"];
  options?: never;
  head?: never;
  /**
   * Change a user
   * @description What is absent stays. The last active administrator stays one.
   */
  patch: operations["patch_users_id"];
  trace?: never;
 };
 "/api/v1/users/{id}/reset-password": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Make a link token for a new password
   * @description It works once, for a day; an earlier one ends. Until then the password and the sessions stay.
   */
  post: operations["post_users_id_reset_password"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/auth/reset-password": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Set a new password with a link token
   * @description All sessions of the user end.
   */
  post: operations["post_auth_reset_password"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/me": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** Who you are, and what you may do */
  get: operations["get_me"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  /**
   * Change your profile or your password
   * @description What is absent stays. A new password ends all of your other sessions.
   */
  patch: operations["patch_me"];
  trace?: never;
 };
 "/api/v1/me/export": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Everything that is held about you
   * @description Lines of JSON, each `{kind, item}`: user, session, api_key, hook, cached_event, audit, account, event, file. Secrets are masked; files are named, and downloaded one by one.
   */
  get: operations["get_me_export"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/auth/login": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Sign in
   * @description A session ends 12 hours after its last use, and 30 days after it began. Too many tries from an address or for a user are 429.
   */
  post: operations["post_auth_login"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/auth/logout": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Sign out */
  post: operations["post_auth_logout"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/sessions": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * List the sessions
   * @description Your own; an administrator's list is of everybody, or of `user_id`.
   */
  get: operations["get_sessions"];
  put?: never;
  post?: never;
  /**
   * End all of your sessions
   * @description An administrator may name somebody else by `user_id`.
   */
  delete: operations["delete_sessions"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/sessions/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  post?: never;
  /** End a session */
  delete: operations["delete_sessions_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/api-keys": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the API keys */
  get: operations["get_api_keys"];
  put?: never;
  /**
   * Make an API key
   * @description With a session only. `key` is shown once and never again.
   */
  post: operations["post_api_keys"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/api-keys/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One API key */
  get: operations["get_api_keys_id"];
  put?: never;
  post?: never;
  /**
   * Revoke an API key
   * @description At once and for good, also the text that a rotation replaced.
   */
  delete: operations["delete_api_keys_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/api-keys/{id}/rotate": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Give an API key a new text
   * @description Id, name and rights stay. The text so far works on for a while; one that was replaced before ends at once.
   */
  post: operations["post_api_keys_id_rotate"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the accounts */
  get: operations["get_accounts"];
  put?: never;
  /**
   * Make an account
   * @description Of a business account Meta is asked before anything flows to it: whether the token owns the number and may send, whether the app secret is of the token's app, and which business account the number is in. What is wrong is named.
   */
  post: operations["post_accounts"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One account */
  get: operations["get_accounts_id"];
  put?: never;
  post?: never;
  /**
   * Delete an account
   * @description Its number can be taken up again by the same owner: same id, and the sequence goes on.
   */
  delete: operations["delete_accounts_id"];
  options?: never;
  head?: never;
  /**
   * Change an account
   * @description What is absent stays. Another number id, business account, token or app secret is proven to Meta as on creation.
   */
  patch: operations["patch_accounts_id"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/health": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * How an account fares
   * @description What is known of it, each side with since when. A side that is absent was never heard of. `account.health` tells when one changes.
   */
  get: operations["get_accounts_id_health"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/subscribe": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Let Meta post an account's messages to this gateway
   * @description Subscribes the token's app to the number's business account and gives Meta this gateway's address: `/webhooks/meta/{id}` when the account has an app secret of its own (a verify token is made when it has none), else `/webhooks/meta`. Meta asks the address for the verify token before it answers. Again changes nothing.
   */
  post: operations["post_accounts_id_meta_subscribe"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/subscription": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** Where Meta posts an account's messages */
  get: operations["get_accounts_id_meta_subscription"];
  put?: never;
  post?: never;
  /**
   * Let Meta post nothing any more
   * @description For all numbers of the business account, as far as the token's app is told of them.
   */
  delete: operations["delete_accounts_id_meta_subscription"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/templates": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * List the message templates of a business account
   * @description Read from Meta at this moment, in Meta's order: the status is the true one.
   */
  get: operations["get_accounts_id_meta_templates"];
  put?: never;
  /**
   * Make a template
   * @description Meta reviews it: `template.status` tells the outcome. A header with a file takes the `handle` that `POST /accounts/{id}/meta/handles` makes, in `example.header_handle`.
   */
  post: operations["post_accounts_id_meta_templates"];
  /** Delete a template in all its languages */
  delete: operations["delete_accounts_id_meta_templates"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/templates/sync": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Tell how every template stands
   * @description Reads all from Meta and tells each one's status as a `template.status` event in the account's log, for who keeps a copy and has missed some.
   */
  post: operations["post_accounts_id_meta_templates_sync"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/templates/{template_id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One template */
  get: operations["get_accounts_id_meta_templates_template_id"];
  put?: never;
  post?: never;
  /**
   * Delete a template
   * @description In its one language. Meta does not give its name away again for 30 days.
   */
  delete: operations["delete_accounts_id_meta_templates_template_id"];
  options?: never;
  head?: never;
  /**
   * Edit a template
   * @description Only approved, rejected and paused ones, an approved one once a day and 10 times in 30 days. `components` replaces all. Meta reviews it again.
   */
  patch: operations["patch_accounts_id_meta_templates_template_id"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/media": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Upload a file of the account to Meta
   * @description Meta keeps it for 30 days. What is there already is not uploaded again: the answer has the same id.
   */
  post: operations["post_accounts_id_meta_media"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/handles": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Make a handle for a file of the account
   * @description Templates take it in `example.header_handle`, the profile as `profile_picture_handle`.
   */
  post: operations["post_accounts_id_meta_handles"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/media/{meta_media_id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** A file at Meta */
  get: operations["get_accounts_id_meta_media_meta_media_id"];
  put?: never;
  post?: never;
  /** Delete a file at Meta */
  delete: operations["delete_accounts_id_meta_media_meta_media_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/media/{meta_media_id}/file": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Download a file from Meta
   * @description Through the gateway: Meta's own URL needs the account's token.
   */
  get: operations["get_accounts_id_meta_media_meta_media_id_file"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/numbers": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the numbers of the business account */
  get: operations["get_accounts_id_meta_numbers"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The account's number at Meta */
  get: operations["get_accounts_id_meta_number"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/request-code": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Have Meta send a code to the number */
  post: operations["post_accounts_id_meta_number_request_code"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/verify-code": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Show Meta the code that it sent to the number */
  post: operations["post_accounts_id_meta_number_verify_code"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/register": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Register the number for the Cloud API
   * @description At most 10 registrations and deregistrations in 72 h: 429 says how long to wait.
   */
  post: operations["post_accounts_id_meta_number_register"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/deregister": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Take the number off the Cloud API
   * @description It can send and receive nothing until it is registered again. At most 10 registrations and deregistrations in 72 h: 429 says how long to wait.
   */
  post: operations["post_accounts_id_meta_number_deregister"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/pin": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  /** Set the two-step PIN of the number */
  put: operations["put_accounts_id_meta_number_pin"];
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/number/settings": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The settings of the number */
  get: operations["get_accounts_id_meta_number_settings"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  /**
   * Change settings of the number
   * @description What is named is set, in Meta's words; the rest stays.
   */
  patch: operations["patch_accounts_id_meta_number_settings"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/profile": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The business profile */
  get: operations["get_accounts_id_meta_profile"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  /**
   * Change the business profile
   * @description What is named is set, an empty text takes it away; the rest stays.
   */
  patch: operations["patch_accounts_id_meta_profile"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/blocked": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List who is blocked */
  get: operations["get_accounts_id_meta_blocked"];
  put?: never;
  /**
   * Block people
   * @description They cannot write to the number any more, nor it to them. Meta blocks only who has written in the last 24 h: the others are in `failed`, with the reason, and the rest is blocked all the same.
   */
  post: operations["post_accounts_id_meta_blocked"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/blocked/{user}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  post?: never;
  /** Unblock somebody */
  delete: operations["delete_accounts_id_meta_blocked_user"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/qr-codes": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the QR codes that open a chat */
  get: operations["get_accounts_id_meta_qr_codes"];
  put?: never;
  /**
   * Make a QR code and its link
   * @description At most 2000 a number.
   */
  post: operations["post_accounts_id_meta_qr_codes"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/meta/qr-codes/{code}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One QR code */
  get: operations["get_accounts_id_meta_qr_codes_code"];
  put?: never;
  post?: never;
  /** Delete a QR code */
  delete: operations["delete_accounts_id_meta_qr_codes_code"];
  options?: never;
  head?: never;
  /** Change what a QR code says */
  patch: operations["patch_accounts_id_meta_qr_codes_code"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/connect": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Connect a personal account
   * @description A device that is not linked begins pairing. Asking again changes nothing.
   */
  post: operations["post_accounts_id_connect"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/disconnect": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Disconnect a personal account
   * @description Its device stays linked, WhatsApp keeps what comes meanwhile.
   */
  post: operations["post_accounts_id_disconnect"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/logout": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Unlink a personal account's device
   * @description At WhatsApp first, then its keys are thrown away: `wanted` is `logged_out` until that is done.
   */
  post: operations["post_accounts_id_logout"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/restart": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Open the connection to WhatsApp anew
   * @description An account that is disconnected is connected.
   */
  post: operations["post_accounts_id_restart"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/connection": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** How a personal account is connected */
  get: operations["get_accounts_id_connection"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/qr": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * The code to scan with the phone
   * @description While the account is being paired, the newest one: WhatsApp renews it about every 20 s. As JSON, or as `format` or `Accept` ask.
   */
  get: operations["get_accounts_id_qr"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/pairing-code": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * A code to type into the phone
   * @description In place of scanning. The account is connected if it is not. Makes WhatsApp notify the phone.
   */
  post: operations["post_accounts_id_pairing_code"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/connectors": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The connectors that are there */
  get: operations["get_connectors"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * The groups a personal account is in
   * @description Asked of WhatsApp each time: keep them, and follow `group.*`.
   */
  get: operations["get_accounts_id_groups"];
  put?: never;
  /**
   * Create a group
   * @description Whoever may not be added is missing in the answer: send them the invitation.
   */
  post: operations["post_accounts_id_groups"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/join": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Join a group by its invitation */
  post: operations["post_accounts_id_groups_join"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/{group}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** A group, and who is in it */
  get: operations["get_accounts_id_groups_group"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  /**
   * Change a group
   * @description One thing after the other, as WhatsApp takes them: when one is refused, those before it are done and told as `group.updated`.
   */
  patch: operations["patch_accounts_id_groups_group"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/{group}/leave": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Leave a group */
  post: operations["post_accounts_id_groups_group_leave"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/{group}/participants": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Add, remove, promote or demote people */
  post: operations["post_accounts_id_groups_group_participants"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/{group}/invite": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** A group's invitation */
  get: operations["get_accounts_id_groups_group_invite"];
  put?: never;
  /**
   * Replace a group's invitation
   * @description The one before leads nowhere any more.
   */
  post: operations["post_accounts_id_groups_group_invite"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/groups/{group}/requests": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** Who asks to come in */
  get: operations["get_accounts_id_groups_group_requests"];
  put?: never;
  /** Let people in, or turn them down */
  post: operations["post_accounts_id_groups_group_requests"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/contacts/check": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Which numbers are on WhatsApp
   * @description Looking up many numbers gets accounts banned: 100 at first, then one every 30 s; 429 says when to go on. Writing to somebody needs no check.
   */
  post: operations["post_accounts_id_contacts_check"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/contacts/{address}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Somebody's number and hidden address (LID)
   * @description Of either the other, as far as the account knows it. WhatsApp is not asked. 404: the account does not know.
   */
  get: operations["get_accounts_id_contacts_address"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/contacts/{address}/block": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  /** Block somebody */
  put: operations["block_contact"];
  post?: never;
  /** Unblock somebody */
  delete: operations["unblock_contact"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/presence": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Say that the account is there, or writes
   * @description `available` and `unavailable` are said to everybody; while it is available the phone shows no notifications. The others are said to a chat, for some seconds.
   */
  post: operations["post_accounts_id_presence"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/presence/follow": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Hear when somebody is there, or writes
   * @description `presence.update` follows while the account is connected; say it again after that. WhatsApp tells only who is `available`.
   */
  post: operations["post_accounts_id_presence_follow"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/profile": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  /** Change what a personal account says of itself */
  patch: operations["patch_accounts_id_profile"];
  trace?: never;
 };
 "/api/v1/accounts/{id}/events": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Read an account's log
   * @description In order, from the event after `after`, or after what `consumer` has acknowledged. Read on with `next_after`, also when `items` is empty.
   */
  get: operations["get_accounts_id_events"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/stream": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Follow an account's log
   * @description As a WebSocket, one event a frame, or without `Upgrade` as server-sent events. Go on after the last sequence you got when it ends.
   */
  get: operations["get_accounts_id_stream"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/messages": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * List the messages an account sent, and is to send
   * @description Newest first. A page of one status can have fewer messages than there are: read on while `next` is there.
   */
  get: operations["get_accounts_id_messages"];
  put?: never;
  /**
   * Send a message
   * @description It is in the outbox when this answers, and goes out in the order of its chat, at the account's pace. With `wait` the answer is its outcome when that comes in time. With an `Idempotency-Key` asking again within 24 hours sends nothing more and answers the same; the same key with another message is a 409.
   */
  post: operations["post_accounts_id_messages"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/messages/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * What became of a message
   * @description For 30 days after it was handed in.
   */
  get: operations["get_messages_id"];
  put?: never;
  post?: never;
  /**
   * Take a message back
   * @description Only while it waits: what WhatsApp has, or may have, is a 409.
   */
  delete: operations["delete_messages_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/messages/{message_id}/read": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Mark a received message read
   * @description WhatsApp marks the earlier ones of its chat too. `typing` shows that an answer is being written, for 25 seconds.
   */
  post: operations["post_accounts_id_messages_message_id_read"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/consumers/{name}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One consumer */
  get: operations["get_accounts_id_consumers_name"];
  /**
   * Make a consumer, or acknowledge
   * @description A consumer reads the log by itself. What it has not acknowledged stays in the log within the retention, and is not cached as `no_active_hook`.
   */
  put: operations["put_accounts_id_consumers_name"];
  post?: never;
  /**
   * Delete a consumer
   * @description With the last one, when there is no hook, what it has not acknowledged goes to the message cache.
   */
  delete: operations["delete_accounts_id_consumers_name"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/consumers": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The consumers of an account */
  get: operations["get_accounts_id_consumers"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List the hooks */
  get: operations["get_hooks"];
  put?: never;
  /**
   * Make a hook
   * @description It is told what happens from now on.
   */
  post: operations["post_hooks"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One hook */
  get: operations["get_hooks_id"];
  put?: never;
  post?: never;
  /**
   * Delete a hook
   * @description What it was still to get ends with it; what was cached for it stays, parked.
   */
  delete: operations["delete_hooks_id"];
  options?: never;
  head?: never;
  /**
   * Change a hook
   * @description What is absent stays. `active: true` also ends a suspension: what waited is delivered.
   */
  patch: operations["patch_hooks_id"];
  trace?: never;
 };
 "/api/v1/hooks/{id}/rotate-secret": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Give a hook a new secret
   * @description The secret so far signs on for a while: `webhook-signature` has both, the new one first.
   */
  post: operations["post_hooks_id_rotate_secret"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks/{id}/lanes": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** How a hook fares with each account */
  get: operations["get_hooks_id_lanes"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks/{id}/deliveries": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** The last outcomes of a hook, by account */
  get: operations["get_hooks_id_deliveries"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks/{id}/test": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Send a hook one signed hook.test, now
   * @description Past the log and the lane: it changes nothing. 200 whatever the receiver says.
   */
  post: operations["post_hooks_id_test"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/hooks/{id}/replay": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Send a part of an account's log to a hook again
   * @description With the same webhook-id and x-whatshooked-replay: 1. What is undone its lane brings itself; what fails is cached. One at a time per hook and account: 409 while one runs.
   */
  post: operations["post_hooks_id_replay"];
  /**
   * End a replay where it is
   * @description What is under way still arrives; `GET /hooks/{id}/lanes` shows how far it came. None runs after it, whether one did or not.
   */
  delete: operations["delete_hooks_id_replay"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/receivers": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Make a test receiver
   * @description A URL that a hook can be pointed at, to see what it is sent. It keeps the last 100 requests for a day, and is gone after it.
   */
  post: operations["post_receivers"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/receivers/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** A test receiver, and what it got */
  get: operations["get_receivers_id"];
  put?: never;
  post?: never;
  /**
   * End a test receiver
   * @description It is gone with all it got. It answers 410, which suspends a hook that is still pointed at it.
   */
  delete: operations["delete_receivers_id"];
  options?: never;
  head?: never;
  /**
   * Say what a test receiver answers
   * @description From the next request on. What is absent stays.
   */
  patch: operations["patch_receivers_id"];
  trace?: never;
 };
 "/api/v1/message-cache": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** List what could not be delivered yet */
  get: operations["get_message_cache"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/message-cache/counts": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** Count what could not be delivered yet, by reason and state */
  get: operations["get_message_cache_counts"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/message-cache/replay": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Try all cached events that match again, now
   * @description Oldest first. What is due already, or wanted by no hook, is left as it is.
   */
  post: operations["post_message_cache_replay"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/message-cache/delete": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /** Give all cached events up that match */
  post: operations["post_message_cache_delete"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/message-cache/{id}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** One cached event, with its tries */
  get: operations["get_message_cache_id"];
  put?: never;
  post?: never;
  /** Give a cached event up */
  delete: operations["delete_message_cache_id"];
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/message-cache/{id}/replay": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Try a cached event again, now
   * @description A parked one gets its retries anew. One without a hook goes to the hooks that want it now; 422: none does.
   */
  post: operations["post_message_cache_id_replay"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/event-log": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * List what was changed, tried or refused, by whom
   * @description Newest first. Administrators see every row, others those that are theirs. `format=jsonl`, or `Accept: application/x-ndjson`, streams all that matches, one row a line; `limit` does not apply then.
   */
  get: operations["get_event_log"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/overview": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * How everything fares, at a glance
   * @description Of what is yours; an administrator's is everything. No account is asked: each tells its figures at most once a minute while something happens, and at least once an hour.
   */
  get: operations["get_overview"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/overview/stream": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * Follow how everything fares
   * @description Server-sent events: `overview` at once and whenever something has changed, at most every 2 s; `same`, with `at` alone, every 10 s while nothing has. Ends after some minutes, or with the credential: come again.
   */
  get: operations["get_overview_stream"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/sealing-keys": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * The keys that secrets at rest are sealed with
   * @description In the order of ENCRYPTION_KEY. What an older key sealed is sealed anew by the cron; with nothing left, and a day after the change for the URLs of files it signed, it can be taken out.
   */
  get: operations["get_sealing_keys"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/accounts/{id}/purge": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Erase an account for good
   * @description Deleted or not. Its log, keys, files, cached events and row go, and what the audit says of it. It has ended when `GET /purges` does not list it. Its number is free then.
   */
  post: operations["post_accounts_id_purge"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/users/{id}/purge": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * Erase a user for good, with their accounts
   * @description Deleted or not. Sessions, keys, hooks and accounts end at once. The audit loses what it says of the user and of what was theirs, and their addresses and agents. 409: the last active administrator.
   */
  post: operations["post_users_id_purge"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/purges": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /** What is being erased */
  get: operations["get_purges"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "/api/v1/settings": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  /**
   * What the gateway runs with
   * @description Its variables, without its secrets. They are set where it is deployed.
   */
  get: operations["get_settings"];
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
}
export interface webhooks {
 "message.received": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.received
   * @description Somebody wrote to the account. Read the member `type` names, answer in `chat`.
   */
  post: operations["on_message_received"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.sent": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.sent
   * @description The account wrote: from the phone, from another program, or through this gateway (`send_id`, and the content as it was to be sent). Show it; do not answer it.
   */
  post: operations["on_message_sent"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.standby": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.standby
   * @description Somebody wrote, or was written to, in a chat that another app answers at the moment. Read it; do not answer it.
   */
  post: operations["on_message_standby"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.reaction": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.reaction
   * @description Somebody reacted to a message. Keep one reaction per person and message; without an emoji remove theirs.
   */
  post: operations["on_message_reaction"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.edited": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.edited
   * @description A message was changed. Replace the content of the message `edit.message_id`.
   */
  post: operations["on_message_edited"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.deleted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.deleted
   * @description A message was deleted for everyone. Remove the message `revoke.message_id`.
   */
  post: operations["on_message_deleted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.poll_vote": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.poll_vote
   * @description Somebody voted in a poll. Replace what they voted before in the poll `poll_vote.message_id`.
   */
  post: operations["on_message_poll_vote"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.event_response": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.event_response
   * @description Somebody answered an event. Replace what they answered before to the event `event_response.message_id`.
   */
  post: operations["on_message_event_response"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.undecryptable": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.undecryptable
   * @description A message came that cannot be read. Show that one is waited for; look at the phone when it is for the phone only.
   */
  post: operations["on_message_undecryptable"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.recovered": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.recovered
   * @description A message that could not be read can be now; the event `event_id` tells it. Take away what you showed for it.
   */
  post: operations["on_message_recovered"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.unknown": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.unknown
   * @description A message came that says nothing this gateway knows. Look at the phone, and update the gateway.
   */
  post: operations["on_message_unknown"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.status": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.status
   * @description A message of the account came further. They come in any order and repeated: only ever go up, from sent over delivered and read to played.
   */
  post: operations["on_message_status"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.failed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.failed
   * @description A message of the account did not reach its recipient, possibly after `sent`. Decide by `error.code` whether to send it anew.
   */
  post: operations["on_message_failed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "message.payment": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * message.payment
   * @description A payment that a message asked for came further. Deliver only after `captured`.
   */
  post: operations["on_message_payment"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "identity.changed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * identity.changed
   * @description Somebody's number, user id or security code changed. File the chat of `previous` under `current`; after a new security code check who it is before saying secrets.
   */
  post: operations["on_identity_changed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.offered": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.offered
   * @description Somebody calls the account. Accept or reject it while it rings; personal accounts do so on the phone.
   */
  post: operations["on_call_offered"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.created": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.created
   * @description A call that the account asked for exists. Wait for its answer.
   */
  post: operations["on_call_created"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.connected": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.connected
   * @description A call of the account's is being answered. Apply `session` so that sound can flow.
   */
  post: operations["on_call_connected"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.status": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.status
   * @description A call came further. Show it; after `rejected` ask again before calling.
   */
  post: operations["on_call_status"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.ended": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.ended
   * @description A call is over. Release what was held for it; call back when it was missed.
   */
  post: operations["on_call_ended"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.recording": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.recording
   * @description The recording of a call is there. Fetch `audio` soon.
   */
  post: operations["on_call_recording"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.transcription": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.transcription
   * @description The transcription of a call is there. Read it as WhatsApp's documentation says.
   */
  post: operations["on_call_transcription"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "call.failed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * call.failed
   * @description WhatsApp could not do something for a call. Decide by `code` whether to call anew.
   */
  post: operations["on_call_failed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.created": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.created
   * @description A group was created, or the account was brought into one. Send `invite_link` to those who shall join.
   */
  post: operations["on_group_created"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.deleted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.deleted
   * @description A group was deleted. Send nothing to it any more.
   */
  post: operations["on_group_deleted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.updated": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.updated
   * @description Settings of a group were changed. Take over the members that `changed` names.
   */
  post: operations["on_group_updated"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.participants": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.participants
   * @description People joined a group or left it, became its admins, or go by another label. Keep the list of its members by it.
   */
  post: operations["on_group_participants"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.join_request": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.join_request
   * @description Somebody asks to join a group, no longer does, or was turned down. Let them in, or do not.
   */
  post: operations["on_group_join_request"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.suspended": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.suspended
   * @description WhatsApp suspended a group. Nothing can be sent to it for now.
   */
  post: operations["on_group_suspended"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.restored": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.restored
   * @description A suspended group is back. Go on as before.
   */
  post: operations["on_group_restored"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "group.failed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * group.failed
   * @description What was asked for a group could not be done. Decide by `code` whether to ask again.
   */
  post: operations["on_group_failed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "contact.updated": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * contact.updated
   * @description A contact was saved on the account's phone, or changed. Store it under the person's `id`.
   */
  post: operations["on_contact_updated"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "contact.removed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * contact.removed
   * @description A contact was removed on the account's phone. Forget the name, not the person.
   */
  post: operations["on_contact_removed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "contact.blocked": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * contact.blocked
   * @description The account blocked somebody. Do not write to them.
   */
  post: operations["on_contact_blocked"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "contact.unblocked": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * contact.unblocked
   * @description The account unblocked somebody. They can be written to again.
   */
  post: operations["on_contact_unblocked"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "contact.preference": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * contact.preference
   * @description Somebody no longer wants marketing messages, or wants them. Obey before you send the next.
   */
  post: operations["on_contact_preference"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "chat.updated": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * chat.updated
   * @description A chat's settings changed. Take over the members that `changed` names.
   */
  post: operations["on_chat_updated"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "chat.deleted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * chat.deleted
   * @description A chat was deleted on another device. Hide it if you mirror the phone.
   */
  post: operations["on_chat_deleted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "chat.read": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * chat.read
   * @description Messages were read on another device of the account. Mark them as read.
   */
  post: operations["on_chat_read"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "label.updated": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * label.updated
   * @description A label was made, renamed or deleted. Keep it by `label_id`.
   */
  post: operations["on_label_updated"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "label.assigned": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * label.assigned
   * @description A label was put on a chat or message, or taken off. Follow `assigned`.
   */
  post: operations["on_label_assigned"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "newsletter.updated": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * newsletter.updated
   * @description A channel's settings changed. Take over the members that `changed` names.
   */
  post: operations["on_newsletter_updated"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "newsletter.counts": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * newsletter.counts
   * @description How often a channel's message was seen, and what was given to it. Replace what you had for it.
   */
  post: operations["on_newsletter_counts"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "newsletter.role": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * newsletter.role
   * @description Somebody's role in a channel changed; `guest` has left it. Keep it.
   */
  post: operations["on_newsletter_role"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "presence.update": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * presence.update
   * @description Somebody is there, gone or typing; told while the account has asked for it. Show it for half a minute at most: it may never be taken back.
   */
  post: operations["on_presence_update"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.status": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.status
   * @description An account is connected, disconnected or being paired. Tell its owner when it is disconnected without `retry_at`.
   */
  post: operations["on_account_status"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.qr": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.qr
   * @description A code to be scanned with the phone, under linked devices. Show it in place of the one before; drop it at `expires_at`.
   */
  post: operations["on_account_qr"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.replaced": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.replaced
   * @description The account's device is in use elsewhere, and was disconnected here so as not to fight. Find the other user, then connect it.
   */
  post: operations["on_account_replaced"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.logged_out": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.logged_out
   * @description The account's device was unlinked and its keys thrown away. To go on, connect it and pair the phone anew.
   */
  post: operations["on_account_logged_out"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.health": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.health
   * @description A side of the account's health is another now. Tell the operator when it got worse.
   */
  post: operations["on_account_health"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.restricted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.restricted
   * @description WhatsApp lets the account write to fewer people, or lifted that. Write first to nobody until `until`.
   */
  post: operations["on_account_restricted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "account.notice": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * account.notice
   * @description WhatsApp told the account something that has no event here: its stanza, as it came. It can be ignored.
   */
  post: operations["on_account_notice"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "history.batch": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * history.batch
   * @description Messages from before the account was linked, of both sides. File them by `sent_at`; answer none, and know repeats by `message_id`. A `media_placeholder` may be followed by the same message with its file; a personal account's files are fetched when they are not older than 14 days.
   */
  post: operations["on_history_batch"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "history.failed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * history.failed
   * @description The history does not come. Go on without it; when it was declined, ask the owner to link anew and share it.
   */
  post: operations["on_history_failed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "media.ready": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * media.ready
   * @description A message's file is here now. Fetch it by `media.url`, or by its id, within the retention.
   */
  post: operations["on_media_ready"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "media.failed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * media.failed
   * @description A message's file could not be fetched and will not be tried again. Ask the person to send it anew.
   */
  post: operations["on_media_failed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "template.status": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * template.status
   * @description A template can be sent from now on, or no longer, or soon no longer. Send only what is APPROVED.
   */
  post: operations["on_template_status"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "template.quality": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * template.quality
   * @description What people make of a template changed. Mend one that is YELLOW: at RED it is paused.
   */
  post: operations["on_template_quality"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "template.category": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * template.category
   * @description A template's category changed, will change, or is another than Meta holds right. Look at what it costs; appeal in time.
   */
  post: operations["on_template_category"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "template.components": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * template.components
   * @description A template was edited. Replace the copy you keep of it.
   */
  post: operations["on_template_components"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "number.quality": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * number.quality
   * @description What the number may send changed. Keep below `messaging_limit`; send less when it is FLAGGED.
   */
  post: operations["on_number_quality"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "number.name": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * number.name
   * @description Meta decided on a display name. When it is rejected, ask for another.
   */
  post: operations["on_number_name"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "number.username": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * number.username
   * @description The number's username changed. Show the new one.
   */
  post: operations["on_number_username"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "number.settings": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * number.settings
   * @description Settings of the number were changed. Replace the copy you keep of them.
   */
  post: operations["on_number_settings"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "number.security": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * number.security
   * @description Somebody changed the number's two-step PIN, or asks to. Warn the operator unless it was you.
   */
  post: operations["on_number_security"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.review": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.review
   * @description Meta reviewed the business. When it is rejected, appeal in Meta's Business Manager.
   */
  post: operations["on_business_review"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.alert": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.alert
   * @description Meta warns of something, such as limits that cannot be raised. Show `description` to the operator.
   */
  post: operations["on_business_alert"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.restricted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.restricted
   * @description Meta takes abilities away for a while. Stop what is restricted until `expires_at`.
   */
  post: operations["on_business_restricted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.violation": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.violation
   * @description The business broke one of Meta's policies. Stop it before Meta restricts or disables the account.
   */
  post: operations["on_business_violation"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.ban": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.ban
   * @description Meta disables the business account, will, or has taken it back. Appeal; nothing can be sent while disabled.
   */
  post: operations["on_business_ban"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.deleted": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.deleted
   * @description The business account was deleted at Meta. Nothing comes any more.
   */
  post: operations["on_business_deleted"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.offboarded": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.offboarded
   * @description The number left the Cloud API, e.g. for the WhatsApp Business app alone. Link it anew to go on.
   */
  post: operations["on_business_offboarded"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.reconnected": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.reconnected
   * @description A number that had left is back. Go on as before.
   */
  post: operations["on_business_reconnected"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.verified": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.verified
   * @description Meta verified the business. Show it.
   */
  post: operations["on_business_verified"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.partner": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.partner
   * @description A partner or its app was given access to the business account, or lost it. Onboard it, or stop sending for it.
   */
  post: operations["on_business_partner"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.partner_certification": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.partner_certification
   * @description Meta decided on a client of the partner programme. Mend what `rejection_reasons` name.
   */
  post: operations["on_business_partner_certification"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.partner_solution": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.partner_solution
   * @description A solution shared with a partner came further. Accept it or take note of its `status`.
   */
  post: operations["on_business_partner_solution"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.ad_account": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.ad_account
   * @description An advertising account was linked. Take note of `business.ad_account_id`.
   */
  post: operations["on_business_ad_account"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.terms_signed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.terms_signed
   * @description The terms of marketing messages were signed. They can be sent from now on.
   */
  post: operations["on_business_terms_signed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.country": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.country
   * @description The business's main country was set or changed. Prices may follow it.
   */
  post: operations["on_business_country"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.international_rates": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.international_rates
   * @description Authentication messages to other countries will cost the international rate. Plan for it.
   */
  post: operations["on_business_international_rates"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.pricing_tier": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.pricing_tier
   * @description The business reached another price by volume. Take note of it.
   */
  post: operations["on_business_pricing_tier"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.capability": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.capability
   * @description What the business may do changed. Keep below `messaging_limit`.
   */
  post: operations["on_business_capability"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.flow_status": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.flow_status
   * @description A flow's status changed. Send only what is PUBLISHED; migrate it when there is a `warning`.
   */
  post: operations["on_business_flow_status"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.flow_expiry": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.flow_expiry
   * @description A flow's version will expire. Migrate it before it can no longer be sent.
   */
  post: operations["on_business_flow_expiry"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.flow_alert": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.flow_alert
   * @description A flow's endpoint or clients are worse than a threshold, or well again. See to the endpoint.
   */
  post: operations["on_business_flow_alert"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.payment_configuration": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.payment_configuration
   * @description A way to be paid was set up or changed. Ask for payments only through one that is Active.
   */
  post: operations["on_business_payment_configuration"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.automatic_event": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.automatic_event
   * @description WhatsApp noticed a lead or a purchase in a chat that an advertisement began. Report it as a conversion.
   */
  post: operations["on_business_automatic_event"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.tracking_event": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.tracking_event
   * @description A click on a marketing message led to something. Count it for `click_id`.
   */
  post: operations["on_business_tracking_event"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.user_actions": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.user_actions
   * @description People followed a marketing message's link or saw its page; nobody is named. Count them.
   */
  post: operations["on_business_user_actions"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.handover": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.handover
   * @description Another app or a person answers the chat from now on. Answer only while it is yours.
   */
  post: operations["on_business_handover"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.errors": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.errors
   * @description WhatsApp could not do something for the number as a whole, such as keep up with its rate. Tell the operator.
   */
  post: operations["on_business_errors"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.held": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.held
   * @description A hook's receiver is down: three tries in a row failed. Nothing is lost and nothing is spent; it is probed. See to the receiver.
   */
  post: operations["on_hook_held"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.recovered": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.recovered
   * @description The receiver of a held hook is there again. What waited comes now, in order.
   */
  post: operations["on_hook_recovered"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.suspended": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.suspended
   * @description A hook was suspended. Nothing is lost; set it active when it is to go on.
   */
  post: operations["on_hook_suspended"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.resumed": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.resumed
   * @description A suspended hook is active again. What waited comes now, in order.
   */
  post: operations["on_hook_resumed"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.test": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.test
   * @description Somebody tries the hook out. It is in no log: `sequence` is 0. Answer 2xx and do nothing.
   */
  post: operations["on_hook_test"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "hook.answer_invalid": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * hook.answer_invalid
   * @description A receiver answered with something that are no messages to send. Mend the receiver; the event counts as delivered.
   */
  post: operations["on_hook_answer_invalid"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "retention.warning": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * retention.warning
   * @description Undelivered events will soon leave the log. See to the hook that is held or suspended, or pull them.
   */
  post: operations["on_retention_warning"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "retention.expired": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * retention.expired
   * @description Undelivered events left: the log (with `from` and `to`), or the message cache. They cannot be had again.
   */
  post: operations["on_retention_expired"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
 "business.{field}": {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  get?: never;
  put?: never;
  /**
   * business.{field}
   * @description Something of the business changed at Meta. Read `value` as Meta's documentation of the field says.
   */
  post: operations["on_business_field"];
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
 };
}
export interface components {
 schemas: {
  /** @description Something that happened, told at least once. Answer 2xx when it is safe with you; know repeats by `id`. */
  Event: {
   id: components["schemas"]["Shared.0"];
   type: components["schemas"]["Shared.1"];
   account_id: components["schemas"]["Shared.2"];
   sequence: components["schemas"]["Shared.3"];
   timestamp: components["schemas"]["Shared.4"];
   metadata?: components["schemas"]["Shared.6"];
   data: components["schemas"]["Shared.8"];
  };
  /** @description Somebody on WhatsApp: only `id` is always there */
  Person: {
   id: components["schemas"]["Shared.11"];
   jid?: components["schemas"]["Shared.12"];
   lid?: components["schemas"]["Shared.13"];
   phone?: components["schemas"]["Shared.14"];
   user_id?: components["schemas"]["Shared.16"];
   parent_user_id?: components["schemas"]["Shared.17"];
   username?: components["schemas"]["Shared.18"];
   name?: components["schemas"]["Shared.19"];
  };
  /** @description The conversation; a person's chat has the person's id */
  Chat: {
   id: components["schemas"]["Shared.1"];
   kind: components["schemas"]["Shared.20"];
  };
  /** @description Why WhatsApp could not do it: decide by `code` and `details` */
  Fault: {
   code?: components["schemas"]["Shared.21"];
   title?: components["schemas"]["Shared.23"];
   message?: components["schemas"]["Shared.24"];
   details?: components["schemas"]["Shared.25"];
   href?: components["schemas"]["Shared.26"];
  };
  /** @description Written text: read `body` */
  "Content.text": {
   body: components["schemas"]["Shared.1"];
   preview?: components["schemas"]["Shared.27"];
  };
  /** @description A picture: fetch it soon */
  "Content.image": components["schemas"]["Shared.37"];
  /** @description A video: fetch it soon */
  "Content.video": {
   id: components["schemas"]["Shared.29"];
   mime_type: components["schemas"]["Shared.30"];
   size?: components["schemas"]["Shared.31"];
   sha256?: components["schemas"]["Shared.33"];
   filename?: components["schemas"]["Shared.34"];
   url?: components["schemas"]["Shared.35"];
   caption?: components["schemas"]["Shared.36"];
   seconds?: components["schemas"]["Shared.38"];
   gif?: components["schemas"]["Shared.40"];
   video_note?: components["schemas"]["Shared.42"];
  };
  /** @description Sound; `voice`: recorded in the chat. Fetch it soon */
  "Content.audio": {
   id: components["schemas"]["Shared.29"];
   mime_type: components["schemas"]["Shared.30"];
   size?: components["schemas"]["Shared.31"];
   sha256?: components["schemas"]["Shared.33"];
   filename?: components["schemas"]["Shared.34"];
   url?: components["schemas"]["Shared.35"];
   voice?: components["schemas"]["Shared.44"];
   seconds?: components["schemas"]["Shared.38"];
  };
  /** @description Any other file: fetch it soon, trust neither `filename` nor `mime_type` */
  "Content.document": components["schemas"]["Shared.37"];
  /** @description A sticker: WebP unless it is `lottie` */
  "Content.sticker": {
   id: components["schemas"]["Shared.29"];
   mime_type: components["schemas"]["Shared.30"];
   size?: components["schemas"]["Shared.31"];
   sha256?: components["schemas"]["Shared.33"];
   filename?: components["schemas"]["Shared.34"];
   url?: components["schemas"]["Shared.35"];
   animated?: components["schemas"]["Shared.45"];
   lottie?: components["schemas"]["Shared.46"];
  };
  /** @description A place; 0 is a coordinate like any other */
  "Content.location": {
   latitude: components["schemas"]["Shared.48"];
   longitude: components["schemas"]["Shared.49"];
   name?: components["schemas"]["Shared.50"];
   address?: components["schemas"]["Shared.51"];
   url?: components["schemas"]["Shared.52"];
   caption?: components["schemas"]["Shared.53"];
   live?: components["schemas"]["Shared.54"];
   live_sequence?: components["schemas"]["Shared.56"];
   accuracy_meters?: components["schemas"]["Shared.58"];
   speed_mps?: components["schemas"]["Shared.59"];
   heading_degrees?: components["schemas"]["Shared.60"];
  };
  /** @description Contact cards, shared or asked for; take from each what it has */
  "Content.contacts": components["schemas"]["Shared.62"][];
  /** @description An answer to an interactive message: read the member `type` names */
  "Content.interactive": {
   header?: components["schemas"]["Shared.63"];
   body?: components["schemas"]["Shared.65"];
   footer?: components["schemas"]["Shared.66"];
   action?: components["schemas"]["Shared.67"];
   type: components["schemas"]["Shared.69"];
   button_reply?: components["schemas"]["Shared.70"];
   list_reply?: components["schemas"]["Shared.72"];
   nfm_reply?: components["schemas"]["Shared.73"];
   call_permission_reply?: components["schemas"]["Shared.76"];
   payment_method?: components["schemas"]["Shared.78"];
  };
  /** @description A template's quick reply was pressed: act on `payload` */
  "Content.button": {
   payload?: components["schemas"]["Shared.80"];
   text?: components["schemas"]["Shared.81"];
  };
  /** @description A cart was sent: confirm it, and take prices from your own catalogue */
  "Content.order": {
   catalog_id?: components["schemas"]["Shared.82"];
   text?: components["schemas"]["Shared.83"];
   product_items?: components["schemas"]["Shared.84"];
   order_id?: components["schemas"]["Shared.86"];
   title?: components["schemas"]["Shared.87"];
   item_count?: components["schemas"]["Shared.88"];
   status?: components["schemas"]["Shared.89"];
   seller?: components["schemas"]["Shared.90"];
   total?: components["schemas"]["Shared.91"];
  };
  /** @description WhatsApp's own notice: show `body` */
  "Content.system": {
   type?: components["schemas"]["Shared.92"];
   body?: components["schemas"]["Shared.93"];
  } & {
   [key: string]: components["schemas"]["Shared.94"];
  };
  /** @description The chat was opened for the first time: greet; replies are free for 24 h */
  "Content.request_welcome": Record<string, never>;
  /** @description A poll: votes come as `message.poll_vote`. Keep it by the message's id */
  "Content.poll": {
   name?: components["schemas"]["Shared.95"];
   options: components["schemas"]["Shared.96"];
   selectable_count?: components["schemas"]["Shared.97"];
   quiz?: components["schemas"]["Shared.99"];
   correct_option?: components["schemas"]["Shared.101"];
  };
  /** @description How a poll stands: show it */
  "Content.poll_result": {
   name?: components["schemas"]["Shared.102"];
   votes: components["schemas"]["Shared.103"];
  };
  /** @description An appointment: answers come as `message.event_response`. Put it into a calendar */
  "Content.event": {
   name?: components["schemas"]["Shared.104"];
   description?: components["schemas"]["Shared.105"];
   location?: components["schemas"]["Shared.106"];
   link?: components["schemas"]["Shared.107"];
   call?: components["schemas"]["Shared.108"];
   starts_at?: components["schemas"]["Shared.110"];
   ends_at?: components["schemas"]["Shared.111"];
   cancelled?: components["schemas"]["Shared.112"];
   guests_allowed?: components["schemas"]["Shared.113"];
  };
  /** @description A product of a catalogue: look it up by `retailer_id`, take prices from your own catalogue */
  "Content.product": {
   product_id?: components["schemas"]["Shared.114"];
   retailer_id?: components["schemas"]["Shared.115"];
   title?: components["schemas"]["Shared.116"];
   description?: components["schemas"]["Shared.117"];
   price?: components["schemas"]["Shared.118"];
   sale_price?: components["schemas"]["Shared.120"];
   url?: components["schemas"]["Shared.121"];
   business?: components["schemas"]["Shared.122"];
   body?: components["schemas"]["Shared.123"];
   footer?: components["schemas"]["Shared.124"];
  };
  /** @description An invitation into a group: join by `code` until `expires_at` */
  "Content.group_invite": {
   group: components["schemas"]["Chat"];
   name?: components["schemas"]["Shared.125"];
   code?: components["schemas"]["Shared.126"];
   caption?: components["schemas"]["Shared.127"];
   expires_at?: components["schemas"]["Shared.128"];
  };
  /** @description An invitation to run or follow a channel: accept it on the phone */
  "Content.newsletter_invite": {
   newsletter: components["schemas"]["Chat"];
   name?: components["schemas"]["Shared.129"];
   caption?: components["schemas"]["Shared.130"];
   role: components["schemas"]["Shared.131"];
   expires_at?: components["schemas"]["Shared.132"];
  };
  /** @description Money was asked for, sent or refused: see to it on the phone; a gateway moves none */
  "Content.payment": {
   kind: components["schemas"]["Shared.133"];
   amount?: components["schemas"]["Shared.134"];
   note?: components["schemas"]["Shared.135"];
   message_id?: components["schemas"]["Shared.136"];
   from?: components["schemas"]["Shared.137"];
   expires_at?: components["schemas"]["Shared.138"];
  };
  /** @description Several pictures follow as messages of their own with `context.album_id`: show them together */
  "Content.album": {
   images?: components["schemas"]["Shared.139"];
   videos?: components["schemas"]["Shared.140"];
  };
  /** @description A message was pinned in its chat, or the pin taken away: show it on top until it expires */
  "Content.pin": {
   message_id: components["schemas"]["Shared.1"];
   from?: components["schemas"]["Shared.141"];
   type: components["schemas"]["Shared.142"];
   expiration_days?: components["schemas"]["Shared.143"];
  };
  /** @description A message of a chat whose messages disappear is to stay, or no longer: keep it or let it go */
  "Content.keep": {
   message_id: components["schemas"]["Shared.1"];
   from?: components["schemas"]["Shared.141"];
   kept: components["schemas"]["Shared.144"];
  };
  /** @description What became of a call: show it; call back when it was missed */
  "Content.call_log": {
   video?: components["schemas"]["Shared.145"];
   outcome?: components["schemas"]["Shared.146"];
   kind?: components["schemas"]["Shared.147"];
   seconds?: components["schemas"]["Shared.148"];
  };
  /** @description A set of stickers was shared: it can be ignored */
  "Content.sticker_pack": {
   pack_id?: components["schemas"]["Shared.149"];
   name?: components["schemas"]["Shared.150"];
   publisher?: components["schemas"]["Shared.151"];
   description?: components["schemas"]["Shared.152"];
   stickers: components["schemas"]["Shared.153"];
  };
  /** @description They ask for the account's number: share it on the phone, or do not */
  "Content.phone_request": Record<string, never>;
  /** @description What has no type here or cannot be read: `type` and `content` as sent. Tell the person, or ignore it */
  "Content.unsupported": {
   type?: components["schemas"]["Shared.154"];
   content?: components["schemas"]["Shared.155"];
  };
  /** @description Somebody wrote to the account. Read the member `type` names, answer in `chat`. */
  "Data.message.received": components["schemas"]["Shared.224"];
  /** @description The account wrote: from the phone, from another program, or through this gateway (`send_id`, and the content as it was to be sent). Show it; do not answer it. */
  "Data.message.sent": components["schemas"]["Shared.224"] | components["schemas"]["Shared.225"];
  /** @description Somebody wrote, or was written to, in a chat that another app answers at the moment. Read it; do not answer it. */
  "Data.message.standby": components["schemas"]["Shared.330"];
  /** @description Somebody reacted to a message. Keep one reaction per person and message; without an emoji remove theirs. */
  "Data.message.reaction": components["schemas"]["Shared.312"];
  /** @description A message was changed. Replace the content of the message `edit.message_id`. */
  "Data.message.edited": components["schemas"]["Shared.315"];
  /** @description A message was deleted for everyone. Remove the message `revoke.message_id`. */
  "Data.message.deleted": components["schemas"]["Shared.319"];
  /** @description Somebody voted in a poll. Replace what they voted before in the poll `poll_vote.message_id`. */
  "Data.message.poll_vote": components["schemas"]["Shared.322"];
  /** @description Somebody answered an event. Replace what they answered before to the event `event_response.message_id`. */
  "Data.message.event_response": components["schemas"]["Shared.327"];
  /** @description A message came that cannot be read. Show that one is waited for; look at the phone when it is for the phone only. */
  "Data.message.undecryptable": {
   message_id: components["schemas"]["Shared.1"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   from_me: components["schemas"]["Shared.331"];
   sent_at?: components["schemas"]["Shared.160"];
   reason: components["schemas"]["Shared.332"];
  };
  /** @description A message that could not be read can be now; the event `event_id` tells it. Take away what you showed for it. */
  "Data.message.recovered": {
   message_id: components["schemas"]["Shared.1"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   from_me: components["schemas"]["Shared.331"];
   sent_at?: components["schemas"]["Shared.160"];
   event_id: components["schemas"]["Shared.1"];
  };
  /** @description A message came that says nothing this gateway knows. Look at the phone, and update the gateway. */
  "Data.message.unknown": {
   message_id: components["schemas"]["Shared.1"];
   chat?: components["schemas"]["Shared.333"];
   from?: components["schemas"]["Shared.334"];
   from_me?: components["schemas"]["Shared.335"];
   sent_at?: components["schemas"]["Shared.160"];
   bytes: components["schemas"]["Shared.336"];
  };
  /** @description A message of the account came further. They come in any order and repeated: only ever go up, from sent over delivered and read to played. */
  "Data.message.status": {
   message_id: components["schemas"]["Shared.337"];
   send_id?: components["schemas"]["Shared.338"];
   chat: components["schemas"]["Chat"];
   status: components["schemas"]["Shared.339"];
   at?: components["schemas"]["Shared.340"];
   recipient?: components["schemas"]["Shared.341"];
   error?: components["schemas"]["Shared.342"];
   standby?: components["schemas"]["Shared.343"];
   identity?: components["schemas"]["Shared.345"];
   callback_data?: components["schemas"]["Shared.346"];
   conversation?: components["schemas"]["Shared.347"];
   pricing?: components["schemas"]["Shared.348"];
  };
  /** @description A message of the account did not reach its recipient, possibly after `sent`. Decide by `error.code` whether to send it anew. */
  "Data.message.failed": {
   message_id: components["schemas"]["Shared.337"];
   send_id?: components["schemas"]["Shared.338"];
   chat: components["schemas"]["Chat"];
   status: components["schemas"]["Shared.349"];
   at?: components["schemas"]["Shared.340"];
   recipient?: components["schemas"]["Shared.341"];
   error?: components["schemas"]["Shared.342"];
   standby?: components["schemas"]["Shared.343"];
   identity?: components["schemas"]["Shared.345"];
   callback_data?: components["schemas"]["Shared.346"];
   conversation?: components["schemas"]["Shared.347"];
   pricing?: components["schemas"]["Shared.348"];
  };
  /** @description A payment that a message asked for came further. Deliver only after `captured`. */
  "Data.message.payment": {
   message_id: components["schemas"]["Shared.350"];
   chat: components["schemas"]["Chat"];
   status: components["schemas"]["Shared.351"];
   at?: components["schemas"]["Shared.340"];
   recipient?: components["schemas"]["Shared.341"];
   error?: components["schemas"]["Shared.352"];
   payment?: components["schemas"]["Shared.353"];
  };
  /** @description Somebody's number, user id or security code changed. File the chat of `previous` under `current`; after a new security code check who it is before saying secrets. */
  "Data.identity.changed": {
   message_id: components["schemas"]["Shared.355"];
   chat: components["schemas"]["Shared.356"];
   change: components["schemas"]["Shared.357"];
   previous?: components["schemas"]["Shared.358"];
   current?: components["schemas"]["Shared.359"];
   at?: components["schemas"]["Shared.360"];
   identity?: components["schemas"]["Shared.361"];
   body?: components["schemas"]["Shared.362"];
  };
  /** @description Somebody calls the account. Accept or reject it while it rings; personal accounts do so on the phone. */
  "Data.call.offered": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   video?: components["schemas"]["Shared.370"];
   session?: components["schemas"]["Shared.372"];
   cta_payload?: components["schemas"]["Shared.376"];
   deeplink_payload?: components["schemas"]["Shared.377"];
  };
  /** @description A call that the account asked for exists. Wait for its answer. */
  "Data.call.created": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
  };
  /** @description A call of the account's is being answered. Apply `session` so that sound can flow. */
  "Data.call.connected": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   session?: components["schemas"]["Shared.378"];
  };
  /** @description A call came further. Show it; after `rejected` ask again before calling. */
  "Data.call.status": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   status: components["schemas"]["Shared.379"];
  };
  /** @description A call is over. Release what was held for it; call back when it was missed. */
  "Data.call.ended": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   status?: components["schemas"]["Shared.380"];
   started_at?: components["schemas"]["Shared.381"];
   ended_at?: components["schemas"]["Shared.382"];
   duration?: components["schemas"]["Shared.383"];
  };
  /** @description The recording of a call is there. Fetch `audio` soon. */
  "Data.call.recording": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   kind?: components["schemas"]["Shared.385"];
   audio?: components["schemas"]["Shared.386"];
  };
  /** @description The transcription of a call is there. Read it as WhatsApp's documentation says. */
  "Data.call.transcription": {
   call_id: components["schemas"]["Shared.363"];
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.364"];
   to?: components["schemas"]["Shared.365"];
   from_me: components["schemas"]["Shared.366"];
   by?: components["schemas"]["Shared.367"];
   at?: components["schemas"]["Shared.368"];
   callback_data?: components["schemas"]["Shared.369"];
   transcription: components["schemas"]["Shared.388"];
  };
  /** @description WhatsApp could not do something for a call. Decide by `code` whether to call anew. */
  "Data.call.failed": {
   call_id?: components["schemas"]["Shared.389"];
   errors: components["schemas"]["Shared.390"];
  };
  /** @description A group was created, or the account was brought into one. Send `invite_link` to those who shall join. */
  "Data.group.created": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   subject?: components["schemas"]["Shared.395"];
   description?: components["schemas"]["Shared.396"];
   invite_link?: components["schemas"]["Shared.397"];
   picture_id?: components["schemas"]["Shared.398"];
   picture?: components["schemas"]["Shared.399"];
   announcement?: components["schemas"]["Shared.400"];
   locked?: components["schemas"]["Shared.402"];
   join_approval?: components["schemas"]["Shared.404"];
   member_add_mode?: components["schemas"]["Shared.406"];
   disappearing_seconds?: components["schemas"]["Shared.407"];
   sharing_limited?: components["schemas"]["Shared.409"];
   community?: components["schemas"]["Shared.411"];
   participants?: components["schemas"]["Shared.412"];
  };
  /** @description A group was deleted. Send nothing to it any more. */
  "Data.group.deleted": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   reason?: components["schemas"]["Shared.414"];
  };
  /** @description Settings of a group were changed. Take over the members that `changed` names. */
  "Data.group.updated": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   subject?: components["schemas"]["Shared.395"];
   description?: components["schemas"]["Shared.396"];
   invite_link?: components["schemas"]["Shared.397"];
   picture_id?: components["schemas"]["Shared.398"];
   picture?: components["schemas"]["Shared.399"];
   announcement?: components["schemas"]["Shared.400"];
   locked?: components["schemas"]["Shared.402"];
   join_approval?: components["schemas"]["Shared.404"];
   member_add_mode?: components["schemas"]["Shared.406"];
   disappearing_seconds?: components["schemas"]["Shared.407"];
   sharing_limited?: components["schemas"]["Shared.409"];
   community?: components["schemas"]["Shared.411"];
   changed: components["schemas"]["Shared.415"];
   linked?: components["schemas"]["Shared.416"];
   unlinked?: components["schemas"]["Shared.418"];
   failed?: components["schemas"]["Shared.420"];
  };
  /** @description People joined a group or left it, became its admins, or go by another label. Keep the list of its members by it. */
  "Data.group.participants": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   action: components["schemas"]["Shared.423"];
   participants: components["schemas"]["Shared.424"];
   reason?: components["schemas"]["Shared.425"];
   initiated_by?: components["schemas"]["Shared.426"];
   failed?: components["schemas"]["Shared.427"];
  };
  /** @description Somebody asks to join a group, no longer does, or was turned down. Let them in, or do not. */
  "Data.group.join_request": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   action: components["schemas"]["Shared.429"];
   person?: components["schemas"]["Shared.430"];
   join_request_id?: components["schemas"]["Shared.431"];
   reason?: components["schemas"]["Shared.432"];
   method?: components["schemas"]["Shared.433"];
  };
  /** @description WhatsApp suspended a group. Nothing can be sent to it for now. */
  "Data.group.suspended": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
  };
  /** @description A suspended group is back. Go on as before. */
  "Data.group.restored": {
   chat: components["schemas"]["Shared.391"];
   by?: components["schemas"]["Shared.392"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
  };
  /** @description What was asked for a group could not be done. Decide by `code` whether to ask again. */
  "Data.group.failed": {
   chat?: components["schemas"]["Shared.434"];
   at?: components["schemas"]["Shared.393"];
   request_id?: components["schemas"]["Shared.394"];
   action: components["schemas"]["Shared.435"];
   errors: components["schemas"]["Shared.422"];
  };
  /** @description A contact was saved on the account's phone, or changed. Store it under the person's `id`. */
  "Data.contact.updated": {
   person: components["schemas"]["Person"];
   full_name?: components["schemas"]["Shared.436"];
   first_name?: components["schemas"]["Shared.437"];
   verified_name?: components["schemas"]["Shared.438"];
   picture_id?: components["schemas"]["Shared.439"];
   about?: components["schemas"]["Shared.440"];
   changed?: components["schemas"]["Shared.441"];
   at?: components["schemas"]["Shared.443"];
  };
  /** @description A contact was removed on the account's phone. Forget the name, not the person. */
  "Data.contact.removed": {
   person: components["schemas"]["Person"];
   at?: components["schemas"]["Shared.443"];
  };
  /** @description The account blocked somebody. Do not write to them. */
  "Data.contact.blocked": {
   person: components["schemas"]["Person"];
   at?: components["schemas"]["Shared.443"];
  };
  /** @description The account unblocked somebody. They can be written to again. */
  "Data.contact.unblocked": {
   person: components["schemas"]["Person"];
   at?: components["schemas"]["Shared.443"];
  };
  /** @description Somebody no longer wants marketing messages, or wants them. Obey before you send the next. */
  "Data.contact.preference": {
   chat: components["schemas"]["Chat"];
   person: components["schemas"]["Person"];
   category?: components["schemas"]["Shared.444"];
   value: components["schemas"]["Shared.445"];
   signup_id?: components["schemas"]["Shared.446"];
   detail?: components["schemas"]["Shared.447"];
   at?: components["schemas"]["Shared.443"];
  };
  /** @description A chat's settings changed. Take over the members that `changed` names. */
  "Data.chat.updated": {
   chat: components["schemas"]["Chat"];
   changed: components["schemas"]["Shared.448"];
   name?: components["schemas"]["Shared.449"];
   archived?: components["schemas"]["Shared.450"];
   pinned?: components["schemas"]["Shared.451"];
   locked?: components["schemas"]["Shared.452"];
   muted_until?: components["schemas"]["Shared.453"];
   unread?: components["schemas"]["Shared.454"];
   disappearing_seconds?: components["schemas"]["Shared.456"];
   sharing_limited?: components["schemas"]["Shared.458"];
   by?: components["schemas"]["Shared.460"];
   at?: components["schemas"]["Shared.461"];
  };
  /** @description A chat was deleted on another device. Hide it if you mirror the phone. */
  "Data.chat.deleted": {
   chat: components["schemas"]["Chat"];
   at?: components["schemas"]["Shared.461"];
  };
  /** @description Messages were read on another device of the account. Mark them as read. */
  "Data.chat.read": {
   chat: components["schemas"]["Chat"];
   message_ids: components["schemas"]["Shared.462"];
   at?: components["schemas"]["Shared.461"];
  };
  /** @description A label was made, renamed or deleted. Keep it by `label_id`. */
  "Data.label.updated": {
   label_id: components["schemas"]["Shared.1"];
   name?: components["schemas"]["Shared.463"];
   color?: components["schemas"]["Shared.464"];
   deleted: components["schemas"]["Shared.466"];
  };
  /** @description A label was put on a chat or message, or taken off. Follow `assigned`. */
  "Data.label.assigned": {
   label_id: components["schemas"]["Shared.1"];
   chat: components["schemas"]["Chat"];
   message_id?: components["schemas"]["Shared.467"];
   assigned: components["schemas"]["Shared.468"];
  };
  /** @description A channel's settings changed. Take over the members that `changed` names. */
  "Data.newsletter.updated": {
   chat: components["schemas"]["Shared.469"];
   at?: components["schemas"]["Shared.470"];
   changed: components["schemas"]["Shared.471"];
   name?: components["schemas"]["Shared.472"];
   description?: components["schemas"]["Shared.473"];
   state?: components["schemas"]["Shared.474"];
  };
  /** @description How often a channel's message was seen, and what was given to it. Replace what you had for it. */
  "Data.newsletter.counts": {
   chat: components["schemas"]["Shared.469"];
   at?: components["schemas"]["Shared.470"];
   server_id: components["schemas"]["Shared.475"];
   views?: components["schemas"]["Shared.476"];
   reactions?: components["schemas"]["Shared.477"];
  };
  /** @description Somebody's role in a channel changed; `guest` has left it. Keep it. */
  "Data.newsletter.role": {
   chat: components["schemas"]["Shared.469"];
   at?: components["schemas"]["Shared.470"];
   person?: components["schemas"]["Shared.478"];
   by?: components["schemas"]["Shared.479"];
   role: components["schemas"]["Shared.480"];
  };
  /** @description Somebody is there, gone or typing; told while the account has asked for it. Show it for half a minute at most: it may never be taken back. */
  "Data.presence.update": {
   chat: components["schemas"]["Chat"];
   from?: components["schemas"]["Shared.481"];
   presence: components["schemas"]["Shared.482"];
   last_seen?: components["schemas"]["Shared.483"];
   online?: components["schemas"]["Shared.484"];
  };
  /** @description An account is connected, disconnected or being paired. Tell its owner when it is disconnected without `retry_at`. */
  "Data.account.status": {
   status: components["schemas"]["Shared.486"];
   previous: components["schemas"]["Shared.486"];
   at: components["schemas"]["Shared.5"];
   reason?: components["schemas"]["Shared.487"];
   detail?: components["schemas"]["Shared.489"];
   code?: components["schemas"]["Shared.491"];
   retry_at?: components["schemas"]["Shared.493"];
  };
  /** @description A code to be scanned with the phone, under linked devices. Show it in place of the one before; drop it at `expires_at`. */
  "Data.account.qr": {
   text: components["schemas"]["Shared.494"];
   expires_at: components["schemas"]["Shared.495"];
  };
  /** @description The account's device is in use elsewhere, and was disconnected here so as not to fight. Find the other user, then connect it. */
  "Data.account.replaced": {
   at: components["schemas"]["Shared.5"];
   detail: components["schemas"]["Shared.490"];
  };
  /** @description The account's device was unlinked and its keys thrown away. To go on, connect it and pair the phone anew. */
  "Data.account.logged_out": {
   at: components["schemas"]["Shared.5"];
   detail: components["schemas"]["Shared.490"];
  };
  /** @description A side of the account's health is another now. Tell the operator when it got worse. */
  "Data.account.health": {
   aspect: components["schemas"]["Shared.496"];
   previous?: components["schemas"]["Shared.497"];
   current: components["schemas"]["Shared.501"];
  };
  /** @description WhatsApp lets the account write to fewer people, or lifted that. Write first to nobody until `until`. */
  "Data.account.restricted": {
   restriction: components["schemas"]["Shared.502"];
   active: components["schemas"]["Shared.503"];
   kind?: components["schemas"]["Shared.504"];
   used?: components["schemas"]["Shared.505"];
   allowed?: components["schemas"]["Shared.506"];
   until?: components["schemas"]["Shared.507"];
   at?: components["schemas"]["Shared.508"];
  };
  /** @description WhatsApp told the account something that has no event here: its stanza, as it came. It can be ignored. */
  "Data.account.notice": {
   kind: components["schemas"]["Shared.1"];
   stanza: components["schemas"]["Shared.509"];
   at?: components["schemas"]["Shared.508"];
  };
  /** @description Messages from before the account was linked, of both sides. File them by `sent_at`; answer none, and know repeats by `message_id`. A `media_placeholder` may be followed by the same message with its file; a personal account's files are fetched when they are not older than 14 days. */
  "Data.history.batch": {
   phase?: components["schemas"]["Shared.510"];
   chunk?: components["schemas"]["Shared.512"];
   progress?: components["schemas"]["Shared.514"];
   messages: components["schemas"]["Shared.516"];
  };
  /** @description The history does not come. Go on without it; when it was declined, ask the owner to link anew and share it. */
  "Data.history.failed": {
   declined: components["schemas"]["Shared.517"];
   errors: components["schemas"]["Shared.518"];
  };
  /** @description A message's file is here now. Fetch it by `media.url`, or by its id, within the retention. */
  "Data.media.ready": {
   message_id?: components["schemas"]["Shared.519"];
   chat?: components["schemas"]["Shared.520"];
   media: components["schemas"]["Shared.387"];
  };
  /** @description A message's file could not be fetched and will not be tried again. Ask the person to send it anew. */
  "Data.media.failed": {
   message_id?: components["schemas"]["Shared.519"];
   chat?: components["schemas"]["Shared.520"];
   media: components["schemas"]["Shared.387"];
   reason: components["schemas"]["Shared.521"];
   error?: components["schemas"]["Shared.522"];
  };
  /** @description A template can be sent from now on, or no longer, or soon no longer. Send only what is APPROVED. */
  "Data.template.status": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   template_id?: components["schemas"]["Shared.525"];
   name?: components["schemas"]["Shared.526"];
   language?: components["schemas"]["Shared.527"];
   category?: components["schemas"]["Shared.528"];
   status: components["schemas"]["Shared.529"];
   reason?: components["schemas"]["Shared.530"];
   title?: components["schemas"]["Shared.531"];
   description?: components["schemas"]["Shared.532"];
   disable_date?: components["schemas"]["Shared.533"];
   rejection?: components["schemas"]["Shared.534"];
  };
  /** @description What people make of a template changed. Mend one that is YELLOW: at RED it is paused. */
  "Data.template.quality": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   template_id?: components["schemas"]["Shared.525"];
   name?: components["schemas"]["Shared.526"];
   language?: components["schemas"]["Shared.527"];
   previous?: components["schemas"]["Shared.536"];
   current: components["schemas"]["Shared.537"];
  };
  /** @description A template's category changed, will change, or is another than Meta holds right. Look at what it costs; appeal in time. */
  "Data.template.category": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   template_id?: components["schemas"]["Shared.525"];
   name?: components["schemas"]["Shared.526"];
   language?: components["schemas"]["Shared.527"];
   category: components["schemas"]["Shared.538"];
   previous_category?: components["schemas"]["Shared.539"];
   correct_category?: components["schemas"]["Shared.540"];
   changes_at?: components["schemas"]["Shared.541"];
  };
  /** @description A template was edited. Replace the copy you keep of it. */
  "Data.template.components": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   template_id?: components["schemas"]["Shared.525"];
   name?: components["schemas"]["Shared.526"];
   language?: components["schemas"]["Shared.527"];
   title?: components["schemas"]["Shared.542"];
   text?: components["schemas"]["Shared.543"];
   footer?: components["schemas"]["Shared.544"];
   buttons?: components["schemas"]["Shared.545"];
  };
  /** @description What the number may send changed. Keep below `messaging_limit`; send less when it is FLAGGED. */
  "Data.number.quality": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   phone?: components["schemas"]["Shared.546"];
   change: components["schemas"]["Shared.547"];
   messaging_limit?: components["schemas"]["Shared.548"];
   previous_limit?: components["schemas"]["Shared.549"];
  };
  /** @description Meta decided on a display name. When it is rejected, ask for another. */
  "Data.number.name": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   phone?: components["schemas"]["Shared.546"];
   decision: components["schemas"]["Shared.550"];
   requested_name?: components["schemas"]["Shared.551"];
   rejection_reason?: components["schemas"]["Shared.552"];
  };
  /** @description The number's username changed. Show the new one. */
  "Data.number.username": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   phone?: components["schemas"]["Shared.546"];
   username?: components["schemas"]["Shared.553"];
   status: components["schemas"]["Shared.554"];
  };
  /** @description Settings of the number were changed. Replace the copy you keep of them. */
  "Data.number.settings": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   phone_number_id?: components["schemas"]["Shared.555"];
   kind?: components["schemas"]["Shared.556"];
   settings: components["schemas"]["Shared.557"];
  };
  /** @description Somebody changed the number's two-step PIN, or asks to. Warn the operator unless it was you. */
  "Data.number.security": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   phone?: components["schemas"]["Shared.546"];
   change: components["schemas"]["Shared.563"];
   requester?: components["schemas"]["Shared.564"];
  };
  /** @description Meta reviewed the business. When it is rejected, appeal in Meta's Business Manager. */
  "Data.business.review": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   decision: components["schemas"]["Shared.565"];
  };
  /** @description Meta warns of something, such as limits that cannot be raised. Show `description` to the operator. */
  "Data.business.alert": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   entity_type?: components["schemas"]["Shared.566"];
   entity_id?: components["schemas"]["Shared.567"];
   severity?: components["schemas"]["Shared.568"];
   status?: components["schemas"]["Shared.569"];
   alert: components["schemas"]["Shared.570"];
   description?: components["schemas"]["Shared.571"];
  };
  /** @description Meta takes abilities away for a while. Stop what is restricted until `expires_at`. */
  "Data.business.restricted": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   restrictions: components["schemas"]["Shared.572"];
  };
  /** @description The business broke one of Meta's policies. Stop it before Meta restricts or disables the account. */
  "Data.business.violation": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   violation?: components["schemas"]["Shared.573"];
  };
  /** @description Meta disables the business account, will, or has taken it back. Appeal; nothing can be sent while disabled. */
  "Data.business.ban": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   state: components["schemas"]["Shared.574"];
   date?: components["schemas"]["Shared.575"];
  };
  /** @description The business account was deleted at Meta. Nothing comes any more. */
  "Data.business.deleted": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
  };
  /** @description The number left the Cloud API, e.g. for the WhatsApp Business app alone. Link it anew to go on. */
  "Data.business.offboarded": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
  };
  /** @description A number that had left is back. Go on as before. */
  "Data.business.reconnected": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
  };
  /** @description Meta verified the business. Show it. */
  "Data.business.verified": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
  };
  /** @description A partner or its app was given access to the business account, or lost it. Onboard it, or stop sending for it. */
  "Data.business.partner": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   change: components["schemas"]["Shared.576"];
   business?: components["schemas"]["Shared.577"];
   disconnection?: components["schemas"]["Shared.579"];
  };
  /** @description Meta decided on a client of the partner programme. Mend what `rejection_reasons` name. */
  "Data.business.partner_certification": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   client_business_id?: components["schemas"]["Shared.581"];
   status?: components["schemas"]["Shared.582"];
   rejection_reasons?: components["schemas"]["Shared.583"];
  };
  /** @description A solution shared with a partner came further. Accept it or take note of its `status`. */
  "Data.business.partner_solution": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   change: components["schemas"]["Shared.584"];
   solution_id?: components["schemas"]["Shared.585"];
   status?: components["schemas"]["Shared.586"];
  };
  /** @description An advertising account was linked. Take note of `business.ad_account_id`. */
  "Data.business.ad_account": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   business?: components["schemas"]["Shared.587"];
  };
  /** @description The terms of marketing messages were signed. They can be sent from now on. */
  "Data.business.terms_signed": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   business?: components["schemas"]["Shared.588"];
  };
  /** @description The business's main country was set or changed. Prices may follow it. */
  "Data.business.country": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   country?: components["schemas"]["Shared.589"];
  };
  /** @description Authentication messages to other countries will cost the international rate. Plan for it. */
  "Data.business.international_rates": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   starts_at?: components["schemas"]["Shared.590"];
   exceptions?: components["schemas"]["Shared.591"];
  };
  /** @description The business reached another price by volume. Take note of it. */
  "Data.business.pricing_tier": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   updated_at?: components["schemas"]["Shared.592"];
   category?: components["schemas"]["Shared.593"];
   tier?: components["schemas"]["Shared.594"];
   month?: components["schemas"]["Shared.595"];
   region?: components["schemas"]["Shared.596"];
  };
  /** @description What the business may do changed. Keep below `messaging_limit`. */
  "Data.business.capability": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   messaging_limit?: components["schemas"]["Shared.597"];
   limit_per_number?: components["schemas"]["Shared.598"];
   numbers_per_waba?: components["schemas"]["Shared.599"];
   numbers_per_business?: components["schemas"]["Shared.600"];
  };
  /** @description A flow's status changed. Send only what is PUBLISHED; migrate it when there is a `warning`. */
  "Data.business.flow_status": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   flow_id: components["schemas"]["Shared.1"];
   previous_status?: components["schemas"]["Shared.601"];
   status?: components["schemas"]["Shared.602"];
   message?: components["schemas"]["Shared.603"];
   warning?: components["schemas"]["Shared.604"];
  };
  /** @description A flow's version will expire. Migrate it before it can no longer be sent. */
  "Data.business.flow_expiry": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   flow_id: components["schemas"]["Shared.1"];
   warning?: components["schemas"]["Shared.605"];
  };
  /** @description A flow's endpoint or clients are worse than a threshold, or well again. See to the endpoint. */
  "Data.business.flow_alert": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   flow_id: components["schemas"]["Shared.1"];
   measure: components["schemas"]["Shared.606"];
   state?: components["schemas"]["Shared.607"];
   message?: components["schemas"]["Shared.608"];
   threshold?: components["schemas"]["Shared.609"];
   error_rate?: components["schemas"]["Shared.611"];
   errors?: components["schemas"]["Shared.613"];
   p50_latency?: components["schemas"]["Shared.614"];
   p90_latency?: components["schemas"]["Shared.616"];
   requests_count?: components["schemas"]["Shared.618"];
   availability?: components["schemas"]["Shared.619"];
  };
  /** @description A way to be paid was set up or changed. Ask for payments only through one that is Active. */
  "Data.business.payment_configuration": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   name: components["schemas"]["Shared.1"];
   provider?: components["schemas"]["Shared.621"];
   provider_mid?: components["schemas"]["Shared.622"];
   status?: components["schemas"]["Shared.623"];
   created_at?: components["schemas"]["Shared.624"];
   updated_at?: components["schemas"]["Shared.625"];
  };
  /** @description WhatsApp noticed a lead or a purchase in a chat that an advertisement began. Report it as a conversion. */
  "Data.business.automatic_event": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   message_id?: components["schemas"]["Shared.626"];
   event_name: components["schemas"]["Shared.627"];
   ctwa_clid?: components["schemas"]["Shared.628"];
   currency?: components["schemas"]["Shared.629"];
   value?: components["schemas"]["Shared.630"];
  };
  /** @description A click on a marketing message led to something. Count it for `click_id`. */
  "Data.business.tracking_event": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   event_name: components["schemas"]["Shared.1"];
   click_id?: components["schemas"]["Shared.631"];
   tracking_token?: components["schemas"]["Shared.632"];
  };
  /** @description People followed a marketing message's link or saw its page; nobody is named. Count them. */
  "Data.business.user_actions": {
   user_actions: components["schemas"]["Shared.633"];
  };
  /** @description Another app or a person answers the chat from now on. Answer only while it is yours. */
  "Data.business.handover": {
   entry_id?: components["schemas"]["Shared.523"];
   at?: components["schemas"]["Shared.524"];
   chat: components["schemas"]["Chat"];
   person: components["schemas"]["Person"];
   change: components["schemas"]["Shared.634"];
   previous_owner_app_id?: components["schemas"]["Shared.635"];
   previous_owner_role?: components["schemas"]["Shared.636"];
   new_owner_app_id?: components["schemas"]["Shared.637"];
   new_owner_role?: components["schemas"]["Shared.638"];
   metadata?: components["schemas"]["Shared.639"];
   summary?: components["schemas"]["Shared.640"];
  };
  /** @description WhatsApp could not do something for the number as a whole, such as keep up with its rate. Tell the operator. */
  "Data.business.errors": {
   errors: components["schemas"]["Shared.641"];
  };
  /** @description A hook's receiver is down: three tries in a row failed. Nothing is lost and nothing is spent; it is probed. See to the receiver. */
  "Data.hook.held": {
   hook_id: components["schemas"]["Shared.1"];
   since: components["schemas"]["Shared.5"];
   status?: components["schemas"]["Shared.642"];
   next_probe_at?: components["schemas"]["Shared.644"];
  };
  /** @description The receiver of a held hook is there again. What waited comes now, in order. */
  "Data.hook.recovered": components["schemas"]["Shared.645"];
  /** @description A hook was suspended. Nothing is lost; set it active when it is to go on. */
  "Data.hook.suspended": {
   hook_id: components["schemas"]["Shared.1"];
   since: components["schemas"]["Shared.5"];
   reason: components["schemas"]["Shared.646"];
  };
  /** @description A suspended hook is active again. What waited comes now, in order. */
  "Data.hook.resumed": components["schemas"]["Shared.645"];
  /** @description Somebody tries the hook out. It is in no log: `sequence` is 0. Answer 2xx and do nothing. */
  "Data.hook.test": {
   hook_id: components["schemas"]["Shared.1"];
   sent_at: components["schemas"]["Shared.5"];
  };
  /** @description A receiver answered with something that are no messages to send. Mend the receiver; the event counts as delivered. */
  "Data.hook.answer_invalid": {
   hook_id: components["schemas"]["Shared.1"];
   event_id: components["schemas"]["Shared.1"];
   reason: components["schemas"]["Shared.1"];
  };
  /** @description Undelivered events will soon leave the log. See to the hook that is held or suspended, or pull them. */
  "Data.retention.warning": {
   from: components["schemas"]["Shared.647"];
   count: components["schemas"]["Shared.648"];
   reason: components["schemas"]["Shared.649"];
   expires_at?: components["schemas"]["Shared.650"];
  };
  /** @description Undelivered events left: the log (with `from` and `to`), or the message cache. They cannot be had again. */
  "Data.retention.expired": {
   from?: components["schemas"]["Shared.651"];
   to?: components["schemas"]["Shared.652"];
   count: components["schemas"]["Shared.653"];
   reason: components["schemas"]["Shared.649"];
  };
  /** @description Something of the business changed at Meta. Read `value` as Meta's documentation of the field says. */
  "Data.business": {
   field: components["schemas"]["Shared.654"];
   entry_id: components["schemas"]["Shared.655"];
   value: components["schemas"]["Shared.656"];
  };
  /** @description the same on every attempt; the same fact always has the same */
  "Shared.0": string;
  "Shared.1": string;
  /** Format: uuid */
  "Shared.2": string;
  /** @description the event's number in the account's log, from 1 and without holes */
  "Shared.3": number;
  /** @description when the gateway accepted it */
  "Shared.4": components["schemas"]["Shared.5"];
  /**
   * Format: date-time
   * @description RFC 3339, UTC, milliseconds
   */
  "Shared.5": string;
  /** @description the account's `metadata` */
  "Shared.6": components["schemas"]["Shared.7"];
  "Shared.7": unknown;
  /** @description as the event's type says */
  "Shared.8": {
   [key: string]: components["schemas"]["Shared.10"];
  };
  "Shared.9": string;
  "Shared.10": unknown;
  /** @description the number as digits, or the user id of someone whose number WhatsApp does not show */
  "Shared.11": components["schemas"]["Shared.1"];
  /** @description address on a personal account */
  "Shared.12": components["schemas"]["Shared.1"];
  /** @description hidden address on a personal account */
  "Shared.13": components["schemas"]["Shared.1"];
  /** @description E.164; absent when WhatsApp does not show it */
  "Shared.14": components["schemas"]["Shared.15"];
  "Shared.15": string;
  /** @description business-scoped user id; store it to know the person again */
  "Shared.16": components["schemas"]["Shared.1"];
  /** @description the same across linked business portfolios */
  "Shared.17": components["schemas"]["Shared.1"];
  /** @description without a leading @ */
  "Shared.18": components["schemas"]["Shared.1"];
  /** @description the name they gave themselves */
  "Shared.19": components["schemas"]["Shared.1"];
  /** @enum {string} */
  "Shared.20": "user" | "group" | "broadcast" | "newsletter";
  /** @description WhatsApp's error code */
  "Shared.21": components["schemas"]["Shared.22"];
  "Shared.22": number;
  "Shared.23": components["schemas"]["Shared.1"];
  "Shared.24": components["schemas"]["Shared.1"];
  "Shared.25": components["schemas"]["Shared.1"];
  /** @description where WhatsApp explains it; may be relative */
  "Shared.26": components["schemas"]["Shared.1"];
  /** @description what its link leads to, as the sender's phone saw it */
  "Shared.27": components["schemas"]["Shared.28"];
  "Shared.28": {
   url?: components["schemas"]["Shared.1"];
   title?: components["schemas"]["Shared.1"];
   description?: components["schemas"]["Shared.1"];
  };
  /** @description its id here, for GET /api/v1/media/{id} */
  "Shared.29": components["schemas"]["Shared.1"];
  /** @description application/octet-stream when WhatsApp names none */
  "Shared.30": components["schemas"]["Shared.1"];
  /** @description bytes */
  "Shared.31": components["schemas"]["Shared.32"];
  "Shared.32": number;
  /** @description as WhatsApp names it, hex or base64 */
  "Shared.33": components["schemas"]["Shared.1"];
  "Shared.34": components["schemas"]["Shared.1"];
  /** @description where to fetch it without a key, for 24 h from this attempt; absent without PUBLIC_URL */
  "Shared.35": components["schemas"]["Shared.1"];
  "Shared.36": components["schemas"]["Shared.1"];
  "Shared.37": {
   id: components["schemas"]["Shared.29"];
   mime_type: components["schemas"]["Shared.30"];
   size?: components["schemas"]["Shared.31"];
   sha256?: components["schemas"]["Shared.33"];
   filename?: components["schemas"]["Shared.34"];
   url?: components["schemas"]["Shared.35"];
   caption?: components["schemas"]["Shared.36"];
  };
  /** @description how long it lasts */
  "Shared.38": components["schemas"]["Shared.39"];
  "Shared.39": number;
  /** @description plays by itself, without sound */
  "Shared.40": components["schemas"]["Shared.41"];
  "Shared.41": boolean;
  /** @description recorded in the chat, shown round */
  "Shared.42": components["schemas"]["Shared.43"];
  "Shared.43": boolean;
  "Shared.44": boolean;
  "Shared.45": boolean;
  /** @description a Lottie animation, zipped */
  "Shared.46": components["schemas"]["Shared.47"];
  "Shared.47": boolean;
  "Shared.48": number;
  "Shared.49": number;
  "Shared.50": components["schemas"]["Shared.1"];
  "Shared.51": components["schemas"]["Shared.1"];
  "Shared.52": components["schemas"]["Shared.1"];
  "Shared.53": components["schemas"]["Shared.1"];
  /** @description where they are now; further messages follow while they move */
  "Shared.54": components["schemas"]["Shared.55"];
  "Shared.55": boolean;
  /** @description a higher one is newer */
  "Shared.56": components["schemas"]["Shared.57"];
  "Shared.57": number;
  "Shared.58": number;
  "Shared.59": number;
  /** @description clockwise from magnetic north */
  "Shared.60": components["schemas"]["Shared.61"];
  "Shared.61": number;
  "Shared.62": {
   name?: {
    formatted_name?: components["schemas"]["Shared.1"];
    first_name?: components["schemas"]["Shared.1"];
    middle_name?: components["schemas"]["Shared.1"];
    last_name?: components["schemas"]["Shared.1"];
    prefix?: components["schemas"]["Shared.1"];
    suffix?: components["schemas"]["Shared.1"];
   };
   phones?: {
    phone?: components["schemas"]["Shared.1"];
    wa_id?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   emails?: {
    email?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   urls?: {
    url?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   addresses?: {
    street?: components["schemas"]["Shared.1"];
    city?: components["schemas"]["Shared.1"];
    state?: components["schemas"]["Shared.1"];
    zip?: components["schemas"]["Shared.1"];
    country?: components["schemas"]["Shared.1"];
    country_code?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   org?: {
    company?: components["schemas"]["Shared.1"];
    department?: components["schemas"]["Shared.1"];
    title?: components["schemas"]["Shared.1"];
   };
   birthday?: components["schemas"]["Shared.1"];
   /** @description `contact_request`: the answer to a request for the number */
   origin?: components["schemas"]["Shared.1"];
   vcard?: components["schemas"]["Shared.1"];
  };
  /** @description `text`, or the kind of file above the words */
  "Shared.63": components["schemas"]["Shared.64"];
  "Shared.64": {
   type: components["schemas"]["Shared.1"];
   text?: components["schemas"]["Shared.1"];
  };
  "Shared.65": {
   text: components["schemas"]["Shared.1"];
  };
  "Shared.66": {
   text: components["schemas"]["Shared.1"];
  };
  "Shared.67": {
   /** @description what opens a list */
   button?: components["schemas"]["Shared.1"];
   buttons?: {
    /** @description reply, url, call, copy_code; others as WhatsApp names them */
    type: components["schemas"]["Shared.1"];
    reply?: {
     id: components["schemas"]["Shared.1"];
     title?: components["schemas"]["Shared.1"];
    };
    title?: components["schemas"]["Shared.1"];
    url?: components["schemas"]["Shared.1"];
    phone_number?: components["schemas"]["Shared.1"];
    code?: components["schemas"]["Shared.1"];
    /** @description as sent, of other types */
    parameters?: components["schemas"]["Shared.68"];
   }[];
   sections?: {
    title?: components["schemas"]["Shared.1"];
    rows?: {
     id?: components["schemas"]["Shared.1"];
     title?: components["schemas"]["Shared.1"];
     description?: components["schemas"]["Shared.1"];
    }[];
    product_items?: {
     product_retailer_id: components["schemas"]["Shared.1"];
    }[];
   }[];
   cards?: {
    header?: {
     type: components["schemas"]["Shared.1"];
     text?: components["schemas"]["Shared.1"];
    };
    body?: {
     text: components["schemas"]["Shared.1"];
    };
    footer?: {
     text: components["schemas"]["Shared.1"];
    };
    buttons?: unknown[];
   }[];
  };
  "Shared.68": unknown;
  /**
   * @description `…_reply` and payment_method: an answer; the others ask for one
   * @enum {string}
   */
  "Shared.69": "button_reply" | "list_reply" | "nfm_reply" | "call_permission_reply" | "payment_method" | "button" | "list" | "product_list" | "carousel" | "template" | "native_flow";
  /** @description A reply button was pressed: act on `id` */
  "Shared.70": components["schemas"]["Shared.71"];
  "Shared.71": {
   id: components["schemas"]["Shared.1"];
   title?: components["schemas"]["Shared.1"];
   description?: components["schemas"]["Shared.1"];
  };
  /** @description A row of a list was chosen: act on `id` */
  "Shared.72": components["schemas"]["Shared.71"];
  /** @description A flow or an address form was completed: read `response` */
  "Shared.73": components["schemas"]["Shared.74"];
  "Shared.74": {
   name?: components["schemas"]["Shared.1"];
   body?: components["schemas"]["Shared.1"];
   /** @description as sent; not always JSON */
   response_json?: components["schemas"]["Shared.1"];
   /** @description `response_json` parsed; absent when it is not JSON */
   response?: components["schemas"]["Shared.75"];
  };
  "Shared.75": unknown;
  /** @description A request to call was answered: call only after `accept`, until `expires_at` */
  "Shared.76": components["schemas"]["Shared.77"];
  "Shared.77": {
   response?: components["schemas"]["Shared.1"];
   is_permanent?: boolean;
   expires_at?: components["schemas"]["Shared.5"];
   response_source?: components["schemas"]["Shared.1"];
  };
  /** @description A way to pay was chosen: continue the payment `reference_id` */
  "Shared.78": components["schemas"]["Shared.79"];
  "Shared.79": {
   payment_method?: components["schemas"]["Shared.1"];
   paid_at?: components["schemas"]["Shared.5"];
   reference_id?: components["schemas"]["Shared.1"];
   last_four_digits?: components["schemas"]["Shared.1"];
   credential_id?: components["schemas"]["Shared.1"];
  };
  "Shared.80": components["schemas"]["Shared.1"];
  "Shared.81": components["schemas"]["Shared.1"];
  "Shared.82": components["schemas"]["Shared.1"];
  "Shared.83": components["schemas"]["Shared.1"];
  /** @description absent on personal accounts, which get no more than the sum */
  "Shared.84": components["schemas"]["Shared.85"];
  "Shared.85": {
   product_retailer_id?: components["schemas"]["Shared.1"];
   quantity?: number;
   item_price?: number;
   currency?: components["schemas"]["Shared.1"];
  }[];
  "Shared.86": components["schemas"]["Shared.1"];
  "Shared.87": components["schemas"]["Shared.1"];
  "Shared.88": number;
  /** @description inquiry, accepted or declined */
  "Shared.89": components["schemas"]["Shared.1"];
  "Shared.90": components["schemas"]["Person"];
  "Shared.91": {
   value: number;
   currency?: components["schemas"]["Shared.1"];
  };
  "Shared.92": components["schemas"]["Shared.1"];
  "Shared.93": components["schemas"]["Shared.1"];
  "Shared.94": unknown;
  /** @description the question */
  "Shared.95": components["schemas"]["Shared.1"];
  "Shared.96": components["schemas"]["Shared.1"][];
  /** @description how many may be chosen; 0: any number */
  "Shared.97": components["schemas"]["Shared.98"];
  "Shared.98": number;
  /** @description one answer is right */
  "Shared.99": components["schemas"]["Shared.100"];
  "Shared.100": boolean;
  "Shared.101": components["schemas"]["Shared.1"];
  "Shared.102": components["schemas"]["Shared.1"];
  "Shared.103": {
   option: components["schemas"]["Shared.1"];
   count: number;
  }[];
  "Shared.104": components["schemas"]["Shared.1"];
  "Shared.105": components["schemas"]["Shared.1"];
  "Shared.106": {
   latitude?: number;
   longitude?: number;
   name?: components["schemas"]["Shared.1"];
   address?: components["schemas"]["Shared.1"];
  };
  /** @description where to join the call */
  "Shared.107": components["schemas"]["Shared.1"];
  /** @description it is a call */
  "Shared.108": components["schemas"]["Shared.109"];
  /** @enum {string} */
  "Shared.109": "voice" | "video";
  "Shared.110": components["schemas"]["Shared.5"];
  "Shared.111": components["schemas"]["Shared.5"];
  "Shared.112": boolean;
  "Shared.113": boolean;
  "Shared.114": components["schemas"]["Shared.1"];
  "Shared.115": components["schemas"]["Shared.1"];
  "Shared.116": components["schemas"]["Shared.1"];
  "Shared.117": components["schemas"]["Shared.1"];
  "Shared.118": components["schemas"]["Shared.119"];
  "Shared.119": {
   /** @description in the currency's own unit */
   value: number;
   currency?: components["schemas"]["Shared.1"];
  };
  "Shared.120": components["schemas"]["Shared.119"];
  "Shared.121": components["schemas"]["Shared.1"];
  "Shared.122": components["schemas"]["Person"];
  "Shared.123": components["schemas"]["Shared.1"];
  "Shared.124": components["schemas"]["Shared.1"];
  "Shared.125": components["schemas"]["Shared.1"];
  "Shared.126": components["schemas"]["Shared.1"];
  "Shared.127": components["schemas"]["Shared.1"];
  "Shared.128": components["schemas"]["Shared.5"];
  "Shared.129": components["schemas"]["Shared.1"];
  "Shared.130": components["schemas"]["Shared.1"];
  /** @enum {string} */
  "Shared.131": "admin" | "follower";
  "Shared.132": components["schemas"]["Shared.5"];
  /** @enum {string} */
  "Shared.133": "sent" | "requested" | "declined" | "cancelled" | "invitation" | "invoice";
  "Shared.134": components["schemas"]["Shared.119"];
  "Shared.135": components["schemas"]["Shared.1"];
  /** @description the request it speaks of */
  "Shared.136": components["schemas"]["Shared.1"];
  /** @description who is asked to pay */
  "Shared.137": components["schemas"]["Person"];
  "Shared.138": components["schemas"]["Shared.5"];
  "Shared.139": number;
  "Shared.140": number;
  /** @description who wrote that message */
  "Shared.141": components["schemas"]["Person"];
  /** @enum {string} */
  "Shared.142": "pin" | "unpin";
  "Shared.143": number;
  "Shared.144": boolean;
  "Shared.145": boolean;
  /** @description connected, missed, failed, rejected, accepted_elsewhere … */
  "Shared.146": components["schemas"]["Shared.1"];
  /** @description regular, scheduled_call or voice_chat */
  "Shared.147": components["schemas"]["Shared.1"];
  "Shared.148": number;
  "Shared.149": components["schemas"]["Shared.1"];
  "Shared.150": components["schemas"]["Shared.1"];
  "Shared.151": components["schemas"]["Shared.1"];
  "Shared.152": components["schemas"]["Shared.1"];
  /** @description how many */
  "Shared.153": number;
  "Shared.154": components["schemas"]["Shared.1"];
  "Shared.155": {
   [key: string]: unknown;
  };
  "Shared.156": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "text";
   text: components["schemas"]["Content.text"];
  };
  /** @description WhatsApp's id of the message; the event's own id when WhatsApp sent none */
  "Shared.157": components["schemas"]["Shared.1"];
  /** @description absent in groups */
  "Shared.158": components["schemas"]["Person"];
  /** @description written by the account itself */
  "Shared.159": boolean;
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.160": components["schemas"]["Shared.5"];
  "Shared.161": components["schemas"]["Shared.162"];
  "Shared.162": {
   /** @description the message it replies to */
   message_id?: components["schemas"]["Shared.1"];
   /** @description who wrote that message */
   from?: components["schemas"]["Person"];
   /** @description where that message is, when it is in another chat, such as a status */
   chat?: components["schemas"]["Chat"];
   /** @description what that message says, as the sender quotes it: it may be made up */
   quoted?: components["schemas"]["Shared.163"];
   forwarded?: boolean;
   frequently_forwarded?: boolean;
   /** @description how often it was forwarded */
   forwarding_score?: components["schemas"]["Shared.164"];
   /** @description people it names with an @ */
   mentions?: components["schemas"]["Shared.165"];
   /** @description it names everybody in the group */
   mentions_all?: components["schemas"]["Shared.166"];
   /** @description the album it is part of: the id of the message that announced it */
   album_id?: components["schemas"]["Shared.1"];
   /** @description the product it asks about */
   referred_product?: components["schemas"]["Shared.167"];
  };
  "Shared.163": {
   /** @constant */
   type: "text";
   text: components["schemas"]["Content.text"];
  } | {
   /** @constant */
   type: "image";
   image: components["schemas"]["Content.image"];
  } | {
   /** @constant */
   type: "video";
   video: components["schemas"]["Content.video"];
  } | {
   /** @constant */
   type: "audio";
   audio: components["schemas"]["Content.audio"];
  } | {
   /** @constant */
   type: "document";
   document: components["schemas"]["Content.document"];
  } | {
   /** @constant */
   type: "sticker";
   sticker: components["schemas"]["Content.sticker"];
  } | {
   /** @constant */
   type: "location";
   location: components["schemas"]["Content.location"];
  } | {
   /** @constant */
   type: "contacts";
   contacts: components["schemas"]["Content.contacts"];
  } | {
   /** @constant */
   type: "interactive";
   interactive: components["schemas"]["Content.interactive"];
  } | {
   /** @constant */
   type: "button";
   button: components["schemas"]["Content.button"];
  } | {
   /** @constant */
   type: "order";
   order: components["schemas"]["Content.order"];
  } | {
   /** @constant */
   type: "system";
   system: components["schemas"]["Content.system"];
  } | {
   /** @constant */
   type: "request_welcome";
   request_welcome: components["schemas"]["Content.request_welcome"];
  } | {
   /** @constant */
   type: "poll";
   poll: components["schemas"]["Content.poll"];
  } | {
   /** @constant */
   type: "poll_result";
   poll_result: components["schemas"]["Content.poll_result"];
  } | {
   /** @constant */
   type: "event";
   event: components["schemas"]["Content.event"];
  } | {
   /** @constant */
   type: "product";
   product: components["schemas"]["Content.product"];
  } | {
   /** @constant */
   type: "group_invite";
   group_invite: components["schemas"]["Content.group_invite"];
  } | {
   /** @constant */
   type: "newsletter_invite";
   newsletter_invite: components["schemas"]["Content.newsletter_invite"];
  } | {
   /** @constant */
   type: "payment";
   payment: components["schemas"]["Content.payment"];
  } | {
   /** @constant */
   type: "album";
   album: components["schemas"]["Content.album"];
  } | {
   /** @constant */
   type: "pin";
   pin: components["schemas"]["Content.pin"];
  } | {
   /** @constant */
   type: "keep";
   keep: components["schemas"]["Content.keep"];
  } | {
   /** @constant */
   type: "call_log";
   call_log: components["schemas"]["Content.call_log"];
  } | {
   /** @constant */
   type: "sticker_pack";
   sticker_pack: components["schemas"]["Content.sticker_pack"];
  } | {
   /** @constant */
   type: "phone_request";
   phone_request: components["schemas"]["Content.phone_request"];
  } | {
   /** @constant */
   type: "unsupported";
   unsupported: components["schemas"]["Content.unsupported"];
  };
  "Shared.164": number;
  "Shared.165": components["schemas"]["Person"][];
  "Shared.166": boolean;
  "Shared.167": {
   catalog_id?: components["schemas"]["Shared.1"];
   product_retailer_id?: components["schemas"]["Shared.1"];
  };
  /** @description The advertisement or post that led here: attribute the conversation to it */
  "Shared.168": {
   source_url?: components["schemas"]["Shared.169"];
   source_id?: components["schemas"]["Shared.170"];
   source_type?: components["schemas"]["Shared.171"];
   headline?: components["schemas"]["Shared.172"];
   body?: components["schemas"]["Shared.173"];
   media_type?: components["schemas"]["Shared.174"];
   image_url?: components["schemas"]["Shared.175"];
   video_url?: components["schemas"]["Shared.176"];
   thumbnail_url?: components["schemas"]["Shared.177"];
   ctwa_clid?: components["schemas"]["Shared.178"];
   ref?: components["schemas"]["Shared.179"];
   welcome_message?: components["schemas"]["Shared.180"];
  };
  "Shared.169": components["schemas"]["Shared.1"];
  "Shared.170": components["schemas"]["Shared.1"];
  "Shared.171": components["schemas"]["Shared.1"];
  "Shared.172": components["schemas"]["Shared.1"];
  "Shared.173": components["schemas"]["Shared.1"];
  "Shared.174": components["schemas"]["Shared.1"];
  "Shared.175": components["schemas"]["Shared.1"];
  "Shared.176": components["schemas"]["Shared.1"];
  "Shared.177": components["schemas"]["Shared.1"];
  "Shared.178": components["schemas"]["Shared.1"];
  "Shared.179": components["schemas"]["Shared.1"];
  "Shared.180": {
   text?: components["schemas"]["Shared.1"];
  };
  "Shared.181": components["schemas"]["Shared.182"];
  /** @description The person's security code: compare `hash` with the one you know */
  "Shared.182": {
   hash?: components["schemas"]["Shared.183"];
   acknowledged?: components["schemas"]["Shared.184"];
   created_at?: components["schemas"]["Shared.185"];
  };
  "Shared.183": components["schemas"]["Shared.1"];
  "Shared.184": boolean;
  "Shared.185": components["schemas"]["Shared.5"];
  /** @description WhatsApp's own summary of the conversation so far */
  "Shared.186": components["schemas"]["Shared.187"];
  "Shared.187": {
   type?: components["schemas"]["Shared.1"];
   summary?: {
    text?: components["schemas"]["Shared.1"];
   };
  };
  /** @description who made it for the account, e.g. `created_by_1p_bot` */
  "Shared.188": components["schemas"]["Shared.1"];
  /** @description a channel's own number for the message */
  "Shared.189": components["schemas"]["Shared.1"];
  /** @description it may be opened once; do not show it again */
  "Shared.190": components["schemas"]["Shared.191"];
  "Shared.191": boolean;
  /** @description the chat forgets it after so long: do so too */
  "Shared.192": components["schemas"]["Shared.193"];
  "Shared.193": number;
  /** @description why parts of it are missing */
  "Shared.194": components["schemas"]["Shared.195"];
  "Shared.195": components["schemas"]["Fault"][];
  /** @description WhatsApp's original, for hooks that ask for it */
  "Shared.196": components["schemas"]["Shared.197"];
  "Shared.197": unknown;
  "Shared.198": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "image";
   image: components["schemas"]["Content.image"];
  };
  "Shared.199": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "video";
   video: components["schemas"]["Content.video"];
  };
  "Shared.200": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "audio";
   audio: components["schemas"]["Content.audio"];
  };
  "Shared.201": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "document";
   document: components["schemas"]["Content.document"];
  };
  "Shared.202": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "sticker";
   sticker: components["schemas"]["Content.sticker"];
  };
  "Shared.203": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "location";
   location: components["schemas"]["Content.location"];
  };
  "Shared.204": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "contacts";
   contacts: components["schemas"]["Content.contacts"];
  };
  "Shared.205": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "interactive";
   interactive: components["schemas"]["Content.interactive"];
  };
  "Shared.206": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "button";
   button: components["schemas"]["Content.button"];
  };
  "Shared.207": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "order";
   order: components["schemas"]["Content.order"];
  };
  "Shared.208": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "system";
   system: components["schemas"]["Content.system"];
  };
  "Shared.209": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "request_welcome";
   request_welcome: components["schemas"]["Content.request_welcome"];
  };
  "Shared.210": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "poll";
   poll: components["schemas"]["Content.poll"];
  };
  "Shared.211": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "poll_result";
   poll_result: components["schemas"]["Content.poll_result"];
  };
  "Shared.212": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "event";
   event: components["schemas"]["Content.event"];
  };
  "Shared.213": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "product";
   product: components["schemas"]["Content.product"];
  };
  "Shared.214": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "group_invite";
   group_invite: components["schemas"]["Content.group_invite"];
  };
  "Shared.215": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "newsletter_invite";
   newsletter_invite: components["schemas"]["Content.newsletter_invite"];
  };
  "Shared.216": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "payment";
   payment: components["schemas"]["Content.payment"];
  };
  "Shared.217": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "album";
   album: components["schemas"]["Content.album"];
  };
  "Shared.218": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "pin";
   pin: components["schemas"]["Content.pin"];
  };
  "Shared.219": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "keep";
   keep: components["schemas"]["Content.keep"];
  };
  "Shared.220": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "call_log";
   call_log: components["schemas"]["Content.call_log"];
  };
  "Shared.221": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "sticker_pack";
   sticker_pack: components["schemas"]["Content.sticker_pack"];
  };
  "Shared.222": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "phone_request";
   phone_request: components["schemas"]["Content.phone_request"];
  };
  "Shared.223": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   /** @constant */
   type: "unsupported";
   unsupported: components["schemas"]["Content.unsupported"];
  };
  "Shared.224": components["schemas"]["Shared.156"] | components["schemas"]["Shared.198"] | components["schemas"]["Shared.199"] | components["schemas"]["Shared.200"] | components["schemas"]["Shared.201"] | components["schemas"]["Shared.202"] | components["schemas"]["Shared.203"] | components["schemas"]["Shared.204"] | components["schemas"]["Shared.205"] | components["schemas"]["Shared.206"] | components["schemas"]["Shared.207"] | components["schemas"]["Shared.208"] | components["schemas"]["Shared.209"] | components["schemas"]["Shared.210"] | components["schemas"]["Shared.211"] | components["schemas"]["Shared.212"] | components["schemas"]["Shared.213"] | components["schemas"]["Shared.214"] | components["schemas"]["Shared.215"] | components["schemas"]["Shared.216"] | components["schemas"]["Shared.217"] | components["schemas"]["Shared.218"] | components["schemas"]["Shared.219"] | components["schemas"]["Shared.220"] | components["schemas"]["Shared.221"] | components["schemas"]["Shared.222"] | components["schemas"]["Shared.223"];
  "Shared.225": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "text";
   /** @description Written text */
   text: components["schemas"]["Shared.230"];
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "image";
   /** @description A picture */
   image: {
    id?: components["schemas"]["Shared.231"];
    link?: components["schemas"]["Shared.233"];
    caption?: components["schemas"]["Shared.235"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "video";
   /** @description A video */
   video: {
    id?: components["schemas"]["Shared.231"];
    link?: components["schemas"]["Shared.233"];
    caption?: components["schemas"]["Shared.235"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "audio";
   /** @description Sound */
   audio: {
    id?: components["schemas"]["Shared.231"];
    link?: components["schemas"]["Shared.233"];
    voice?: components["schemas"]["Shared.236"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "document";
   /** @description Any other file */
   document: {
    id?: components["schemas"]["Shared.231"];
    link?: components["schemas"]["Shared.233"];
    caption?: components["schemas"]["Shared.235"];
    filename?: components["schemas"]["Shared.238"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "sticker";
   /** @description A sticker, WebP */
   sticker: {
    id?: components["schemas"]["Shared.231"];
    link?: components["schemas"]["Shared.233"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "location";
   /** @description A place */
   location: components["schemas"]["Shared.245"];
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "contacts";
   /** @description Contact cards */
   contacts: components["schemas"]["Shared.246"][];
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "reaction";
   /** @description A reaction to a message; without an emoji, or with an empty one, it is taken back */
   reaction: {
    message_id: components["schemas"]["Shared.248"];
    from?: components["schemas"]["Shared.249"];
    from_me?: components["schemas"]["Shared.251"];
    emoji?: components["schemas"]["Shared.253"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "interactive";
   /** @description Buttons, lists and forms: something to press */
   interactive: components["schemas"]["Shared.254"] | components["schemas"]["Shared.264"] | components["schemas"]["Shared.268"] | components["schemas"]["Shared.270"] | components["schemas"]["Shared.271"] | components["schemas"]["Shared.274"] | components["schemas"]["Shared.275"] | components["schemas"]["Shared.283"] | components["schemas"]["Shared.284"] | components["schemas"]["Shared.285"] | components["schemas"]["Shared.289"] | components["schemas"]["Shared.290"] | components["schemas"]["Shared.291"] | components["schemas"]["Shared.292"] | components["schemas"]["Shared.293"];
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "template";
   /** @description An approved template: the one thing that opens a conversation at Meta */
   template: {
    name: components["schemas"]["Shared.294"];
    namespace?: components["schemas"]["Shared.295"];
    language: components["schemas"]["Shared.296"];
    components?: components["schemas"]["Shared.297"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "poll";
   /** @description A poll */
   poll: {
    name: components["schemas"]["Shared.305"];
    options: components["schemas"]["Shared.306"];
    selectable_count?: components["schemas"]["Shared.307"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "edit";
   /** @description New words for a message of the account's own */
   edit: {
    message_id: components["schemas"]["Shared.248"];
    type: components["schemas"]["Shared.309"];
    text: components["schemas"]["Shared.230"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "revoke";
   /** @description Deletes a message for everyone */
   revoke: {
    message_id: components["schemas"]["Shared.248"];
    from?: components["schemas"]["Shared.249"];
    from_me?: components["schemas"]["Shared.251"];
   };
  } | {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   send_id: components["schemas"]["Shared.226"];
   callback_data?: components["schemas"]["Shared.227"];
   /** @constant */
   type: "pin";
   /** @description Pins a message in its chat, or takes the pin away */
   pin: {
    message_id: components["schemas"]["Shared.248"];
    from?: components["schemas"]["Shared.249"];
    from_me?: components["schemas"]["Shared.251"];
    type: components["schemas"]["Shared.310"];
    expiration_days?: components["schemas"]["Shared.311"];
   };
  };
  /** @description our id of a message that was sent through this gateway: GET /messages/{id} */
  "Shared.226": string;
  "Shared.227": components["schemas"]["Shared.1"];
  /** @description show what a link leads to */
  "Shared.228": components["schemas"]["Shared.229"];
  "Shared.229": boolean;
  "Shared.230": {
   body: components["schemas"]["Shared.1"];
   preview_url?: components["schemas"]["Shared.228"];
  };
  /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
  "Shared.231": components["schemas"]["Shared.232"];
  "Shared.232": components["schemas"]["Shared.1"];
  /** @description where the file can be fetched */
  "Shared.233": components["schemas"]["Shared.234"];
  /** Format: uri */
  "Shared.234": string;
  "Shared.235": components["schemas"]["Shared.1"];
  /** @description as if recorded in the chat: ogg with opus */
  "Shared.236": components["schemas"]["Shared.237"];
  "Shared.237": boolean;
  "Shared.238": components["schemas"]["Shared.1"];
  "Shared.239": components["schemas"]["Shared.240"] | components["schemas"]["Shared.240"];
  "Shared.240": number;
  "Shared.241": components["schemas"]["Shared.242"] | components["schemas"]["Shared.242"];
  "Shared.242": number;
  "Shared.243": components["schemas"]["Shared.1"];
  "Shared.244": components["schemas"]["Shared.1"];
  "Shared.245": {
   latitude: components["schemas"]["Shared.239"];
   longitude: components["schemas"]["Shared.241"];
   name?: components["schemas"]["Shared.243"];
   address?: components["schemas"]["Shared.244"];
  };
  "Shared.246": {
   name: {
    formatted_name: components["schemas"]["Shared.1"];
    first_name?: components["schemas"]["Shared.1"];
    middle_name?: components["schemas"]["Shared.1"];
    last_name?: components["schemas"]["Shared.1"];
    prefix?: components["schemas"]["Shared.1"];
    suffix?: components["schemas"]["Shared.1"];
   };
   phones?: {
    phone?: components["schemas"]["Shared.1"];
    /** @description makes the card's number one to write to on WhatsApp */
    wa_id?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   emails?: {
    email: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   urls?: {
    url: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   addresses?: {
    street?: components["schemas"]["Shared.1"];
    city?: components["schemas"]["Shared.1"];
    state?: components["schemas"]["Shared.1"];
    zip?: components["schemas"]["Shared.1"];
    country?: components["schemas"]["Shared.1"];
    country_code?: components["schemas"]["Shared.1"];
    type?: components["schemas"]["Shared.1"];
   }[];
   org?: {
    company?: components["schemas"]["Shared.1"];
    department?: components["schemas"]["Shared.1"];
    title?: components["schemas"]["Shared.1"];
   };
   /** @description YYYY-MM-DD */
   birthday?: components["schemas"]["Shared.247"];
  };
  /** Format: date */
  "Shared.247": string;
  /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
  "Shared.248": components["schemas"]["Shared.1"];
  /** @description who wrote it: personal accounts need it in groups */
  "Shared.249": components["schemas"]["Shared.250"];
  "Shared.250": components["schemas"]["Shared.1"];
  /** @description the account wrote it itself: personal accounts need to know */
  "Shared.251": components["schemas"]["Shared.252"];
  "Shared.252": boolean;
  "Shared.253": string;
  "Shared.254": {
   /** @constant */
   type: "button";
   header?: components["schemas"]["Shared.255"];
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.262"];
   action: {
    buttons: components["schemas"]["Shared.263"][];
   };
  };
  "Shared.255": components["schemas"]["Shared.256"];
  "Shared.256": components["schemas"]["Shared.257"] | {
   /** @constant */
   type: "image";
   image: components["schemas"]["Shared.258"];
  } | {
   /** @constant */
   type: "video";
   video: components["schemas"]["Shared.258"];
  } | {
   /** @constant */
   type: "document";
   document: components["schemas"]["Shared.259"];
  };
  "Shared.257": {
   /** @constant */
   type: "text";
   text: components["schemas"]["Shared.1"];
   sub_text?: components["schemas"]["Shared.1"];
  };
  "Shared.258": {
   id?: components["schemas"]["Shared.231"];
   link?: components["schemas"]["Shared.233"];
  };
  "Shared.259": {
   id?: components["schemas"]["Shared.231"];
   link?: components["schemas"]["Shared.233"];
   filename?: components["schemas"]["Shared.260"];
  };
  "Shared.260": components["schemas"]["Shared.1"];
  "Shared.261": {
   text: components["schemas"]["Shared.1"];
  };
  "Shared.262": components["schemas"]["Shared.261"];
  "Shared.263": {
   /** @constant */
   type: "reply";
   reply: {
    id: components["schemas"]["Shared.1"];
    title: components["schemas"]["Shared.1"];
   };
  };
  "Shared.264": {
   /** @constant */
   type: "list";
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.265"];
   header?: components["schemas"]["Shared.257"];
   action: {
    button: components["schemas"]["Shared.1"];
    sections: components["schemas"]["Shared.266"][];
   };
  };
  "Shared.265": components["schemas"]["Shared.261"];
  "Shared.266": {
   title?: components["schemas"]["Shared.1"];
   rows: components["schemas"]["Shared.267"][];
  };
  "Shared.267": {
   id: components["schemas"]["Shared.1"];
   title: components["schemas"]["Shared.1"];
   description?: string;
  };
  "Shared.268": {
   /** @constant */
   type: "cta_url";
   header?: components["schemas"]["Shared.255"];
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.262"];
   action: components["schemas"]["Shared.269"];
  };
  "Shared.269": {
   /** @constant */
   name: "cta_url";
   parameters: {
    display_text: components["schemas"]["Shared.1"];
    /** Format: uri */
    url: string;
   };
  };
  "Shared.270": {
   /** @constant */
   type: "product";
   body?: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.261"];
   action: {
    catalog_id: components["schemas"]["Shared.1"];
    product_retailer_id: components["schemas"]["Shared.1"];
   };
  };
  "Shared.271": {
   /** @constant */
   type: "product_list";
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.265"];
   header: components["schemas"]["Shared.257"];
   action: {
    catalog_id: components["schemas"]["Shared.1"];
    sections: components["schemas"]["Shared.272"][];
   };
  };
  "Shared.272": {
   title?: components["schemas"]["Shared.1"];
   product_items: components["schemas"]["Shared.273"][];
  };
  "Shared.273": {
   product_retailer_id: components["schemas"]["Shared.1"];
  };
  "Shared.274": {
   /** @constant */
   type: "catalog_message";
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.265"];
   action: {
    /** @constant */
    name: "catalog_message";
    parameters?: {
     thumbnail_product_retailer_id?: components["schemas"]["Shared.1"];
    };
   };
  };
  "Shared.275": {
   /** @constant */
   type: "flow";
   header?: components["schemas"]["Shared.255"];
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.262"];
   action: {
    /** @constant */
    name: "flow";
    parameters: {
     flow_message_version: components["schemas"]["Shared.276"];
     flow_id?: components["schemas"]["Shared.277"];
     flow_name?: components["schemas"]["Shared.278"];
     flow_cta: components["schemas"]["Shared.1"];
     flow_token?: components["schemas"]["Shared.279"];
     flow_action?: components["schemas"]["Shared.280"];
     flow_action_payload?: components["schemas"]["Shared.281"];
     mode?: components["schemas"]["Shared.282"];
    };
   };
  };
  /** @default 3 */
  "Shared.276": string;
  "Shared.277": components["schemas"]["Shared.1"];
  "Shared.278": components["schemas"]["Shared.1"];
  "Shared.279": components["schemas"]["Shared.1"];
  /** @enum {string} */
  "Shared.280": "navigate" | "data_exchange";
  "Shared.281": {
   screen?: components["schemas"]["Shared.1"];
   data?: {
    [key: string]: unknown;
   };
  };
  /** @enum {string} */
  "Shared.282": "draft" | "published";
  "Shared.283": {
   /** @constant */
   type: "location_request_message";
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.265"];
   action: {
    /** @constant */
    name: "send_location";
    parameters?: {
     [key: string]: unknown;
    };
   };
  };
  "Shared.284": {
   /** @constant */
   type: "address_message";
   header?: components["schemas"]["Shared.255"];
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.262"];
   action: {
    /** @constant */
    name: "address_message";
    parameters: {
     country: components["schemas"]["Shared.1"];
    } & {
     [key: string]: unknown;
    };
   };
  };
  "Shared.285": {
   /** @constant */
   type: "carousel";
   body: components["schemas"]["Shared.261"];
   action: {
    cards: components["schemas"]["Shared.286"][];
   };
  };
  "Shared.286": {
   card_index: components["schemas"]["Shared.287"] | components["schemas"]["Shared.287"];
   /** @enum {string} */
   type: "cta_url" | "product";
   header?: components["schemas"]["Shared.256"];
   body?: components["schemas"]["Shared.261"];
   action: components["schemas"]["Shared.269"] | {
    catalog_id: components["schemas"]["Shared.1"];
    product_retailer_id: components["schemas"]["Shared.1"];
   } | {
    buttons: components["schemas"]["Shared.288"][];
   };
  };
  "Shared.287": number;
  "Shared.288": {
   /** @constant */
   type: "quick_reply";
   quick_reply: {
    id: components["schemas"]["Shared.1"];
    title: components["schemas"]["Shared.1"];
   };
  };
  "Shared.289": {
   /** @constant */
   type: "order_details";
   header?: components["schemas"]["Shared.255"];
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.262"];
   action: {
    /** @constant */
    name: "review_and_pay";
    parameters: {
     reference_id: components["schemas"]["Shared.1"];
     type?: components["schemas"]["Shared.1"];
     currency: components["schemas"]["Shared.1"];
     total_amount: {
      value: number;
      offset?: number;
     } & {
      [key: string]: unknown;
     };
     order?: {
      status: components["schemas"]["Shared.1"];
      items: ({
       name: components["schemas"]["Shared.1"];
       quantity: number;
      } & {
       [key: string]: unknown;
      })[];
     } & {
      [key: string]: unknown;
     };
    } & {
     [key: string]: unknown;
    };
   };
  };
  "Shared.290": {
   /** @constant */
   type: "order_status";
   body: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.265"];
   action: {
    /** @constant */
    name: "review_order";
    parameters: {
     reference_id: components["schemas"]["Shared.1"];
     order: {
      status: components["schemas"]["Shared.1"];
     } & {
      [key: string]: unknown;
     };
    } & {
     [key: string]: unknown;
    };
   };
  };
  "Shared.291": {
   /** @constant */
   type: "call_permission_request";
   body?: components["schemas"]["Shared.261"];
   footer?: components["schemas"]["Shared.261"];
   action: {
    /** @constant */
    name: "call_permission_request";
    parameters?: {
     [key: string]: unknown;
    };
   };
  };
  "Shared.292": {
   /** @constant */
   type: "voice_call";
   body: components["schemas"]["Shared.261"];
   action: {
    /** @constant */
    name: "voice_call";
    parameters?: {
     display_text?: components["schemas"]["Shared.1"];
     ttl_minutes?: number;
     payload?: components["schemas"]["Shared.1"];
    };
   };
  };
  "Shared.293": {
   /** @constant */
   type: "request_contact_info";
   body: components["schemas"]["Shared.261"];
   action: {
    /** @constant */
    name: "request_contact_info";
   };
  };
  "Shared.294": components["schemas"]["Shared.1"];
  /** @description of old: Meta does not need it */
  "Shared.295": components["schemas"]["Shared.1"];
  "Shared.296": {
   code: components["schemas"]["Shared.1"];
   /** @constant */
   policy?: "deterministic";
  };
  "Shared.297": (components["schemas"]["Shared.298"] | components["schemas"]["Shared.301"] | {
   /** @constant */
   type: "carousel";
   cards: components["schemas"]["Shared.304"][];
  })[];
  "Shared.298": {
   /** @enum {string} */
   type: "header" | "body" | "footer" | "limited_time_offer" | "order_status" | "tap_target_configuration";
   parameters?: components["schemas"]["Shared.299"];
  };
  "Shared.299": ({
   /** @constant */
   type: "text";
   text: string;
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "currency";
   currency: {
    fallback_value: components["schemas"]["Shared.1"];
    code: components["schemas"]["Shared.1"];
    amount_1000: number;
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "date_time";
   date_time: {
    fallback_value: components["schemas"]["Shared.1"];
   } & {
    [key: string]: unknown;
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "image";
   image: components["schemas"]["Shared.258"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "video";
   video: components["schemas"]["Shared.258"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "gif";
   gif: components["schemas"]["Shared.258"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "document";
   document: components["schemas"]["Shared.259"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "location";
   location: components["schemas"]["Shared.245"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "payload";
   payload: string;
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "coupon_code";
   coupon_code: components["schemas"]["Shared.1"];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "action";
   action: {
    [key: string]: unknown;
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "product";
   product: {
    product_retailer_id: components["schemas"]["Shared.1"];
    catalog_id?: components["schemas"]["Shared.1"];
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "limited_time_offer";
   limited_time_offer: {
    expiration_time_ms: number;
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "tap_target_configuration";
   tap_target_configuration: components["schemas"]["Shared.300"][];
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "order_status";
   order_status: {
    reference_id: components["schemas"]["Shared.1"];
    order: {
     status: components["schemas"]["Shared.1"];
    } & {
     [key: string]: unknown;
    };
   } & {
    [key: string]: unknown;
   };
   parameter_name?: components["schemas"]["Shared.1"];
  } | {
   /** @constant */
   type: "ttl_minutes";
   ttl_minutes: number;
   parameter_name?: components["schemas"]["Shared.1"];
  })[];
  "Shared.300": {
   url: components["schemas"]["Shared.1"];
   title?: components["schemas"]["Shared.1"];
  };
  "Shared.301": {
   /** @constant */
   type: "button";
   /** @enum {string} */
   sub_type: "url" | "quick_reply" | "copy_code" | "catalog" | "mpm" | "spm" | "flow" | "order_details" | "voice_call" | "request_contact_info";
   index: components["schemas"]["Shared.302"];
   parameters?: components["schemas"]["Shared.299"];
  };
  "Shared.302": components["schemas"]["Shared.303"] | components["schemas"]["Shared.303"];
  "Shared.303": number;
  "Shared.304": {
   card_index: components["schemas"]["Shared.302"];
   components: (components["schemas"]["Shared.298"] | components["schemas"]["Shared.301"])[];
  };
  /** @description the question */
  "Shared.305": components["schemas"]["Shared.1"];
  "Shared.306": components["schemas"]["Shared.1"][];
  /** @description how many may be chosen; 0: any number. 1 if absent */
  "Shared.307": components["schemas"]["Shared.308"];
  "Shared.308": number;
  /** @constant */
  "Shared.309": "text";
  /** @enum {string} */
  "Shared.310": "pin" | "unpin";
  "Shared.311": number;
  "Shared.312": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   type: components["schemas"]["Shared.313"];
   reaction: components["schemas"]["Shared.314"];
  };
  /** @constant */
  "Shared.313": "reaction";
  "Shared.314": {
   message_id: components["schemas"]["Shared.1"];
   emoji?: components["schemas"]["Shared.1"];
   /** @description who wrote that message */
   from?: components["schemas"]["Person"];
  };
  "Shared.315": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   type: components["schemas"]["Shared.316"];
   edit: components["schemas"]["Shared.317"];
  };
  /** @constant */
  "Shared.316": "edit";
  "Shared.317": {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "text";
   text: components["schemas"]["Content.text"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "image";
   image: components["schemas"]["Content.image"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "video";
   video: components["schemas"]["Content.video"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "audio";
   audio: components["schemas"]["Content.audio"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "document";
   document: components["schemas"]["Content.document"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "sticker";
   sticker: components["schemas"]["Content.sticker"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "location";
   location: components["schemas"]["Content.location"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "contacts";
   contacts: components["schemas"]["Content.contacts"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "interactive";
   interactive: components["schemas"]["Content.interactive"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "button";
   button: components["schemas"]["Content.button"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "order";
   order: components["schemas"]["Content.order"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "system";
   system: components["schemas"]["Content.system"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "request_welcome";
   request_welcome: components["schemas"]["Content.request_welcome"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "poll";
   poll: components["schemas"]["Content.poll"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "poll_result";
   poll_result: components["schemas"]["Content.poll_result"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "event";
   event: components["schemas"]["Content.event"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "product";
   product: components["schemas"]["Content.product"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "group_invite";
   group_invite: components["schemas"]["Content.group_invite"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "newsletter_invite";
   newsletter_invite: components["schemas"]["Content.newsletter_invite"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "payment";
   payment: components["schemas"]["Content.payment"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "album";
   album: components["schemas"]["Content.album"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "pin";
   pin: components["schemas"]["Content.pin"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "keep";
   keep: components["schemas"]["Content.keep"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "call_log";
   call_log: components["schemas"]["Content.call_log"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "sticker_pack";
   sticker_pack: components["schemas"]["Content.sticker_pack"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "phone_request";
   phone_request: components["schemas"]["Content.phone_request"];
  } | {
   message_id: components["schemas"]["Shared.1"];
   context?: components["schemas"]["Shared.318"];
   /** @constant */
   type: "unsupported";
   unsupported: components["schemas"]["Content.unsupported"];
  };
  "Shared.318": components["schemas"]["Shared.162"];
  "Shared.319": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   type: components["schemas"]["Shared.320"];
   revoke: components["schemas"]["Shared.321"];
  };
  /** @constant */
  "Shared.320": "revoke";
  "Shared.321": {
   message_id: components["schemas"]["Shared.1"];
   /** @description who wrote that message, when not who deletes it */
   from?: components["schemas"]["Person"];
  };
  "Shared.322": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   type: components["schemas"]["Shared.323"];
   poll_vote: components["schemas"]["Shared.324"];
  };
  /** @constant */
  "Shared.323": "poll_vote";
  "Shared.324": {
   message_id: components["schemas"]["Shared.1"];
   from?: components["schemas"]["Shared.141"];
   /** @description what they chose; empty: the vote was taken back; absent: the poll is not known, so it cannot be read */
   options?: components["schemas"]["Shared.325"];
   /** @description how many of the chosen options the poll did not have */
   unknown?: components["schemas"]["Shared.326"];
   voted_at?: components["schemas"]["Shared.5"];
  };
  "Shared.325": components["schemas"]["Shared.1"][];
  "Shared.326": number;
  "Shared.327": {
   message_id: components["schemas"]["Shared.157"];
   chat: components["schemas"]["Chat"];
   from: components["schemas"]["Person"];
   to?: components["schemas"]["Shared.158"];
   from_me: components["schemas"]["Shared.159"];
   sent_at?: components["schemas"]["Shared.160"];
   context?: components["schemas"]["Shared.161"];
   referral?: components["schemas"]["Shared.168"];
   identity?: components["schemas"]["Shared.181"];
   conversation_context?: components["schemas"]["Shared.186"];
   creation_type?: components["schemas"]["Shared.188"];
   server_id?: components["schemas"]["Shared.189"];
   view_once?: components["schemas"]["Shared.190"];
   disappearing_seconds?: components["schemas"]["Shared.192"];
   errors?: components["schemas"]["Shared.194"];
   raw?: components["schemas"]["Shared.196"];
   type: components["schemas"]["Shared.328"];
   event_response: components["schemas"]["Shared.329"];
  };
  /** @constant */
  "Shared.328": "event_response";
  "Shared.329": {
   message_id: components["schemas"]["Shared.1"];
   from?: components["schemas"]["Shared.141"];
   /** @description going, not_going or maybe; absent: the event is not known, so it cannot be read */
   response?: components["schemas"]["Shared.1"];
   extra_guests?: number;
   answered_at?: components["schemas"]["Shared.5"];
  };
  "Shared.330": components["schemas"]["Shared.224"] | components["schemas"]["Shared.312"] | components["schemas"]["Shared.315"] | components["schemas"]["Shared.319"] | components["schemas"]["Shared.322"] | components["schemas"]["Shared.327"];
  "Shared.331": boolean;
  /**
   * @description no_session, corrupt: the sender is asked to send it again; not_for_this_device, phone_only, view_once: WhatsApp shows it on the phone only; repeated: its key was used before
   * @enum {string}
   */
  "Shared.332": "no_session" | "not_for_this_device" | "view_once" | "phone_only" | "corrupt" | "repeated";
  "Shared.333": components["schemas"]["Chat"];
  "Shared.334": components["schemas"]["Person"];
  "Shared.335": boolean;
  /**
   * Format: base64
   * @description WhatsApp's Message as protocol buffer, as it was decrypted
   */
  "Shared.336": string;
  /** @description WhatsApp's id of the message; ours while it has none */
  "Shared.337": components["schemas"]["Shared.1"];
  "Shared.338": components["schemas"]["Shared.226"];
  /** @description sent, delivered, read or played; unknown: nothing came back when this gateway sent it, a later status settles it. WhatsApp may send others, kept as they are */
  "Shared.339": components["schemas"]["Shared.1"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.340": components["schemas"]["Shared.5"];
  /** @description whose device it speaks of; in a group one of many */
  "Shared.341": components["schemas"]["Person"];
  "Shared.342": components["schemas"]["Fault"];
  /** @description of a chat that another app answers at the moment */
  "Shared.343": components["schemas"]["Shared.344"];
  /** @constant */
  "Shared.344": true;
  /** @description the recipient's security code */
  "Shared.345": components["schemas"]["Shared.182"];
  /** @description what the sender attached to the message to know it again */
  "Shared.346": components["schemas"]["Shared.1"];
  "Shared.347": {
   id?: components["schemas"]["Shared.1"];
   expires_at?: components["schemas"]["Shared.5"];
   origin?: {
    type?: components["schemas"]["Shared.1"];
   };
  };
  "Shared.348": {
   billable?: boolean;
   pricing_model?: components["schemas"]["Shared.1"];
   type?: components["schemas"]["Shared.1"];
   category?: components["schemas"]["Shared.1"];
  };
  /**
   * @description failed: WhatsApp has not delivered it; expired: it waited too long to be sent; cancelled: somebody took it back
   * @enum {string}
   */
  "Shared.349": "failed" | "expired" | "cancelled";
  /** @description WhatsApp's id of the message */
  "Shared.350": components["schemas"]["Shared.1"];
  /** @description captured, pending or failed */
  "Shared.351": components["schemas"]["Shared.1"];
  "Shared.352": components["schemas"]["Fault"];
  /** @description as WhatsApp sent it */
  "Shared.353": components["schemas"]["Shared.354"];
  "Shared.354": {
   /** @description the order it pays */
   reference_id?: components["schemas"]["Shared.1"];
  } & {
   [key: string]: unknown;
  };
  /** @description WhatsApp's id of the notice; the event's own id when WhatsApp sent none */
  "Shared.355": components["schemas"]["Shared.1"];
  /** @description the conversation as it was known before */
  "Shared.356": components["schemas"]["Chat"];
  /** @enum {string} */
  "Shared.357": "phone" | "user_id" | "security_code";
  /** @description as they were known before; absent when WhatsApp does not say */
  "Shared.358": components["schemas"]["Person"];
  /** @description as they are known now; absent when WhatsApp does not say */
  "Shared.359": components["schemas"]["Person"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.360": components["schemas"]["Shared.5"];
  "Shared.361": components["schemas"]["Shared.182"];
  /** @description WhatsApp's notice, to be shown */
  "Shared.362": components["schemas"]["Shared.1"];
  /** @description WhatsApp's id of the call, the same in all its events */
  "Shared.363": components["schemas"]["Shared.1"];
  /** @description who called */
  "Shared.364": components["schemas"]["Person"];
  "Shared.365": components["schemas"]["Person"];
  /** @description the account called */
  "Shared.366": boolean;
  /** @description who answered, declined or hung up, when WhatsApp says */
  "Shared.367": components["schemas"]["Person"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.368": components["schemas"]["Shared.5"];
  /** @description what the account attached to know the call again */
  "Shared.369": components["schemas"]["Shared.1"];
  /** @description with a picture */
  "Shared.370": components["schemas"]["Shared.371"];
  "Shared.371": boolean;
  "Shared.372": components["schemas"]["Shared.373"];
  /** @description the media session that is offered or answered */
  "Shared.373": {
   sdp_type?: components["schemas"]["Shared.374"];
   sdp?: components["schemas"]["Shared.375"];
  };
  "Shared.374": components["schemas"]["Shared.1"];
  /** @description RFC 8866 */
  "Shared.375": components["schemas"]["Shared.1"];
  /** @description what the button carried that began it */
  "Shared.376": components["schemas"]["Shared.1"];
  /** @description what the link carried that began it */
  "Shared.377": components["schemas"]["Shared.1"];
  "Shared.378": components["schemas"]["Shared.373"];
  /** @description ringing, accepted or rejected; WhatsApp may send others */
  "Shared.379": components["schemas"]["Shared.1"];
  /** @description how it ended, as WhatsApp names it: completed, failed, timeout, missed … */
  "Shared.380": components["schemas"]["Shared.1"];
  /** @description absent when nobody talked, or WhatsApp does not say */
  "Shared.381": components["schemas"]["Shared.5"];
  "Shared.382": components["schemas"]["Shared.5"];
  /** @description seconds */
  "Shared.383": components["schemas"]["Shared.384"];
  "Shared.384": number;
  /** @description audio */
  "Shared.385": components["schemas"]["Shared.1"];
  "Shared.386": components["schemas"]["Shared.387"];
  "Shared.387": {
   id: components["schemas"]["Shared.29"];
   mime_type: components["schemas"]["Shared.30"];
   size?: components["schemas"]["Shared.31"];
   sha256?: components["schemas"]["Shared.33"];
   filename?: components["schemas"]["Shared.34"];
   url?: components["schemas"]["Shared.35"];
  };
  /** @description as WhatsApp sent it */
  "Shared.388": unknown;
  /** @description when it can only be one */
  "Shared.389": components["schemas"]["Shared.1"];
  "Shared.390": components["schemas"]["Fault"][];
  /** @description the group */
  "Shared.391": components["schemas"]["Chat"];
  /** @description who did it; absent when WhatsApp does not say */
  "Shared.392": components["schemas"]["Person"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.393": components["schemas"]["Shared.5"];
  /** @description the request that asked for it, on a business account */
  "Shared.394": components["schemas"]["Shared.1"];
  "Shared.395": components["schemas"]["Shared.1"];
  "Shared.396": components["schemas"]["Shared.1"];
  "Shared.397": components["schemas"]["Shared.1"];
  "Shared.398": components["schemas"]["Shared.1"];
  "Shared.399": {
   mime_type?: components["schemas"]["Shared.1"];
   sha256?: components["schemas"]["Shared.1"];
  };
  /** @description only administrators write */
  "Shared.400": components["schemas"]["Shared.401"];
  "Shared.401": boolean;
  /** @description only administrators change what the group is called and how it looks */
  "Shared.402": components["schemas"]["Shared.403"];
  "Shared.403": boolean;
  /** @description an administrator must let people in */
  "Shared.404": components["schemas"]["Shared.405"];
  "Shared.405": boolean;
  /** @description who adds people: all_member_add or admin_add */
  "Shared.406": components["schemas"]["Shared.1"];
  /** @description how long messages stay; 0: for good */
  "Shared.407": components["schemas"]["Shared.408"];
  "Shared.408": number;
  /** @description nothing of it may leave the group */
  "Shared.409": components["schemas"]["Shared.410"];
  "Shared.410": boolean;
  /** @description the community it belongs to */
  "Shared.411": components["schemas"]["Chat"];
  "Shared.412": components["schemas"]["Shared.413"][];
  "Shared.413": {
   id: components["schemas"]["Shared.11"];
   jid?: components["schemas"]["Shared.12"];
   lid?: components["schemas"]["Shared.13"];
   phone?: components["schemas"]["Shared.14"];
   user_id?: components["schemas"]["Shared.16"];
   parent_user_id?: components["schemas"]["Shared.17"];
   username?: components["schemas"]["Shared.18"];
   name?: components["schemas"]["Shared.19"];
   /** @description admin or superadmin (the owner); absent for those who may do nothing special */
   role?: components["schemas"]["Shared.1"];
   /** @description what members see beside the name */
   label?: components["schemas"]["Shared.1"];
  };
  "Shared.414": components["schemas"]["Shared.1"];
  /** @description the members that are another now; one that is absent was taken away */
  "Shared.415": components["schemas"]["Shared.1"][];
  /** @description groups that were added to the community */
  "Shared.416": components["schemas"]["Shared.417"];
  "Shared.417": components["schemas"]["Chat"][];
  /** @description groups that were taken out of it */
  "Shared.418": components["schemas"]["Shared.419"];
  "Shared.419": components["schemas"]["Chat"][];
  /** @description what was asked for too and could not be changed */
  "Shared.420": components["schemas"]["Shared.421"];
  "Shared.421": {
   member: components["schemas"]["Shared.1"];
   errors?: components["schemas"]["Shared.422"];
  }[];
  /** @description why not */
  "Shared.422": components["schemas"]["Fault"][];
  /** @enum {string} */
  "Shared.423": "added" | "removed" | "promoted" | "demoted" | "labelled";
  "Shared.424": components["schemas"]["Shared.413"][];
  /** @description how, as WhatsApp names it: invite, invite_link, linked_group_join, left … */
  "Shared.425": components["schemas"]["Shared.1"];
  /** @description business or participant, where WhatsApp says no more than that */
  "Shared.426": components["schemas"]["Shared.1"];
  /** @description those for whom it could not be done */
  "Shared.427": components["schemas"]["Shared.428"];
  "Shared.428": {
   input?: components["schemas"]["Shared.1"];
   errors?: components["schemas"]["Shared.422"];
  }[];
  /** @enum {string} */
  "Shared.429": "created" | "revoked" | "rejected";
  /** @description who wants to come in */
  "Shared.430": components["schemas"]["Person"];
  /** @description to approve or reject it by, on a business account */
  "Shared.431": components["schemas"]["Shared.1"];
  "Shared.432": components["schemas"]["Shared.1"];
  /** @description how they asked: invite_link, linked_group_join, non_admin_add */
  "Shared.433": components["schemas"]["Shared.1"];
  "Shared.434": components["schemas"]["Chat"];
  /** @enum {string} */
  "Shared.435": "create" | "delete" | "participants" | "update";
  /** @description as the account's owner saved it */
  "Shared.436": components["schemas"]["Shared.1"];
  "Shared.437": components["schemas"]["Shared.1"];
  /** @description a business's name, as WhatsApp vouches for it */
  "Shared.438": components["schemas"]["Shared.1"];
  "Shared.439": components["schemas"]["Shared.1"];
  /** @description what they say of themselves */
  "Shared.440": components["schemas"]["Shared.1"];
  /** @description the members that are another now; one that is absent is gone */
  "Shared.441": components["schemas"]["Shared.442"];
  "Shared.442": components["schemas"]["Shared.1"][];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.443": components["schemas"]["Shared.5"];
  /** @description marketing_messages */
  "Shared.444": components["schemas"]["Shared.1"];
  /** @description stop, resume or signup */
  "Shared.445": components["schemas"]["Shared.1"];
  /** @description the link they signed up by */
  "Shared.446": components["schemas"]["Shared.1"];
  "Shared.447": components["schemas"]["Shared.1"];
  /** @description the members that are another now; one that is absent was taken away */
  "Shared.448": components["schemas"]["Shared.1"][];
  "Shared.449": components["schemas"]["Shared.1"];
  "Shared.450": boolean;
  "Shared.451": boolean;
  "Shared.452": boolean;
  /** @description for good: the year 9999 */
  "Shared.453": components["schemas"]["Shared.5"];
  /** @description marked as unread, or as read */
  "Shared.454": components["schemas"]["Shared.455"];
  "Shared.455": boolean;
  /** @description how long messages stay; 0: for good */
  "Shared.456": components["schemas"]["Shared.457"];
  "Shared.457": number;
  /** @description nothing of it may leave the chat */
  "Shared.458": components["schemas"]["Shared.459"];
  "Shared.459": boolean;
  "Shared.460": components["schemas"]["Person"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.461": components["schemas"]["Shared.5"];
  "Shared.462": components["schemas"]["Shared.1"][];
  "Shared.463": components["schemas"]["Shared.1"];
  /** @description the number of its colour in WhatsApp's palette */
  "Shared.464": components["schemas"]["Shared.465"];
  "Shared.465": number;
  "Shared.466": boolean;
  "Shared.467": components["schemas"]["Shared.1"];
  "Shared.468": boolean;
  /** @description the channel */
  "Shared.469": components["schemas"]["Chat"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.470": components["schemas"]["Shared.5"];
  /** @description the members that are another now; one that is absent was taken away */
  "Shared.471": components["schemas"]["Shared.1"][];
  "Shared.472": components["schemas"]["Shared.1"];
  "Shared.473": components["schemas"]["Shared.1"];
  /** @description active, suspended, geosuspended … */
  "Shared.474": components["schemas"]["Shared.1"];
  /** @description the channel's own number for the message */
  "Shared.475": components["schemas"]["Shared.1"];
  "Shared.476": number;
  "Shared.477": {
   emoji: components["schemas"]["Shared.1"];
   count: number;
  }[];
  /** @description whose role; the account's own when absent */
  "Shared.478": components["schemas"]["Person"];
  "Shared.479": components["schemas"]["Person"];
  /** @description owner, admin, subscriber or guest */
  "Shared.480": components["schemas"]["Shared.1"];
  /** @description who; absent for how many are there */
  "Shared.481": components["schemas"]["Person"];
  /** @description available, unavailable, composing, recording or paused */
  "Shared.482": components["schemas"]["Shared.1"];
  /** @description when they were last there, unless they hide it */
  "Shared.483": components["schemas"]["Shared.5"];
  /** @description how many of the group are there */
  "Shared.484": components["schemas"]["Shared.485"];
  "Shared.485": number;
  /** @enum {string} */
  "Shared.486": "connected" | "disconnected" | "pairing";
  /** @description disconnected: why */
  "Shared.487": components["schemas"]["Shared.488"];
  /** @enum {string} */
  "Shared.488": "lost" | "restart" | "unavailable" | "closed" | "replaced" | "logged_out" | "banned" | "outdated" | "expired" | "wrong_number" | "passkey" | "defect" | "link_lost" | "business_deleted" | "offboarded";
  "Shared.489": components["schemas"]["Shared.490"];
  /** @description the reason in words */
  "Shared.490": components["schemas"]["Shared.1"];
  /** @description WhatsApp's or the library's own code */
  "Shared.491": components["schemas"]["Shared.492"];
  "Shared.492": number;
  /** @description when it is connected again by itself; absent: somebody has to */
  "Shared.493": components["schemas"]["Shared.5"];
  /** @description what the code says: draw it as it is */
  "Shared.494": components["schemas"]["Shared.1"];
  /** @description a new one comes then, while somebody may still scan it */
  "Shared.495": components["schemas"]["Shared.5"];
  /** @enum {string} */
  "Shared.496": "connection" | "token" | "sending" | "standing" | "restriction" | "violation" | "review" | "quality" | "messaging_limit" | "throughput" | "name" | "security" | "template" | "template_quality" | "alert";
  /** @description absent: it was never heard of before */
  "Shared.497": components["schemas"]["Shared.498"];
  "Shared.498": {
   state: components["schemas"]["Shared.1"];
   since: components["schemas"]["Shared.499"];
  } & {
   [key: string]: components["schemas"]["Shared.500"];
  };
  /** @description WhatsApp's own time of it where it gave one, else when the gateway noticed */
  "Shared.499": components["schemas"]["Shared.5"];
  "Shared.500": unknown;
  /** @description as GET /accounts/{id}/health has it */
  "Shared.501": components["schemas"]["Shared.498"];
  /** @description new_chats: writing first to somebody; new_chats_per_cycle: to so many */
  "Shared.502": components["schemas"]["Shared.1"];
  "Shared.503": boolean;
  /** @description why or how far, as WhatsApp names it */
  "Shared.504": components["schemas"]["Shared.1"];
  "Shared.505": number;
  "Shared.506": number;
  "Shared.507": components["schemas"]["Shared.5"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.508": components["schemas"]["Shared.5"];
  "Shared.509": {
   [key: string]: unknown;
  };
  /** @description 0: the newest (at Meta the last day), 1: recent (90 days), 2: all the rest (180 days) */
  "Shared.510": components["schemas"]["Shared.511"];
  "Shared.511": number;
  /** @description its place within the phase; they come in any order */
  "Shared.512": components["schemas"]["Shared.513"];
  "Shared.513": number;
  /** @description percent that has come */
  "Shared.514": components["schemas"]["Shared.515"];
  "Shared.515": number;
  "Shared.516": (components["schemas"]["Shared.330"] & {
   /** @description how far it came: sent, delivered, read, played, pending, error */
   status?: components["schemas"]["Shared.1"];
  })[];
  /** @description the phone's owner does not share it */
  "Shared.517": boolean;
  "Shared.518": components["schemas"]["Fault"][];
  /** @description the message it belongs to */
  "Shared.519": components["schemas"]["Shared.1"];
  "Shared.520": components["schemas"]["Chat"];
  /**
   * @description gone: WhatsApp no longer has it; too_large, type_refused: by this gateway's settings; corrupt: not what WhatsApp announced; token_refused, unreachable: over days
   * @enum {string}
   */
  "Shared.521": "gone" | "too_large" | "type_refused" | "corrupt" | "token_refused" | "unreachable";
  "Shared.522": components["schemas"]["Fault"];
  /** @description the WhatsApp Business account or portfolio Meta told it for */
  "Shared.523": components["schemas"]["Shared.1"];
  /** @description WhatsApp's own time; absent when it gave none that can be read */
  "Shared.524": components["schemas"]["Shared.5"];
  "Shared.525": components["schemas"]["Shared.1"];
  "Shared.526": components["schemas"]["Shared.1"];
  /** @description as it was created: en_US and en-US both occur */
  "Shared.527": components["schemas"]["Shared.1"];
  "Shared.528": components["schemas"]["Shared.1"];
  /** @description APPROVED, REJECTED, PENDING, PAUSED, DISABLED, FLAGGED, IN_APPEAL, LIMIT_EXCEEDED, LOCKED, REINSTATED, ARCHIVED, UNARCHIVED, PENDING_DELETION, DELETED; Meta may send others */
  "Shared.529": components["schemas"]["Shared.1"];
  /** @description why; absent when Meta names none */
  "Shared.530": components["schemas"]["Shared.1"];
  /** @description what happened to it, e.g. the pause it is in */
  "Shared.531": components["schemas"]["Shared.1"];
  "Shared.532": components["schemas"]["Shared.1"];
  /** @description from when it is disabled, as Meta writes it */
  "Shared.533": components["schemas"]["Shared.1"];
  /** @description why it was rejected, and how to mend it */
  "Shared.534": components["schemas"]["Shared.535"];
  "Shared.535": {
   reason?: components["schemas"]["Shared.1"];
   recommendation?: components["schemas"]["Shared.1"];
  };
  "Shared.536": components["schemas"]["Shared.1"];
  /** @description GREEN, YELLOW, RED or UNKNOWN */
  "Shared.537": components["schemas"]["Shared.1"];
  /** @description the category it is billed in now */
  "Shared.538": components["schemas"]["Shared.1"];
  /** @description the one before, when it has just changed */
  "Shared.539": components["schemas"]["Shared.1"];
  /** @description the one that Meta holds right, when that is another */
  "Shared.540": components["schemas"]["Shared.1"];
  /** @description when it will be put into the correct one, if that is settled */
  "Shared.541": components["schemas"]["Shared.524"];
  /** @description text of the header */
  "Shared.542": components["schemas"]["Shared.1"];
  /** @description text of the body */
  "Shared.543": components["schemas"]["Shared.1"];
  "Shared.544": components["schemas"]["Shared.1"];
  "Shared.545": {
   type?: components["schemas"]["Shared.1"];
   text?: components["schemas"]["Shared.1"];
   url?: components["schemas"]["Shared.1"];
   phone_number?: components["schemas"]["Shared.1"];
  }[];
  /** @description which number, E.164 when it can be read as one */
  "Shared.546": components["schemas"]["Shared.1"];
  /** @description ONBOARDING, THROUGHPUT_UPGRADE; formerly UPGRADE, DOWNGRADE, FLAGGED (people complain), UNFLAGGED */
  "Shared.547": components["schemas"]["Shared.1"];
  /** @description people it may write to first in 24 h, e.g. TIER_10K */
  "Shared.548": components["schemas"]["Shared.1"];
  "Shared.549": components["schemas"]["Shared.1"];
  /** @description APPROVED, REJECTED, DEFERRED or PENDING */
  "Shared.550": components["schemas"]["Shared.1"];
  "Shared.551": components["schemas"]["Shared.1"];
  "Shared.552": components["schemas"]["Shared.1"];
  /** @description absent when it was deleted */
  "Shared.553": components["schemas"]["Shared.1"];
  /** @description reserved, approved or deleted */
  "Shared.554": components["schemas"]["Shared.1"];
  "Shared.555": components["schemas"]["Shared.1"];
  /** @description what kind of settings, e.g. PHONE_NUMBER_SETTINGS */
  "Shared.556": components["schemas"]["Shared.1"];
  /** @description what is set now, as Meta names it */
  "Shared.557": {
   calling?: components["schemas"]["Shared.558"];
  } & {
   [key: string]: components["schemas"]["Shared.562"];
  };
  "Shared.558": {
   /** @description ENABLED or DISABLED */
   status?: components["schemas"]["Shared.1"];
   call_icon_visibility?: components["schemas"]["Shared.1"];
   callback_permission_status?: components["schemas"]["Shared.1"];
   call_hours?: {
    status?: components["schemas"]["Shared.1"];
    timezone_id?: components["schemas"]["Shared.1"];
    weekly_operating_hours?: {
     day_of_week?: components["schemas"]["Shared.559"];
     open_time?: components["schemas"]["Shared.560"];
     close_time?: components["schemas"]["Shared.561"];
    }[];
    holiday_schedule?: {
     date?: components["schemas"]["Shared.1"];
     start_time?: components["schemas"]["Shared.1"];
     end_time?: components["schemas"]["Shared.1"];
    }[];
   };
   sip?: {
    status?: components["schemas"]["Shared.1"];
    servers?: {
     hostname?: components["schemas"]["Shared.1"];
     port?: number;
    }[];
   };
  };
  "Shared.559": components["schemas"]["Shared.1"];
  "Shared.560": components["schemas"]["Shared.1"];
  "Shared.561": components["schemas"]["Shared.1"];
  "Shared.562": unknown;
  /** @description PIN_CHANGED, PIN_RESET_REQUEST or PIN_REQUEST_SUCCESS */
  "Shared.563": components["schemas"]["Shared.1"];
  /** @description Meta's id of who asked for it */
  "Shared.564": components["schemas"]["Shared.1"];
  /** @description APPROVED, REJECTED, PENDING or DEFERRED */
  "Shared.565": components["schemas"]["Shared.1"];
  /** @description what it is about: BUSINESS, WABA or a phone number */
  "Shared.566": components["schemas"]["Shared.1"];
  "Shared.567": components["schemas"]["Shared.1"];
  /** @description CRITICAL, WARNING or INFORMATIONAL */
  "Shared.568": components["schemas"]["Shared.1"];
  /** @description ACTIVE, or NONE when it is over */
  "Shared.569": components["schemas"]["Shared.1"];
  /** @description what is wrong, as Meta names it */
  "Shared.570": components["schemas"]["Shared.1"];
  "Shared.571": components["schemas"]["Shared.1"];
  "Shared.572": {
   /** @description e.g. RESTRICTED_BIZ_INITIATED_MESSAGING */
   restriction: components["schemas"]["Shared.1"];
   expires_at?: components["schemas"]["Shared.5"];
  }[];
  /** @description the policy, e.g. ADULT */
  "Shared.573": components["schemas"]["Shared.1"];
  /** @description DISABLE, SCHEDULE_FOR_DISABLE or REINSTATE */
  "Shared.574": components["schemas"]["Shared.1"];
  /** @description from when, as Meta writes it */
  "Shared.575": components["schemas"]["Shared.1"];
  /** @enum {string} */
  "Shared.576": "added" | "removed" | "app_installed" | "app_uninstalled";
  "Shared.577": components["schemas"]["Shared.578"];
  "Shared.578": {
   waba_id?: components["schemas"]["Shared.1"];
   owner_business_id?: components["schemas"]["Shared.1"];
   partner_app_id?: components["schemas"]["Shared.1"];
   ad_account_id?: components["schemas"]["Shared.1"];
   solution_id?: components["schemas"]["Shared.1"];
   solution_partner_business_ids?: components["schemas"]["Shared.1"][];
  };
  /** @description why a number that is in the WhatsApp Business app too was taken from the partner */
  "Shared.579": components["schemas"]["Shared.580"];
  "Shared.580": {
   /** @description e.g. CHANGE_NUMBER, PRIMARY_INACTIVITY */
   reason?: components["schemas"]["Shared.1"];
   /** @description USER or SYSTEM */
   initiated_by?: components["schemas"]["Shared.1"];
  };
  "Shared.581": components["schemas"]["Shared.1"];
  "Shared.582": components["schemas"]["Shared.1"];
  "Shared.583": components["schemas"]["Shared.1"][];
  /** @description SOLUTION_CREATED or SOLUTION_UPDATED */
  "Shared.584": components["schemas"]["Shared.1"];
  "Shared.585": components["schemas"]["Shared.1"];
  /** @description INITIATED, ACTIVE, REJECTED, DRAFT, PENDING_DEACTIVATION or DEACTIVATED */
  "Shared.586": components["schemas"]["Shared.1"];
  "Shared.587": components["schemas"]["Shared.578"];
  "Shared.588": components["schemas"]["Shared.578"];
  /** @description two letters */
  "Shared.589": components["schemas"]["Shared.1"];
  "Shared.590": components["schemas"]["Shared.5"];
  "Shared.591": {
   country?: components["schemas"]["Shared.1"];
   starts_at?: components["schemas"]["Shared.5"];
  }[];
  "Shared.592": components["schemas"]["Shared.5"];
  "Shared.593": components["schemas"]["Shared.1"];
  /** @description from and to, in messages: 25000001:50000000 */
  "Shared.594": components["schemas"]["Shared.1"];
  /** @description the month it is for: 2025-11 */
  "Shared.595": components["schemas"]["Shared.1"];
  "Shared.596": components["schemas"]["Shared.1"];
  /** @description people the business may write to first in 24 h, e.g. TIER_10K */
  "Shared.597": components["schemas"]["Shared.1"];
  /** @description the same, of each number, as formerly told; -1: all */
  "Shared.598": components["schemas"]["Shared.1"];
  "Shared.599": number;
  "Shared.600": number;
  "Shared.601": components["schemas"]["Shared.1"];
  /** @description DRAFT, PUBLISHED, BLOCKED, THROTTLED or DEPRECATED */
  "Shared.602": components["schemas"]["Shared.1"];
  "Shared.603": components["schemas"]["Shared.1"];
  /** @description its version will soon freeze */
  "Shared.604": components["schemas"]["Shared.1"];
  "Shared.605": components["schemas"]["Shared.1"];
  /** @enum {string} */
  "Shared.606": "client_error_rate" | "endpoint_error_rate" | "endpoint_latency" | "endpoint_availability";
  /** @description ACTIVATED or DEACTIVATED */
  "Shared.607": components["schemas"]["Shared.1"];
  "Shared.608": components["schemas"]["Shared.1"];
  /** @description percent, or milliseconds of latency */
  "Shared.609": components["schemas"]["Shared.610"];
  "Shared.610": number;
  /** @description percent */
  "Shared.611": components["schemas"]["Shared.612"];
  "Shared.612": number;
  "Shared.613": {
   type?: components["schemas"]["Shared.1"];
   rate?: number;
   count?: number;
  }[];
  /** @description milliseconds */
  "Shared.614": components["schemas"]["Shared.615"];
  "Shared.615": number;
  /** @description milliseconds */
  "Shared.616": components["schemas"]["Shared.617"];
  "Shared.617": number;
  "Shared.618": number;
  /** @description percent */
  "Shared.619": components["schemas"]["Shared.620"];
  "Shared.620": number;
  "Shared.621": components["schemas"]["Shared.1"];
  "Shared.622": components["schemas"]["Shared.1"];
  /** @description Active, Needs Connecting or Needs Testing */
  "Shared.623": components["schemas"]["Shared.1"];
  "Shared.624": components["schemas"]["Shared.5"];
  "Shared.625": components["schemas"]["Shared.5"];
  /** @description the message in which WhatsApp noticed it */
  "Shared.626": components["schemas"]["Shared.1"];
  /** @description LeadSubmitted or Purchase */
  "Shared.627": components["schemas"]["Shared.1"];
  /** @description the click on an advertisement it goes back to */
  "Shared.628": components["schemas"]["Shared.1"];
  "Shared.629": components["schemas"]["Shared.1"];
  "Shared.630": number;
  "Shared.631": components["schemas"]["Shared.1"];
  "Shared.632": components["schemas"]["Shared.1"];
  "Shared.633": {
   /** @description marketing_messages_link_click, landing_page_view; Meta may send others */
   action: components["schemas"]["Shared.1"];
   at?: components["schemas"]["Shared.5"];
   /** @description what was clicked: cta or body */
   component?: components["schemas"]["Shared.1"];
   product_id?: components["schemas"]["Shared.1"];
   click_id?: components["schemas"]["Shared.1"];
   tracking_token?: components["schemas"]["Shared.1"];
  }[];
  /** @enum {string} */
  "Shared.634": "control_passed" | "control_taken";
  "Shared.635": components["schemas"]["Shared.1"];
  "Shared.636": components["schemas"]["Shared.1"];
  "Shared.637": components["schemas"]["Shared.1"];
  "Shared.638": components["schemas"]["Shared.1"];
  /** @description what the app that passed it says */
  "Shared.639": components["schemas"]["Shared.1"];
  /** @description WhatsApp's own summary of the conversation so far */
  "Shared.640": components["schemas"]["Shared.1"];
  "Shared.641": components["schemas"]["Fault"][];
  /** @description the receiver's last answer */
  "Shared.642": components["schemas"]["Shared.643"];
  "Shared.643": number;
  "Shared.644": components["schemas"]["Shared.5"];
  "Shared.645": {
   hook_id: components["schemas"]["Shared.1"];
   since: components["schemas"]["Shared.5"];
  };
  /** @description gone: the receiver answered 410 or asked for it; by_hand: `active` was set to false */
  "Shared.646": string;
  "Shared.647": number;
  "Shared.648": number;
  /**
   * @description which allowance was used up
   * @enum {string}
   */
  "Shared.649": "age" | "size";
  "Shared.650": components["schemas"]["Shared.5"];
  "Shared.651": number;
  "Shared.652": number;
  "Shared.653": number;
  /** @description the field's name as Meta sent it */
  "Shared.654": string;
  /** @description the WhatsApp Business account or portfolio it came for */
  "Shared.655": string;
  "Shared.656": unknown;
  Health: {
   /**
    * @description degraded: it works, and a part of it is away
    * @enum {string}
    */
   status: "ok" | "degraded";
   version: string;
   /** @description what connectors speak with it */
   link_protocol: number;
   parts: {
    /**
     * @description D1
     * @enum {string}
     */
    directory: "ok" | "away";
    /**
     * @description Durable Objects
     * @enum {string}
     */
    objects: "ok" | "away";
    /**
     * @description of retries; while it is away the cron makes them
     * @enum {string}
     */
    queue: "ok" | "away";
    /**
     * @description R2
     * @enum {string}
     */
    files: "ok" | "away";
    /**
     * @description away: personal accounts wait for one; unneeded: none is there and no account waits
     * @enum {string}
     */
    connectors: "ok" | "away" | "unneeded";
   };
   /**
    * Format: date-time
    * @description it is looked at most every 5 s
    */
   checked_at: string;
  };
  Problem: {
   type: string;
   title: string;
   status: number;
   detail: string;
   /** @enum {string} */
   code: "invalid" | "signature" | "unauthorized" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "conflict" | "log_trimmed" | "precondition_failed" | "too_large" | "unsupported_media_type" | "unprocessable" | "not_supported" | "rate_limited" | "internal" | "upstream" | "unavailable" | "timeout";
   request_id: string;
   errors?: {
    path: string;
    message: string;
   }[];
   /** @description what Meta answered, where that is the reason */
   meta?: {
    code: number;
    subcode?: number;
    message: string;
    details?: string;
   };
  };
  MetaMessageAnswer: {
   /** @enum {string} */
   messaging_product: "whatsapp";
   contacts: {
    input: string;
    wa_id?: string;
    user_id?: string;
   }[];
   messages: {
    /** @description as its statuses name it */
    id: string;
   }[];
  };
  MetaFault: {
   error: {
    message: string;
    type: string;
    /** @description Meta's own, passed on where the reason is Meta's; else 190: the key; 10: what it may do; 100: a parameter (with subcode 33: the object is not there for the caller); 131008, 131009: a missing or wrong part of a message; 130429: too fast; 131016: not available; 131000: a failure, or nothing is known */
    code: number;
    error_subcode?: number;
    error_data: {
     /** @enum {string} */
     messaging_product: "whatsapp";
     details: string;
    };
    /** @description the gateway's id of the request */
    fbtrace_id: string;
   };
  };
  MetaMessageBody: {
   /** @enum {string} */
   messaging_product: "whatsapp";
   /** @enum {string} */
   recipient_type?: "individual" | "group";
   /** @description a phone number, or a group's id; personal accounts take JIDs too */
   to?: string;
   /** @description a user id, where there is no `to` */
   recipient?: string;
   /** @description `text` if absent; the content stands under this name */
   type?: string;
   context?: {
    message_id: string;
   } & {
    [key: string]: unknown;
   };
   /** @description at most 420 characters */
   biz_opaque_callback_data?: string;
   /** @description `read`: marks `message_id` read */
   status?: string;
   message_id?: string;
   typing_indicator?: {
    type: string;
   } & {
    [key: string]: unknown;
   };
  } & {
   [key: string]: unknown;
  };
  MetaNewTemplate: {
   /** @example order_confirmation */
   name: string;
   /** @example en_US */
   language: string;
   /** @enum {string} */
   category: "AUTHENTICATION" | "MARKETING" | "UTILITY";
   components: ({
    type: string;
   } & {
    [key: string]: unknown;
   })[];
   /** @enum {string} */
   parameter_format?: "POSITIONAL" | "NAMED";
   /** @description let Meta put it into another category */
   allow_category_change?: boolean;
   /** @description for how long Meta tries to deliver it */
   message_send_ttl_seconds?: number;
  } & {
   [key: string]: unknown;
  };
  MetaMediaAnswer: {
   /** @enum {string} */
   messaging_product: "whatsapp";
   /** @description where the file is read, with the same bearer token */
   url: string;
   mime_type: string;
   sha256: string;
   file_size: number;
   id: string;
  };
  MetaNumberAnswer: {
   id: string;
   display_phone_number?: string;
   verified_name?: string;
  } & {
   [key: string]: unknown;
  };
  Media: {
   /** @description for messages to send, and for GET /media/{id} */
   id: string;
   /** Format: uuid */
   account_id: string;
   mime_type: string;
   /** @description bytes */
   size: number;
   /** @description hex */
   sha256: string;
   filename?: string;
   /** @description where it can be had without a key, for 24 h */
   url: string;
  };
  User: {
   /** Format: uuid */
   id: string;
   username: string;
   email: string;
   full_name: string | null;
   /**
    * @description admin: everything; user: what is theirs; viewer: reads what is theirs
    * @enum {string}
    */
   role: "admin" | "user" | "viewer";
   active: boolean;
   /** Format: date-time */
   created_at: string;
   /** Format: date-time */
   updated_at: string;
  };
  MadeUser: components["schemas"]["User"] & {
   reset: components["schemas"]["ResetToken"];
  };
  /** @description null: the user was made with a password */
  ResetToken: {
   /** @description shown this once */
   token: string;
   /** Format: date-time */
   expires_at: string;
  } | null;
  Me: components["schemas"]["User"] & {
   /** @description what the credential in use may do, by scopes and role */
   permissions: ("accounts:read" | "accounts:write" | "messages:read" | "messages:send" | "hooks:read" | "hooks:write" | "events:read" | "cache:read" | "cache:write" | "media:read" | "media:write" | "users:admin" | "audit:read" | "metrics:read" | "*")[];
   /** @description what the key in use is bound to; null: nothing */
   accounts: string[] | null;
  };
  SignedIn: {
   /** @description for `Authorization: Bearer`; the cookie carries the same */
   token: string;
   /** Format: date-time */
   expires_at: string;
   user: components["schemas"]["User"];
  };
  Session: {
   /** Format: uuid */
   id: string;
   /** Format: uuid */
   user_id: string;
   /** @description whether this request was made with it */
   current: boolean;
   /** @description where it began */
   ip_address: string | null;
   user_agent: string | null;
   /** Format: date-time */
   created_at: string;
   /**
    * Format: date-time
    * @description its last use, to the hour
    */
   updated_at: string;
   /**
    * Format: date-time
    * @description when it ends, unless it is used before
    */
   expires_at: string;
  };
  ShownKey: components["schemas"]["Key"] & {
   key: string;
  };
  Key: {
   /** Format: uuid */
   id: string;
   /** Format: uuid */
   user_id: string;
   name: string;
   /** @description how the key begins */
   key_prefix: string;
   /** @description scopes; `*` is all that the owner's role allows */
   permissions: ("accounts:read" | "accounts:write" | "messages:read" | "messages:send" | "hooks:read" | "hooks:write" | "events:read" | "cache:read" | "cache:write" | "media:read" | "media:write" | "users:admin" | "audit:read" | "metrics:read" | "*")[];
   /** @description null: all that are there for its owner */
   accounts: string[] | null;
   /** @description null: it may be used from anywhere */
   cidrs: string[] | null;
   /**
    * Format: date-time
    * @description to the minute
    */
   last_used_at: string | null;
   /** Format: date-time */
   expires_at: string | null;
   /**
    * Format: date-time
    * @description until then the key that was replaced works too
    */
   previous_key_until: string | null;
   /** Format: date-time */
   created_at: string;
   /** Format: date-time */
   updated_at: string;
  };
  Account: {
   /** Format: uuid */
   id: string;
   /** Format: uuid */
   user_id: string;
   /** @enum {string} */
   account_type: "whatsmeow" | "business-api";
   phone_number: string;
   /** @description the number's id in Meta's own shape of the API (`/v25.0/{meta_id}/messages`): Meta's, or digits that stand for it */
   meta_id: string;
   display_name: string | null;
   /** @enum {string} */
   status: "connected" | "disconnected" | "pairing";
   active: boolean;
   config: {
    phone_number_id: string;
    /** @example ••••9f3a */
    access_token: string;
    app_secret?: string;
    verify_token?: string;
    waba_id?: string;
    business_account_id?: string;
    api_version?: string;
   } | null;
   pace: components["schemas"]["Pace"];
   metadata: {
    [key: string]: unknown;
   } | null;
   /** Format: date-time */
   owned_since: string | null;
   /** Format: date-time */
   last_connected_at: string | null;
   /** Format: date-time */
   created_at: string;
   /** Format: date-time */
   updated_at: string;
  };
  Pace: {
   /** @description at least so long between two messages; 1500, business: 0 */
   min_gap_ms?: number;
   /** @description and by chance up to so much longer; 2000, business: 0 */
   jitter_ms?: number;
   /** @description none, business: 80. A number that Meta has raised can have 1000, one that is also in the app 20 */
   per_second?: number | null;
   /** @description 20, business: none */
   per_minute?: number | null;
   /** @description in any 24 hours; 1000, business: none */
   per_day?: number | null;
  } | null;
  AccountHealth: {
   /** @description whether a personal account's open connection to WhatsApp works. deaf: probes go unanswered; stalled: what is sent is not acknowledged */
   connection?: {
    /** @enum {string} */
    state: "working" | "deaf" | "stalled";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description whether Meta takes the account's access token; refused: change it */
   token?: {
    /** @enum {string} */
    state: "valid" | "refused";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    /** @description Graph's error code */
    code?: number;
   };
   /** @description whether messages go out; held: WhatsApp takes none of the account for a minute or more, they wait */
   sending?: {
    /** @enum {string} */
    state: "flowing" | "held";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    /** @description Graph's error code */
    code?: number;
   };
   /** @description how the business account stands at Meta */
   standing?: {
    /** @enum {string} */
    state: "active" | "to_be_disabled" | "disabled" | "deleted" | "offboarded";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    /** @description from when, as Meta writes it */
    date?: string;
   };
   /** @description abilities that Meta took away for a while */
   restriction?: {
    /** @enum {string} */
    state: "none" | "restricted";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    restrictions?: {
     restriction: string;
     /**
      * Format: date-time
      * @description RFC 3339, UTC, milliseconds
      */
     expires_at?: string;
    }[];
   };
   /** @description the policy that was broken last */
   violation?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description Meta's decision on the business: APPROVED, REJECTED, PENDING or DEFERRED */
   review?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description flagged: people complain of the number */
   quality?: {
    /** @enum {string} */
    state: "good" | "flagged";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description people that may be written to first in 24 h, e.g. TIER_10K */
   messaging_limit?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description how much may be sent a second */
   throughput?: {
    /** @enum {string} */
    state: "high";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
   };
   /** @description Meta's decision on the display name */
   name?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    name?: string;
   };
   /** @description what was done last about the two-step PIN: PIN_CHANGED, PIN_RESET_REQUEST or PIN_REQUEST_SUCCESS */
   security?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    requester?: string;
   };
   /** @description Meta's last decision on a template: APPROVED, REJECTED, PAUSED, … */
   template?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    template_id?: string;
    name?: string;
    language?: string;
   };
   /** @description the template whose quality changed last: GREEN, YELLOW or RED */
   template_quality?: {
    state: string;
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    template_id?: string;
    name?: string;
    language?: string;
   };
   /** @description what Meta warned of last, and whether it is over */
   alert?: {
    /** @enum {string} */
    state: "none" | "active";
    /**
     * Format: date-time
     * @description WhatsApp's own time of it where it gave one, else when the gateway noticed
     */
    since: string;
    alert?: string;
    severity?: string;
   };
   /** @enum {string} */
   status: "connected" | "disconnected" | "pairing";
   /**
    * Format: date-time
    * @description when its log last took an event
    */
   last_event_at: string | null;
   /** @description of the oldest event its log still has */
   first_sequence: number;
   /** @description of the newest; 0: there was none */
   last_sequence: number;
   /** @description personal accounts; what the connector has seen is absent while it is not there */
   link?: {
    /** @description a connector holds the account */
    connector: boolean;
    /** @description a phone has linked it */
    paired: boolean;
    /**
     * @description its connection to WhatsApp; open: logged in
     * @enum {string}
     */
    socket: "closed" | "opening" | "pairing" | "open";
    /**
     * Format: date-time
     * @description something was last heard of WhatsApp
     */
    last_frame_at?: string;
    /**
     * Format: date-time
     * @description WhatsApp last took something that was sent
     */
    last_ack_at?: string;
    /**
     * Format: date-time
     * @description the oldest send it has not taken yet
     */
    unacknowledged_since?: string;
    /** @description what the connector has not stored here yet */
    uncommitted?: number;
   };
  };
  Subscription: {
   waba_id: string;
   /** @description whether the token's app is told of the business account */
   subscribed: boolean;
   /** @description where its messages are posted; null: where the app's own webhook is */
   callback_url: string | null;
   /** @description this gateway's address for it */
   expected_url: string;
   /** @description whether the app's own webhook was set too; only in the answer to subscribe */
   app_webhook?: boolean;
  };
  Template: {
   id: string;
   name: string;
   language: string;
   category: string;
   /**
    * @description only APPROVED ones can be sent
    * @example APPROVED
    */
   status: string;
   /** @description POSITIONAL or NAMED */
   parameter_format?: string;
   rejected_reason?: string;
   /** @description GREEN, YELLOW, RED or UNKNOWN */
   quality?: string;
   components?: ({
    type: string;
   } & {
    [key: string]: unknown;
   })[];
  };
  MetaMedia: {
   /** @description Meta's id, for messages of this number */
   id: string;
   mime_type: string;
   /** @description bytes */
   size: number;
   sha256: string;
  };
  PhoneNumber: {
   phone_number_id: string;
   display_phone_number: string;
   verified_name?: string;
   /**
    * @description CONNECTED when it can send
    * @example CONNECTED
    */
   status?: string;
   code_verification_status?: string;
   name_status?: string;
   /** @description GREEN, YELLOW, RED or UNKNOWN */
   quality_rating?: string;
   /** @description CLOUD_API once it is registered */
   platform_type?: string;
   /** @description STANDARD: 80 messages a second; HIGH: 1000 */
   throughput?: string;
   /** @description people it may write to first in 24 h */
   messaging_limit?: string;
   /** @description whether two-step verification is on */
   pin_enabled?: boolean;
  };
  Profile: {
   about?: string;
   address?: string;
   description?: string;
   email?: string;
   websites?: string[];
   /**
    * @description the industry, as Meta names it
    * @example RETAIL
    */
   vertical?: string;
   profile_picture_url?: string;
  };
  Blocked: {
   id: string;
   phone?: string;
   user_id?: string;
  };
  BlockResult: {
   blocked: components["schemas"]["Blocked"][];
   failed: {
    user: string;
    code?: number;
    reason: string;
   }[];
  };
  QrCode: {
   code: string;
   message: string;
   /** @example https://wa.me/message/4O4YGZEG3RIVE1 */
   url: string;
   /** @description its picture; only in the answer that made it */
   image_url?: string;
  };
  Connection: {
   /** Format: uuid */
   account_id: string;
   /** @enum {string} */
   status: "connected" | "disconnected" | "pairing";
   /**
    * @description what was asked for last
    * @enum {string}
    */
   wanted: "connected" | "disconnected" | "logged_out";
   /** @description a connector holds the account */
   connector: boolean;
   /**
    * @description its connection to WhatsApp
    * @enum {string}
    */
   socket: "closed" | "opening" | "pairing" | "open";
   /**
    * Format: date-time
    * @description RFC 3339, UTC, milliseconds
    */
   since: string;
   /**
    * @description why it ended last
    * @enum {string}
    */
   reason?: "lost" | "restart" | "unavailable" | "closed" | "replaced" | "logged_out" | "banned" | "outdated" | "expired" | "wrong_number" | "passkey" | "defect" | "link_lost" | "business_deleted" | "offboarded";
   /** @description the same in words */
   detail?: string;
   code?: number;
   /**
    * Format: date-time
    * @description when it is opened again by itself
    */
   retry_at?: string;
   /** @enum {string} */
   trouble?: "deaf" | "stalled";
   /** @description it goes through a proxy */
   proxy: boolean;
   /** @description the linked device; null: none is */
   device: {
    jid: string;
    lid?: string;
    phone: string;
    name?: string;
    platform?: string;
   } | null;
  };
  Group: {
   /** @description the group */
   chat: {
    id: string;
    /** @enum {string} */
    kind: "user" | "group" | "broadcast" | "newsletter";
   };
   /** @description who did it; absent when WhatsApp does not say */
   by?: {
    /** @description the number as digits, or the user id of someone whose number WhatsApp does not show */
    id: string;
    /** @description address on a personal account */
    jid?: string;
    /** @description hidden address on a personal account */
    lid?: string;
    /** @description E.164; absent when WhatsApp does not show it */
    phone?: string;
    /** @description business-scoped user id; store it to know the person again */
    user_id?: string;
    /** @description the same across linked business portfolios */
    parent_user_id?: string;
    /** @description without a leading @ */
    username?: string;
    /** @description the name they gave themselves */
    name?: string;
   };
   /**
    * Format: date-time
    * @description WhatsApp's own time; absent when it gave none that can be read
    */
   at?: string;
   subject?: string;
   description?: string;
   invite_link?: string;
   picture_id?: string;
   picture?: {
    mime_type?: string;
    sha256?: string;
   };
   /** @description only administrators write */
   announcement?: boolean;
   /** @description only administrators change what the group is called and how it looks */
   locked?: boolean;
   /** @description an administrator must let people in */
   join_approval?: boolean;
   /** @description who adds people: all_member_add or admin_add */
   member_add_mode?: string;
   /** @description how long messages stay; 0: for good */
   disappearing_seconds?: number;
   /** @description nothing of it may leave the group */
   sharing_limited?: boolean;
   /** @description the community it belongs to */
   community?: {
    id: string;
    /** @enum {string} */
    kind: "user" | "group" | "broadcast" | "newsletter";
   };
   participants?: {
    /** @description the number as digits, or the user id of someone whose number WhatsApp does not show */
    id: string;
    /** @description address on a personal account */
    jid?: string;
    /** @description hidden address on a personal account */
    lid?: string;
    /** @description E.164; absent when WhatsApp does not show it */
    phone?: string;
    /** @description business-scoped user id; store it to know the person again */
    user_id?: string;
    /** @description the same across linked business portfolios */
    parent_user_id?: string;
    /** @description without a leading @ */
    username?: string;
    /** @description the name they gave themselves */
    name?: string;
    /** @description admin or superadmin (the owner); absent for those who may do nothing special */
    role?: string;
    /** @description what members see beside the name */
    label?: string;
   }[];
  };
  ParticipantAnswers: {
   participants: {
    jid?: string;
    status: string;
   }[];
  };
  GroupInvite: {
   code: string;
   /** Format: uri */
   link: string;
  };
  CheckedContact: {
   exists: boolean;
   jid?: string;
   lid?: string;
  };
  Addresses: {
   jid?: string;
   lid?: string;
   phone?: string;
  };
  Send: {
   /** @description our id of a message that was sent through this gateway: GET /messages/{id} */
   id: string;
   /** Format: uuid */
   account_id: string;
   /**
    * @description queued: it waits; sending: it is being handed to WhatsApp, or waits to be again; unknown: it was handed over and nothing came back, a later status settles it; accepted: WhatsApp has it; sent, delivered, read, played: as WhatsApp says; failed: it was refused or not delivered; expired: it waited too long; cancelled: it was taken back
    * @enum {string}
    */
   status: "queued" | "sending" | "unknown" | "accepted" | "sent" | "delivered" | "read" | "played" | "failed" | "expired" | "cancelled";
   to: string;
   type: string;
   /** @description WhatsApp's id of it, once it has one */
   message_id: string | null;
   callback_data: string | null;
   /** Format: date-time */
   created_at: string;
   /**
    * Format: date-time
    * @description it is not sent, or not tried again, earlier
    */
   not_before: string;
   /**
    * Format: date-time
    * @description what is not sent by then expires
    */
   expires_at: string;
   /** @description how often it was handed over */
   tries: number;
   /** @description why it failed, or why it was not sent at the last try */
   error: {
    /** @description WhatsApp's error code */
    code?: number;
    title?: string;
    message?: string;
    details?: string;
    /** @description where WhatsApp explains it; may be relative */
    href?: string;
   } | null;
   history: {
    status: string;
    /** Format: date-time */
    at: string;
    /** @description whose device it speaks of */
    recipient?: string;
   }[];
  };
  QueuedSend: {
   /** @description our id of a message that was sent through this gateway: GET /messages/{id} */
   id: string;
   /** @enum {string} */
   status: "queued";
  };
  Consumer: {
   name: string;
   /** @description everything up to here is acknowledged */
   sequence: number;
   /** @description events of the log after it */
   lag_events: number;
   /** Format: date-time */
   updated_at: string;
  };
  Hook: {
   /** Format: uuid */
   id: string;
   /** Format: uuid */
   user_id: string;
   name: string;
   url: string;
   method: string;
   headers: {
    [key: string]: string;
   };
   events: string[];
   active: boolean;
   /** @description why it is not active, if nobody set it so */
   suspended_reason: string | null;
   allow_insecure: boolean;
   description: string | null;
   /** @description whole in the answer to its creation or rotation, else masked */
   secret: string | null;
   retry_count: number;
   timeout: number;
   /** @enum {string} */
   ordering: "default" | "strict";
   concurrency: number | null;
   rate_per_second: number | null;
   answers: boolean;
   accounts: string[];
   filter: {
    chat_kinds?: ("user" | "group" | "broadcast" | "newsletter")[];
    from_me?: boolean;
    chats?: string[];
   } | null;
   /**
    * @description meta: the Cloud API's own webhook, signed as Meta signs, with the hook's secret as it is shown
    * @enum {string}
    */
   format: "native" | "meta";
   raw: boolean;
   /**
    * Format: date-time
    * @description until then the secret that was replaced signs too
    */
   previous_secret_until: string | null;
   /** Format: date-time */
   created_at: string;
   /** Format: date-time */
   updated_at: string;
  };
  HookWithState: components["schemas"]["Hook"] & {
   /**
    * @description the worst of its lanes; null: there is none
    * @enum {string|null}
    */
   state: "active" | "unknown" | "held" | "suspended" | null;
   /** @description how many lanes are in each state */
   states: {
    active?: number;
    unknown?: number;
    held?: number;
    suspended?: number;
   };
  };
  Lane: {
   account_id: string;
   /**
    * @description held: its receiver is down; suspended: by hand or by the receiver; unknown: its object did not answer
    * @enum {string}
    */
   state: "active" | "unknown" | "held" | "suspended";
   /** Format: date-time */
   since: string | null;
   /** @description events it has still to get or to look at */
   lag_events: number | null;
   /** @description how long the oldest of them waits */
   lag_seconds: number | null;
   /** Format: date-time */
   next_probe_at: string | null;
   /** @description 0 to 1, of the last 100 tries */
   success_rate: number | null;
   p50_ms: number | null;
   p95_ms: number | null;
   /** @description the replay that runs, or the last one */
   replay?: {
    /** @enum {string} */
    state: "running" | "done" | "cancelled";
    from: number;
    to: number;
    /** @description the first sequence that is still to be looked at */
    next: number;
    /** @enum {string} */
    only: "missing" | "all";
    count: number;
    delivered: number;
    /** @description they are in the message cache */
    failed: number;
    /** Format: date-time */
    since: string;
    /** Format: date-time */
    ended_at: string | null;
   };
  };
  Deliveries: {
   account_id: string;
   /** @description tries of all time */
   delivered: number;
   failed: number;
   /** @description the last 100, oldest first */
   outcomes: {
    sequence: number;
    /** Format: date-time */
    at: string;
    ms: number;
    /** @enum {string} */
    class: "delivered" | "down" | "refused" | "gone";
    status: number | null;
   }[];
  };
  HookTrial: {
   outcome: {
    /** @enum {string} */
    class: "delivered" | "down" | "refused" | "gone";
    /** @enum {string} */
    kind?: "timeout" | "connection" | "redirect" | "status" | "target" | "header" | "insecure_unavailable" | "internal";
    status?: number;
    /** @description how long it took */
    ms: number;
   };
   /** @description null: it could not be sent */
   request: {
    method: string;
    url: string;
    /** @description the hook's own are masked; one KB of them; what is cut ends in `…`, and `…` says how many more there were */
    headers: {
     [key: string]: string;
    };
    body: string | null;
   } | null;
   /** @description the headers of the answer, cookies masked; one KB of them; what is cut ends in `…`, and `…` says how many more there were */
   answer_headers?: {
    [key: string]: string;
   };
   /** @description the first KB of what the receiver said */
   answer: string;
  };
  Receiver: {
   id: string;
   /** Format: uuid */
   user_id: string;
   /**
    * Format: uri
    * @description where it takes requests of every method; whoever knows it can send some
    */
   url: string;
   answer: {
    /** @description as 200, or 503 to see how failing looks */
    status: number;
    body: string;
   };
   /** Format: date-time */
   created_at: string;
   /**
    * Format: date-time
    * @description then it is gone with all it got, and answers 410
    */
   ends_at: string;
  };
  ReceiverWithRequests: components["schemas"]["Receiver"] & {
   requests: components["schemas"]["ReceivedRequest"][];
  };
  ReceivedRequest: {
   /** @description 1 is the first one */
   n: number;
   /** Format: date-time */
   at: string;
   method: string;
   /** @description what stood behind the `?` */
   query: string;
   /** @description 4 KB of them; what is cut ends in `…`, and `…` says how many more there were. Credentials and the hook's own are masked */
   headers: {
    [key: string]: string;
   };
   /** @description its first 16 KB */
   body: string;
   /** @description how long the whole body was */
   bytes: number;
   /**
    * @description verified: made with the secret of a hook that is pointed here; none: there was none
    * @enum {string}
    */
   signature: "verified" | "wrong" | "none";
   /** @description the hook whose secret it was */
   hook_id: string | null;
   /** @description the status */
   answered: number;
   /** @description how many came right before it that were answered and not kept: 20 a second are, and bursts of 100 */
   missed: number;
  };
  CachedEvent: {
   id: string;
   account_id: string;
   hook_id: string | null;
   event_id: string;
   event_type: string;
   /** @description the event; a hook's format is put on it at the attempt */
   event_data: Record<string, never>;
   message_id: string;
   from_number: string;
   to_number: string;
   /** @example failed */
   reason: string;
   /**
    * @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides
    * @enum {string}
    */
   state: "cached" | "held" | "parked";
   attempts: number;
   outcome: string | null;
   error_kind: string | null;
   error_status: number | null;
   /** Format: date-time */
   timestamp: string;
   /** Format: date-time */
   last_attempt: string | null;
   /** Format: date-time */
   due_at: string | null;
   /** Format: date-time */
   created_at: string;
  };
  CacheCounts: {
   total: number;
   counts: {
    reason: string;
    /**
     * @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides
     * @enum {string}
     */
    state: "cached" | "held" | "parked";
    count: number;
   }[];
  };
  CachedEventDetail: components["schemas"]["CachedEvent"] & {
   /** @description the latest 20 tries, oldest first */
   history: {
    /** @enum {string} */
    class: "delivered" | "down" | "refused" | "gone";
    /** @enum {string} */
    kind?: "timeout" | "connection" | "redirect" | "status" | "target" | "header" | "insecure_unavailable" | "internal";
    status?: number;
    /** @description how long it took */
    ms: number;
    /** Format: date-time */
    at: string;
    /** @description absent: it could not be sent */
    request?: {
     method: string;
     url: string;
     /** @description the hook's own are masked; one KB of them; what is cut ends in `…`, and `…` says how many more there were */
     headers: {
      [key: string]: string;
     };
    };
    /** @description the headers of the answer, cookies masked; one KB of them; what is cut ends in `…`, and `…` says how many more there were */
    answer_headers?: {
     [key: string]: string;
    };
    /** @description the first KB of what the receiver said */
    answer?: string;
   }[];
   /** @description what is sent at each try, in the hook's format as it is now; URLs of files are made anew for each. null: it has no hook, or one that is sent no bodies */
   body: string | null;
  };
  AuditEntry: {
   /** Format: uuid */
   id: string;
   /** Format: date-time */
   created_at: string;
   /**
    * @description system: the gateway by itself; anonymous: nobody who showed who they are
    * @enum {string}
    */
   actor: "user" | "key" | "system" | "anonymous";
   /**
    * Format: uuid
    * @description who acted, or whose it is that the gateway acted on
    */
   user_id: string | null;
   /**
    * Format: uuid
    * @description the API key in use
    */
   key_id: string | null;
   /** @example hook.updated */
   event_type: string;
   entity_type: string | null;
   entity_id: string | null;
   /** @description create, update, delete or read; null: nothing was done */
   action: string | null;
   /** @description `before` and `after` have what differs; secrets are masked. `erased`: it was somebody's who was purged */
   data: Record<string, never>;
   ip_address: string | null;
   user_agent: string | null;
   success: boolean;
   /** @description why it was refused */
   error: string | null;
  };
  Overview: {
   /** Format: date-time */
   at: string;
   /** @description how old what follows is: when the account whose figures are oldest told them last, when the newest; `missing`: accounts that have told none yet */
   figures: {
    /** Format: date-time */
    oldest_at: string | null;
    /** Format: date-time */
    newest_at: string | null;
    missing: number;
   };
   accounts: {
    total: number;
    states: {
     /** @enum {string} */
     account_type: "whatsmeow" | "business-api";
     /** @enum {string} */
     status: "connected" | "disconnected" | "pairing";
     count: number;
    }[];
   };
   /** @description since the accounts' logs began: events, deliveries that succeeded and that failed */
   events: {
    taken: number;
    delivered: number;
    failed: number;
   };
   /** @description the last 60 minutes, oldest first; an account tells at most once a minute */
   minutes: {
    /** Format: date-time */
    at: string;
    taken: number;
    delivered: number;
    failed: number;
   }[];
   /** @description what hooks that are not suspended have still to get; what is cached is not in it */
   undelivered: {
    count: number;
    /** Format: date-time */
    oldest_at: string | null;
   };
   /** @description messages that wait to be sent; and since the accounts began, what became of them */
   sends: {
    waiting: number;
    accepted: number;
    failed: number;
    unknown: number;
    expired: number;
    cancelled: number;
   };
   /** @description hooks that something is wrong with, the worst first, 50 at most */
   hooks: {
    hook_id: string;
    name: string;
    /**
     * @description suspended: by the receiver, `active: true` ends it; held: its receiver is down; failing: its last try failed
     * @enum {string}
     */
    state: "suspended" | "held" | "failing";
    /** @description with how many accounts; null: it is suspended */
    accounts: number | null;
    /** Format: date-time */
    since: string;
    /** @description events it has still to get; null: it is suspended, and its lanes are not counted */
    undone: number | null;
   }[];
   /** @description all of them, each once; `GET /hooks?state=` lists them */
   hook_counts: {
    suspended: number;
    held: number;
    failing: number;
   };
   /** @description null: they are shown to administrators, and only while they can be asked */
   connectors: {
    items: {
     /** Format: uuid */
     id: string;
     capacity: number;
     accounts: number;
     is_connected: boolean;
     is_draining: boolean;
    }[];
    /** @description accounts that no connector has */
    waiting: number;
   } | null;
  };
  SealingKey: {
   /** @description made of the key's hash */
   id: string;
   /** @description true: new secrets are sealed with it; false: it only opens */
   seals: boolean;
   /** @description hooks with something it sealed, deleted ones too */
   hooks: number;
   /** @description accounts whose `config` has something it sealed, deleted ones too */
   accounts: number;
   /** @description accounts whose object (WhatsApp keys, proxy, what it knows of its hooks) may hold something it sealed: it has not said otherwise yet */
   objects: number;
  };
  Purge: {
   /**
    * Format: uuid
    * @description of the user or the account
    */
   id: string;
   /** @enum {string} */
   entity_type: "user" | "account";
   /** Format: date-time */
   created_at: string;
  };
  Settings: {
   version: string;
   /** @description where clients reach the gateway; empty: not set */
   public_url: string;
   /** @enum {string} */
   hook_targets: "public" | "any";
   /** @description whether Cloudflare Access signs people in */
   access: boolean;
   /** @description how long and how much is kept */
   retention: {
    log_days: number;
    log_gb: number;
    cache_days: number;
    cache_rows: number;
    audit_days: number;
    /** @description null: as long as the log */
    media_days: number | null;
   };
   media: {
    /** @description the largest file */
    max_mb: number;
    /**
     * @description which are taken
     * @example image/*,text/csv
     */
    types: string;
   };
  };
 };
 responses: never;
 parameters: never;
 requestBodies: never;
 headers: never;
 pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
 get_health: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It can */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "status": "ok",
      *       "version": "0.1.0",
      *       "link_protocol": 1,
      *       "parts": {
      *         "directory": "ok",
      *         "objects": "ok",
      *         "queue": "ok",
      *         "files": "ok",
      *         "connectors": "ok"
      *       },
      *       "checked_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Health"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_metrics: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The figures */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example # HELP whatshooked_info The version that runs.
      *     # TYPE whatshooked_info gauge
      *     whatshooked_info{version="0.1.0"} 1
      *     # HELP whatshooked_accounts Accounts by type and state.
      *     # TYPE whatshooked_accounts gauge
      *     whatshooked_accounts{account_type="business-api",status="connected"} 2
      *     # HELP whatshooked_events_total Events taken.
      *     # TYPE whatshooked_events_total counter
      *     whatshooked_events_total{account="562f74
      */
     "text/plain; version=0.0.4": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 open_media: {
  parameters: {
   query: {
    /** @example 1795705553 */
    expires?: number | null;
    /** @example BPfcKbXfambkgR41ohVFDJs-fuJuHlPltQbtnVxWCpE */
    signature: string;
   };
   header?: never;
   path: {
    /** @example med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The file; always an attachment */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example Hello */
     "application/octet-stream": string;
    };
   };
   /** @description A part of it */
   206: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example Hello */
     "application/octet-stream": string;
    };
   };
   /** @description It is as it was */
   304: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description It is not so long */
   416: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_version_phone_number_id_messages: {
  parameters: {
   query?: never;
   header?: {
    "idempotency-key"?: string;
   };
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description Meta's id of the number, or the digits that stand for a personal account */
    phone_number_id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["MetaMessageBody"];
   };
  };
  responses: {
   /** @description It was taken, or it is marked */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaMessageAnswer"] | {
      /** @enum {boolean} */
      success: true;
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 post_version_phone_number_id_media: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description Meta's id of the number, or the digits that stand for a personal account */
    phone_number_id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    "multipart/form-data": {
     /** @enum {string} */
     messaging_product: "whatsapp";
     /** @description the file's type; that of the part when absent */
     type?: string;
     /** Format: binary */
     file: string;
    };
   };
  };
  responses: {
   /** @description Its id */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      id: string;
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 get_version_waba_id_message_templates: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description Meta's id of the business account */
    waba_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      data: {
       [key: string]: unknown;
      }[];
      paging?: {
       cursors: {
        [key: string]: string;
       };
       next?: string;
      };
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 post_version_waba_id_message_templates: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description Meta's id of the business account */
    waba_id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["MetaNewTemplate"];
   };
  };
  responses: {
   /** @description As Meta has it */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      id: string;
      status: string;
      category: string;
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 delete_version_waba_id_message_templates: {
  parameters: {
   query: {
    name: string;
    /** @description the one of this id alone */
    hsm_id?: string;
    /** @description the one in this language alone */
    language?: string;
   };
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description Meta's id of the business account */
    waba_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {boolean} */
      success: true;
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 get_version_id_file: {
  parameters: {
   query?: {
    /** @description the number a file at Meta is of; else it is looked for in the caller's accounts */
    phone_number_id?: string;
   };
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description of a file, the gateway's own or Meta's; for GET also of a number */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The file; always an attachment */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/octet-stream": string;
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 get_version_id: {
  parameters: {
   query?: {
    /** @description the number a file at Meta is of; else it is looked for in the caller's accounts */
    phone_number_id?: string;
    fields?: string;
   };
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description of a file, the gateway's own or Meta's; for GET also of a number */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description What it is */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaMediaAnswer"] | components["schemas"]["MetaNumberAnswer"];
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 delete_version_id: {
  parameters: {
   query?: {
    /** @description the number a file at Meta is of; else it is looked for in the caller's accounts */
    phone_number_id?: string;
   };
   header?: never;
   path: {
    /** @description any of Meta's versions: all are answered alike */
    version: string;
    /** @description of a file, the gateway's own or Meta's; for GET also of a number */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {boolean} */
      success: true;
     };
    };
   };
   /** @description An error, as Meta's */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": components["schemas"]["MetaFault"];
    };
   };
  };
 };
 post_media: {
  parameters: {
   query: {
    /**
     * @description the account that it will be sent from
     * @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002
     */
    account_id: string;
    /** @example hello.txt */
    filename?: string;
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /** @example Hello */
    "application/octet-stream": string;
   };
  };
  responses: {
   /** @description The file */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623",
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "filename": "hello.txt",
      *       "mime_type": "text/plain",
      *       "size": 5,
      *       "sha256": "0000000000000000000000000000000000000000000000000000000000000019",
      *       "url": "https://gateway.example.com/media/med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623?expires=1769947200&signature=c2lnbmF0dXJl"
      *     }
      */
     "application/json": components["schemas"]["Media"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_media_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The file; always an attachment */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example Hello */
     "application/octet-stream": string;
    };
   };
   /** @description A part of it */
   206: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example Hello */
     "application/octet-stream": string;
    };
   };
   /** @description It is as it was */
   304: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description It is not so long */
   416: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_media_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_setup: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Whether it is */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "open": true
      *     }
      */
     "application/json": {
      open: boolean;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_setup: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "setup_token": "the-token-npm-start-shows",
     *       "username": "ada",
     *       "email": "ada@example.com",
     *       "full_name": "Ada Lovelace",
     *       "password": "correct horse battery"
     *     }
     */
    "application/json": {
     username: string;
     email: string;
     password: string;
     full_name?: string;
     setup_token: string;
    };
   };
  };
  responses: {
   /** @description The administrator */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "user": {
      *         "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *         "username": "ada",
      *         "email": "ada@example.com",
      *         "full_name": "Ada Lovelace",
      *         "role": "admin",
      *         "active": true,
      *         "created_at": "2026-01-31T12:00:00.000Z",
      *         "updated_at": "2026-01-31T12:00:00.000Z"
      *       }
      *     }
      */
     "application/json": {
      user: components["schemas"]["User"];
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_users: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page, without those that were deleted */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *           "username": "grace",
      *           "email": "grace@example.com",
      *           "full_name": null,
      *           "role": "user",
      *           "active": true,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "username": "ada",
      *           "email": "ada@example.com",
      *           "full_name": "Ada, Countess of Lovelace",
      *           "role": "admin",
      *           "active": true,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["User"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_users: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "username": "grace",
     *       "email": "grace@example.com",
     *       "role": "user"
     *     }
     */
    "application/json": {
     username: string;
     email: string;
     /** @description absent: the user sets one with the token in the answer */
     password?: string;
     full_name?: string;
     /**
      * @description admin: everything; user: what is theirs; viewer: reads what is theirs
      * @default user
      * @enum {string}
      */
     role?: "admin" | "user" | "viewer";
    };
   };
  };
  responses: {
   /** @description The user */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *       "username": "grace",
      *       "email": "grace@example.com",
      *       "full_name": null,
      *       "role": "user",
      *       "active": true,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "reset": {
      *         "token": "whr_Zm9yIGEgbmV3IHBhc3N3b3JkLCBvbmNlLi4uLi4uLi4",
      *         "expires_at": "2026-01-31T12:00:00.000Z"
      *       }
      *     }
      */
     "application/json": components["schemas"]["MadeUser"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_users_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000011 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The user */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *       "username": "grace",
      *       "email": "grace@example.com",
      *       "full_name": null,
      *       "role": "user",
      *       "active": true,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["User"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_users_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000011 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The user is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_users_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000011 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "role": "viewer"
     *     }
     */
    "application/json": {
     username?: string;
     email?: string;
     full_name?: string | null;
     /**
      * @description admin: everything; user: what is theirs; viewer: reads what is theirs
      * @enum {string}
      */
     role?: "admin" | "user" | "viewer";
     /** @description false: sessions end, keys are refused, hooks are suspended */
     active?: boolean;
    };
   };
  };
  responses: {
   /** @description The user */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *       "username": "grace",
      *       "email": "grace@example.com",
      *       "full_name": null,
      *       "role": "viewer",
      *       "active": true,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["User"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_users_id_reset_password: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000011 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The token */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "token": "whr_Zm9yIGEgbmV3IHBhc3N3b3JkLCBvbmNlLi4uLi4uLi4",
      *       "expires_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["ResetToken"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_auth_reset_password: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "token": "whr_Zm9yIGEgbmV3IHBhc3N3b3JkLCBvbmNlLi4uLi4uLi4",
     *       "password": "a horse of another color"
     *     }
     */
    "application/json": {
     token: string;
     password: string;
    };
   };
  };
  responses: {
   /** @description The password is set: sign in */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_me: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description You */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "username": "ada",
      *       "email": "ada@example.com",
      *       "full_name": "Ada Lovelace",
      *       "role": "admin",
      *       "active": true,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "permissions": [
      *         "accounts:read",
      *         "accounts:write",
      *         "messages:read",
      *         "messages:send",
      *         "hooks:read",
      *         "hooks:write",
      *         "events:read",
      *         "cache:read",
      *         "cache:write",
      *         "media:read",
      *         "media:write",
      *         "users:admin",
      *         "audit:read",
      *         "metrics:read",
      *         "*"
      *       ],
      *       "accounts": null
      *     }
      */
     "application/json": components["schemas"]["Me"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_me: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "full_name": "Ada, Countess of Lovelace"
     *     }
     */
    "application/json": {
     full_name?: string | null;
     username?: string;
     email?: string;
     password?: string;
     current_password?: string;
    };
   };
  };
  responses: {
   /** @description You */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "username": "ada",
      *       "email": "ada@example.com",
      *       "full_name": "Ada, Countess of Lovelace",
      *       "role": "admin",
      *       "active": true,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "permissions": [
      *         "accounts:read",
      *         "accounts:write",
      *         "messages:read",
      *         "messages:send",
      *         "hooks:read",
      *         "hooks:write",
      *         "events:read",
      *         "cache:read",
      *         "cache:write",
      *         "media:read",
      *         "media:write",
      *         "users:admin",
      *         "audit:read",
      *         "metrics:read",
      *         "*"
      *       ],
      *       "accounts": null
      *     }
      */
     "application/json": components["schemas"]["Me"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_me_export: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Everything */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example {"kind":"user","item":{"id":"0b0e7a64-7a3f-4d0c-8f0e-000000000012","username":"ada","email":"ada@example.com","full_name":"Ada, Countess of Lovelace","role":"admin","active":true,"created_at":"2026-01-31T12:00:00.000Z","updated_at":"2026-01-31T12:00:00.000Z","permissions":["accounts:read","accounts:write","messages:read","messages:send","hooks:read","hooks:write","events:read","cache:read","cache: */
     "application/x-ndjson": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_auth_login: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "username": "ada",
     *       "password": "correct horse battery"
     *     }
     */
    "application/json": {
     /** @description user name or e-mail address */
     username: string;
     password: string;
    };
   };
  };
  responses: {
   /** @description Signed in; a cookie is set */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "token": "whs_Zm9yIHBlb3BsZSwgdW50aWwgaXQgZW5kcy4uLi4uLi4",
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "user": {
      *         "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *         "username": "ada",
      *         "email": "ada@example.com",
      *         "full_name": "Ada, Countess of Lovelace",
      *         "role": "admin",
      *         "active": true,
      *         "created_at": "2026-01-31T12:00:00.000Z",
      *         "updated_at": "2026-01-31T12:00:00.000Z"
      *       }
      *     }
      */
     "application/json": components["schemas"]["SignedIn"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_auth_logout: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The session is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_sessions: {
  parameters: {
   query?: {
    limit?: number;
    cursor?: string;
    /**
     * @description administrators: whose
     * @example 0b0e7a64-7a3f-4d0c-8f0e-000000000012
     */
    user_id?: string;
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000010",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "current": false,
      *           "ip_address": null,
      *           "user_agent": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z",
      *           "expires_at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000024",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "current": true,
      *           "ip_address": null,
      *           "user_agent": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z",
      *           "expires_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Session"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_sessions: {
  parameters: {
   query?: {
    /** @description administrators: whose */
    user_id?: string;
    /**
     * @description true: all but the one in use
     * @example true
     */
    keep_current?: "true" | "false";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description They are gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_sessions_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000010 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_api_keys: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000006",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "name": "my app",
      *           "key_prefix": "whk_6wIggL1b",
      *           "permissions": [
      *             "accounts:read",
      *             "messages:send"
      *           ],
      *           "accounts": null,
      *           "cidrs": null,
      *           "last_used_at": null,
      *           "expires_at": "2026-01-31T12:00:00.000Z",
      *           "previous_key_until": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Key"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_api_keys: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "name": "my app",
     *       "permissions": [
     *         "accounts:read",
     *         "messages:send"
     *       ],
     *       "expires_at": "2026-01-31T12:00:00.000Z"
     *     }
     */
    "application/json": {
     name: string;
     /** @description scopes; `*` is all that the owner's role allows */
     permissions: ("accounts:read" | "accounts:write" | "messages:read" | "messages:send" | "hooks:read" | "hooks:write" | "events:read" | "cache:read" | "cache:write" | "media:read" | "media:write" | "users:admin" | "audit:read" | "metrics:read" | "*")[];
     /** @description it sees and touches these alone; absent: all that are there for its owner */
     accounts?: string[];
     /** @description it may be used from these alone */
     cidrs?: string[];
     /** Format: date-time */
     expires_at?: string;
     /**
      * Format: uuid
      * @description administrators: whose it shall be
      */
     user_id?: string;
    };
   };
  };
  responses: {
   /** @description The key */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000006",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "key_prefix": "whk_6wIggL1b",
      *       "permissions": [
      *         "accounts:read",
      *         "messages:send"
      *       ],
      *       "accounts": null,
      *       "cidrs": null,
      *       "last_used_at": null,
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "previous_key_until": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "key": "whk_Zm9yIHByb2dyYW1zLCBzaG93biBvbmNlIG9ubHkuLi4"
      *     }
      */
     "application/json": components["schemas"]["ShownKey"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_api_keys_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000006 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The key, without its text */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000006",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "key_prefix": "whk_6wIggL1b",
      *       "permissions": [
      *         "accounts:read",
      *         "messages:send"
      *       ],
      *       "accounts": null,
      *       "cidrs": null,
      *       "last_used_at": null,
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "previous_key_until": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Key"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_api_keys_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000006 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The key is worth nothing now */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_api_keys_id_rotate: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000006 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /**
     * @example {
     *       "overlap_hours": 1
     *     }
     */
    "application/json": {
     /**
      * @description how long the key so far works on, beside the new one
      * @default 24
      */
     overlap_hours?: number;
     /**
      * Format: date-time
      * @description absent: as it is; null: never
      */
     expires_at?: string;
    };
   };
  };
  responses: {
   /** @description The key; its new text is shown this once */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000006",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "key_prefix": "whk_OLNdQJQ8",
      *       "permissions": [
      *         "accounts:read",
      *         "messages:send"
      *       ],
      *       "accounts": null,
      *       "cidrs": null,
      *       "last_used_at": null,
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "previous_key_until": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "key": "whk_Zm9yIHByb2dyYW1zLCBzaG93biBvbmNlIG9ubHkuLi4"
      *     }
      */
     "application/json": components["schemas"]["ShownKey"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
    status?: "connected" | "disconnected" | "pairing";
    /** @description those of which this figure of the overview is not 0 */
    having?: "events.taken" | "events.delivered" | "events.failed" | "undelivered" | "sends.waiting" | "sends.accepted" | "sends.failed" | "sends.unknown" | "sends.expired" | "sends.cancelled";
    /** @description with `having=events.…`: in the minutes from this one on */
    since?: string;
    /** @description with `having=events.…`: in the minutes up to this one */
    until?: string;
    /** @description administrators: those that this connector has; none: those that wait for one */
    connector?: string | "none";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "account_type": "business-api",
      *           "phone_number": "+15551611832",
      *           "meta_id": "106540352240013",
      *           "display_name": "My shop",
      *           "status": "connected",
      *           "active": true,
      *           "config": {
      *             "phone_number_id": "106540352240013",
      *             "access_token": "••••7444",
      *             "waba_id": "106540352240014"
      *           },
      *           "pace": null,
      *           "metadata": {
      *             "tenant": "a"
      *           },
      *           "owned_since": "2026-01-31T12:00:00.000Z",
      *           "last_connected_at": "2026-01-31T12:00:00.000Z",
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Account"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "account_type": "business-api",
     *       "phone_number": "+15551611832",
     *       "display_name": "My shop",
     *       "metadata": {
     *         "tenant": "a"
     *       },
     *       "config": {
     *         "phone_number_id": "106540352240013",
     *         "access_token": "EAAT-the-token-that-Meta-gives"
     *       }
     *     }
     */
    "application/json": {
     /** @enum {string} */
     account_type: "whatsmeow";
     /** @example +15551234567 */
     phone_number: string;
     display_name?: string;
     /** @description free; echoed in every event */
     metadata?: Record<string, never>;
     pace?: components["schemas"]["Pace"];
     /**
      * Format: uuid
      * @description administrators: whose it shall be
      */
     user_id?: string;
    } | {
     /** @enum {string} */
     account_type: "business-api";
     /** @example +15551234567 */
     phone_number: string;
     display_name?: string;
     /** @description free; echoed in every event */
     metadata?: Record<string, never>;
     pace?: components["schemas"]["Pace"];
     /**
      * Format: uuid
      * @description administrators: whose it shall be
      */
     user_id?: string;
     config: {
      /** @description Meta's id of the number */
      phone_number_id: string;
      access_token: string;
      /** @description verifies what is posted to /webhooks/meta/{account_id} */
      app_secret?: string;
      /** @description answers Meta's challenge at /webhooks/meta/{account_id} */
      verify_token?: string;
      /** @description the WhatsApp Business account the number is in */
      waba_id?: string;
      business_account_id?: string;
      /** @description v26.0 when absent */
      api_version?: string;
     };
     /** @description false: do not ask Meta; administrators only */
     verify?: boolean;
    };
   };
  };
  responses: {
   /** @description The account */
   201: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000003",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "account_type": "business-api",
      *       "phone_number": "+15551461056",
      *       "meta_id": "106540352240020",
      *       "display_name": "My shop",
      *       "status": "connected",
      *       "active": true,
      *       "config": {
      *         "phone_number_id": "106540352240020",
      *         "access_token": "••••871b",
      *         "waba_id": "106540352240025"
      *       },
      *       "pace": null,
      *       "metadata": {
      *         "tenant": "a"
      *       },
      *       "owned_since": "2026-01-31T12:00:00.000Z",
      *       "last_connected_at": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Account"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The account */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "account_type": "business-api",
      *       "phone_number": "+15551611832",
      *       "meta_id": "106540352240013",
      *       "display_name": "My shop",
      *       "status": "connected",
      *       "active": true,
      *       "config": {
      *         "phone_number_id": "106540352240013",
      *         "access_token": "••••7444",
      *         "waba_id": "106540352240014"
      *       },
      *       "pace": null,
      *       "metadata": {
      *         "tenant": "a"
      *       },
      *       "owned_since": "2026-01-31T12:00:00.000Z",
      *       "last_connected_at": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Account"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "display_name": "My other shop"
     *     }
     */
    "application/json": {
     display_name?: string | null;
     /** @description free; echoed in every event */
     metadata?: Record<string, never>;
     /** @description replaced as a whole; null: the defaults */
     pace?: {
      /** @description at least so long between two messages; 1500, business: 0 */
      min_gap_ms?: number;
      /** @description and by chance up to so much longer; 2000, business: 0 */
      jitter_ms?: number;
      /** @description none, business: 80. A number that Meta has raised can have 1000, one that is also in the app 20 */
      per_second?: number | null;
      /** @description 20, business: none */
      per_minute?: number | null;
      /** @description in any 24 hours; 1000, business: none */
      per_day?: number | null;
     } | null;
     config?: {
      /** @description Meta's id of the number */
      phone_number_id?: string;
      access_token?: string;
      /** @description verifies what is posted to /webhooks/meta/{account_id} */
      app_secret?: string | null;
      /** @description answers Meta's challenge at /webhooks/meta/{account_id} */
      verify_token?: string | null;
      /** @description the WhatsApp Business account the number is in */
      waba_id?: string | null;
      business_account_id?: string | null;
      /** @description v26.0 when absent */
      api_version?: string | null;
     };
     /** @description false: do not ask Meta; administrators only */
     verify?: boolean;
    };
   };
  };
  responses: {
   /** @description The account */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "account_type": "business-api",
      *       "phone_number": "+15551611832",
      *       "meta_id": "106540352240013",
      *       "display_name": "My other shop",
      *       "status": "connected",
      *       "active": true,
      *       "config": {
      *         "phone_number_id": "106540352240013",
      *         "access_token": "••••7444",
      *         "waba_id": "106540352240014"
      *       },
      *       "pace": null,
      *       "metadata": {
      *         "tenant": "a"
      *       },
      *       "owned_since": "2026-01-31T12:00:00.000Z",
      *       "last_connected_at": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Account"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_health: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Its health */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "status": "connected",
      *       "last_event_at": null,
      *       "first_sequence": 1,
      *       "last_sequence": 0
      *     }
      */
     "application/json": components["schemas"]["AccountHealth"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_subscribe: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /** @example {} */
    "application/json": {
     /**
      * @description also make this gateway the app's own webhook, for all fields: only messages follow the account's address, templates, quality and calls come where the app has its webhook. It takes the place of what the app had; the account must have its app_secret
      * @default false
      */
     app?: boolean;
     /** @description with `app`: Meta's names of the fields to be told of; what every app may have when absent */
     fields?: string[];
    };
   };
  };
  responses: {
   /** @description How it stands now */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "waba_id": "106540352240014",
      *       "subscribed": true,
      *       "callback_url": "https://gateway.example.com/webhooks/meta",
      *       "expected_url": "https://gateway.example.com/webhooks/meta",
      *       "app_webhook": false
      *     }
      */
     "application/json": components["schemas"]["Subscription"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_subscription: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "waba_id": "106540352240014",
      *       "subscribed": true,
      *       "callback_url": "https://gateway.example.com/webhooks/meta",
      *       "expected_url": "https://gateway.example.com/webhooks/meta"
      *     }
      */
     "application/json": components["schemas"]["Subscription"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_subscription: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_templates: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
    /** @description names that have this in them */
    name?: string;
    status?: string;
    category?: "AUTHENTICATION" | "MARKETING" | "UTILITY";
    language?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "106540352240005",
      *           "name": "greeting",
      *           "language": "en_US",
      *           "category": "UTILITY",
      *           "status": "PENDING",
      *           "parameter_format": "POSITIONAL",
      *           "components": [
      *             {
      *               "type": "BODY",
      *               "text": "Your order is on its way"
      *             }
      *           ]
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Template"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_templates: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "name": "greeting",
     *       "language": "en_US",
     *       "category": "UTILITY",
     *       "components": [
     *         {
     *           "type": "BODY",
     *           "text": "Your order is on its way"
     *         }
     *       ]
     *     }
     */
    "application/json": {
     /** @example order_confirmation */
     name: string;
     /** @example en_US */
     language: string;
     /** @enum {string} */
     category: "AUTHENTICATION" | "MARKETING" | "UTILITY";
     components: ({
      type: string;
     } & {
      [key: string]: unknown;
     })[];
     /** @enum {string} */
     parameter_format?: "POSITIONAL" | "NAMED";
     /** @description let Meta put it into another category */
     allow_category_change?: boolean;
     /** @description for how long Meta tries to deliver it */
     message_send_ttl_seconds?: number;
    };
   };
  };
  responses: {
   /** @description The template */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "name": "greeting",
      *       "language": "en_US",
      *       "components": [
      *         {
      *           "type": "BODY",
      *           "text": "Your order is on its way"
      *         }
      *       ],
      *       "id": "106540352240005",
      *       "status": "PENDING",
      *       "category": "UTILITY"
      *     }
      */
     "application/json": components["schemas"]["Template"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_templates: {
  parameters: {
   query: {
    /** @example farewell */
    name: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description They are gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_templates_sync: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How many there are, by status */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "templates": 1,
      *       "by_status": {
      *         "PENDING": 1
      *       }
      *     }
      */
     "application/json": {
      templates: number;
      by_status: {
       [key: string]: number;
      };
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_templates_template_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240005 */
    template_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The template, as it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "106540352240005",
      *       "name": "greeting",
      *       "language": "en_US",
      *       "category": "UTILITY",
      *       "status": "PENDING",
      *       "parameter_format": "POSITIONAL",
      *       "components": [
      *         {
      *           "type": "BODY",
      *           "text": "Your order is on its way"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Template"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_templates_template_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240005 */
    template_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_meta_templates_template_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240005 */
    template_id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "components": [
     *         {
     *           "type": "BODY",
     *           "text": "Your order has left us"
     *         }
     *       ]
     *     }
     */
    "application/json": {
     /** @enum {string} */
     category?: "AUTHENTICATION" | "MARKETING" | "UTILITY";
     components?: ({
      type: string;
     } & {
      [key: string]: unknown;
     })[];
    };
   };
  };
  responses: {
   /** @description The template */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "106540352240005",
      *       "name": "greeting",
      *       "language": "en_US",
      *       "category": "UTILITY",
      *       "status": "PENDING",
      *       "parameter_format": "POSITIONAL",
      *       "components": [
      *         {
      *           "type": "BODY",
      *           "text": "Your order has left us"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Template"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_media: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "media_id": "med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a5xgf8e373f3dd6ae623"
     *     }
     */
    "application/json": {
     /** @description of a file of this account: POST /media answers it */
     media_id: string;
    };
   };
  };
  responses: {
   /** @description Meta's id of it */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "106540352240004"
      *     }
      */
     "application/json": {
      id: string;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_handles: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "media_id": "med_0b0e7a64-7a3f-4d0c-8f0e-000000000002_0mww9a61x6f37d6bc274796ed"
     *     }
     */
    "application/json": {
     /** @description of a file of this account: POST /media answers it */
     media_id: string;
    };
   };
  };
  responses: {
   /** @description The handle */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "handle": "4::aW1hZ2UvcG5n:809ec06da448c9619994a57c"
      *     }
      */
     "application/json": {
      handle: string;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_media_meta_media_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240004 */
    meta_media_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description What it is */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "106540352240004",
      *       "mime_type": "text/plain",
      *       "sha256": "0000000000000000000000000000000000000000000000000000000000000019",
      *       "size": 5
      *     }
      */
     "application/json": components["schemas"]["MetaMedia"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_media_meta_media_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240004 */
    meta_media_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone there */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_media_meta_media_id_file: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example 106540352240004 */
    meta_media_id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The file; always an attachment */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /** @example Hello */
     "application/octet-stream": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_numbers: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page, as they stand at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "phone_number_id": "106540352240020",
      *           "display_phone_number": "+1 555-146-1056",
      *           "verified_name": "A shop",
      *           "status": "DISCONNECTED",
      *           "code_verification_status": "NOT_VERIFIED",
      *           "name_status": "APPROVED",
      *           "quality_rating": "GREEN",
      *           "platform_type": "NOT_APPLICABLE",
      *           "throughput": "STANDARD",
      *           "messaging_limit": "TIER_2K",
      *           "pin_enabled": false
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["PhoneNumber"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_number: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The number, as it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "phone_number_id": "106540352240020",
      *       "display_phone_number": "+1 555-146-1056",
      *       "verified_name": "A shop",
      *       "status": "DISCONNECTED",
      *       "code_verification_status": "NOT_VERIFIED",
      *       "name_status": "APPROVED",
      *       "quality_rating": "GREEN",
      *       "platform_type": "NOT_APPLICABLE",
      *       "throughput": "STANDARD",
      *       "messaging_limit": "TIER_2K",
      *       "pin_enabled": false
      *     }
      */
     "application/json": components["schemas"]["PhoneNumber"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_number_request_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "method": "SMS",
     *       "language": "en_US"
     *     }
     */
    "application/json": {
     /** @enum {string} */
     method: "SMS" | "VOICE";
     /** @default en_US */
     language?: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_number_verify_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "code": "123-456"
     *     }
     */
    "application/json": {
     code: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_number_register: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "pin": "482913"
     *     }
     */
    "application/json": {
     /** @description the two-step PIN; it becomes the number's when it has none */
     pin: string;
     /** @description where Meta keeps messages at rest */
     data_localization_region?: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_number_deregister: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 put_accounts_id_meta_number_pin: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "pin": "482914"
     *     }
     */
    "application/json": {
     pin: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_number_settings: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description As Meta names them */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "calling": {
      *         "status": "ENABLED"
      *       }
      *     }
      */
     "application/json": Record<string, never>;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_meta_number_settings: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "calling": {
     *         "status": "ENABLED"
     *       }
     *     }
     */
    "application/json": Record<string, never>;
   };
  };
  responses: {
   /** @description All of them, as they are now */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "calling": {
      *         "status": "ENABLED"
      *       }
      *     }
      */
     "application/json": Record<string, never>;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_profile: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The profile, as it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "about": "Open from 9 to 5",
      *       "vertical": "RETAIL"
      *     }
      */
     "application/json": components["schemas"]["Profile"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_meta_profile: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "about": "Open from 9 to 5",
     *       "vertical": "RETAIL"
     *     }
     */
    "application/json": {
     about?: string;
     address?: string;
     description?: string;
     email?: "" | string;
     websites?: string[];
     vertical?: string;
     /** @description a `handle` of POST /accounts/{id}/meta/handles */
     profile_picture_handle?: string;
    };
   };
  };
  responses: {
   /** @description The profile, as it is now */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "about": "Open from 9 to 5",
      *       "vertical": "RETAIL"
      *     }
      */
     "application/json": components["schemas"]["Profile"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_blocked: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page, as it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "16505551234",
      *           "phone": "+16505551234"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Blocked"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_blocked: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "users": [
     *         "+16505551234"
     *       ]
     *     }
     */
    "application/json": {
     users: string[];
    };
   };
  };
  responses: {
   /** @description What became of each */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "blocked": [
      *         {
      *           "id": "16505551234",
      *           "phone": "+16505551234"
      *         }
      *       ],
      *       "failed": []
      *     }
      */
     "application/json": components["schemas"]["BlockResult"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_blocked_user: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
    /** @example 16505551234 */
    user: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description They are not blocked */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_qr_codes: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page, as it stands at Meta */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "code": "E6DDD66C07A2B6",
      *           "message": "Hello!",
      *           "url": "https://wa.me/message/E6DDD66C07A2B6"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["QrCode"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_meta_qr_codes: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "message": "Hello!"
     *     }
     */
    "application/json": {
     /** @description what stands ready to be sent when it is opened */
     message: string;
     /** @enum {string} */
     image?: "SVG" | "PNG";
    };
   };
  };
  responses: {
   /** @description The QR code */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "E6DDD66C07A2B6",
      *       "message": "Hello!",
      *       "url": "https://wa.me/message/E6DDD66C07A2B6"
      *     }
      */
     "application/json": components["schemas"]["QrCode"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_meta_qr_codes_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
    /** @example E6DDD66C07A2B6 */
    code: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The QR code */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "E6DDD66C07A2B6",
      *       "message": "Hello!",
      *       "url": "https://wa.me/message/E6DDD66C07A2B6"
      *     }
      */
     "application/json": components["schemas"]["QrCode"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_meta_qr_codes_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
    /** @example E6DDD66C07A2B6 */
    code: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It opens nothing any more */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_meta_qr_codes_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000003 */
    id: string;
    /** @example E6DDD66C07A2B6 */
    code: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "message": "Good day!"
     *     }
     */
    "application/json": {
     /** @description what stands ready to be sent when it is opened */
     message: string;
    };
   };
  };
  responses: {
   /** @description The QR code */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "E6DDD66C07A2B6",
      *       "message": "Good day!",
      *       "url": "https://wa.me/message/E6DDD66C07A2B6"
      *     }
      */
     "application/json": components["schemas"]["QrCode"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_connect: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /** @example {} */
    "application/json": {
     /**
      * Format: uri
      * @description everything to WhatsApp goes through it; kept sealed; null: none; absent: as before
      */
     proxy?: string | null;
    };
   };
  };
  responses: {
   /** @description How the connection stands */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "status": "disconnected",
      *       "wanted": "connected",
      *       "connector": false,
      *       "socket": "closed",
      *       "since": "2026-01-31T12:00:00.000Z",
      *       "proxy": false,
      *       "device": null
      *     }
      */
     "application/json": components["schemas"]["Connection"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_disconnect: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How the connection stands */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "status": "connected",
      *       "wanted": "disconnected",
      *       "connector": true,
      *       "socket": "open",
      *       "since": "2026-01-31T12:00:00.000Z",
      *       "proxy": false,
      *       "device": null
      *     }
      */
     "application/json": components["schemas"]["Connection"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_logout: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How the connection stands */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "status": "connected",
      *       "wanted": "disconnected",
      *       "connector": true,
      *       "socket": "open",
      *       "since": "2026-01-31T12:00:00.000Z",
      *       "proxy": false,
      *       "device": null
      *     }
      */
     "application/json": components["schemas"]["Connection"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_restart: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /** @example {} */
    "application/json": {
     /**
      * Format: uri
      * @description everything to WhatsApp goes through it; kept sealed; null: none; absent: as before
      */
     proxy?: string | null;
    };
   };
  };
  responses: {
   /** @description How the connection stands */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "status": "pairing",
      *       "wanted": "connected",
      *       "connector": true,
      *       "socket": "pairing",
      *       "since": "2026-01-31T12:00:00.000Z",
      *       "proxy": false,
      *       "device": null
      *     }
      */
     "application/json": components["schemas"]["Connection"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_connection: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How the connection stands */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "status": "pairing",
      *       "wanted": "connected",
      *       "connector": true,
      *       "socket": "pairing",
      *       "since": "2026-01-31T12:00:00.000Z",
      *       "proxy": false,
      *       "device": null
      *     }
      */
     "application/json": components["schemas"]["Connection"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_qr: {
  parameters: {
   query?: {
    format?: "json" | "png" | "svg" | "text";
    /**
     * @description seconds to wait for one
     * @example 20
     */
    wait?: number | null;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The code */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "text": "2@AbCdEf==,GhIjKl==,MnOpQr==",
      *       "expires_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": {
      text: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      expires_at: string;
     };
     /** @example the bytes of the file */
     "image/png": string;
     /** @example <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 37 37" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h37v37H0z"/><path stroke="#000000" d="M4 4.5h7m2 0h1m1 0h5m1 0h2m1 0h1m1 0h7M4 5.5h1m5 0h1m3 0h2m1 0h5m4 0h1m5 0h1M4 6.5h1m1 0h3m1 0h1m1 0h2m1 0h3m1 0h1m3 0h2m1 0h1m1 0h3m1 0h1M4 7.5h1m1 0h3m1 0h1m1 0h2m1 0h2m1 0h2m1 0h1m1 0h1m2 0h1m1 0h3m1 0h1M4 8.5h1m1 0h3m1 0h1m1 0h1m1 0h3m2 0h2m */
     "image/svg+xml": string;
     /**
      * @example █▀▀▀▀▀█  ▀▄█▀███▄█▀ ▀ █▀▀▀▀▀█
      *         █ ███ █ ██ ██▀▄█ ▄ █▀ █ ███ █
      *         █ ▀▀▀ █ █ ▀█▀  ▀▀ ▄▀█ █ ▀▀▀ █
      *         ▀▀▀▀▀▀▀ █▄█▄▀ █ █ █ █ ▀▀▀▀▀▀▀
      *         █▄█▀▀█▀▄  ▄▄ ▄▄▄▀  ▀▄▄███▀▀▄▄
      *         ▄███ █▀ ▀▀█▀ █▀█▀ ▀ ▄█▀█▄▄▀
      *            ▄▀▄▀█ ▄ ▀▀ ▀█▄▀ █ ▄ ▄█  █
      *         ▄█▄ ▀ ▀ █  ▀  ▄ ▄▀█ █▀▀▄▀█▀▄
      *         ██▄██▀▀ ▄ █ ▀▄▄▄
      */
     "text/plain": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_pairing_code: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "phone_number": "+15550783881"
     *     }
     */
    "application/json": {
     /** @example +15551234567 */
     phone_number: string;
    };
   };
  };
  responses: {
   /** @description The code */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "ABCD-EFGH"
      *     }
      */
     "application/json": {
      /** @example ABCD-EFGH */
      code: string;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_connectors: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description All of them, and how many accounts wait for one */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000021",
      *           "capacity": 10,
      *           "accounts": 0,
      *           "is_connected": true,
      *           "is_draining": false
      *         }
      *       ],
      *       "next": null,
      *       "waiting": 0
      *     }
      */
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       capacity: number;
       accounts: number;
       is_connected: boolean;
       is_draining: boolean;
      }[];
      next: null;
      waiting: number;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_groups: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description All of them */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "chat": {
      *             "id": "106540352240018@g.us",
      *             "kind": "group"
      *           },
      *           "subject": "Hikers",
      *           "announcement": true,
      *           "participants": [
      *             {
      *               "id": "16505551234",
      *               "lid": "106540352240015@lid",
      *               "name": "Ada",
      *               "role": "member"
      *             }
      *           ]
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Group"][];
      next: null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "subject": "Hikers",
     *       "participants": [
     *         "+16505551234"
     *       ]
     *     }
     */
    "application/json": {
     subject: string;
     participants: string[];
    };
   };
  };
  responses: {
   /** @description The group */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "chat": {
      *         "id": "106540352240018@g.us",
      *         "kind": "group"
      *       },
      *       "subject": "Hikers",
      *       "announcement": true,
      *       "participants": [
      *         {
      *           "id": "16505551234",
      *           "lid": "106540352240015@lid",
      *           "name": "Ada",
      *           "role": "member"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Group"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups_join: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "code": "FvWLpYRWZkVKJXzvTbGK1S"
     *     }
     */
    "application/json": {
     /** @description or the whole link */
     code: string;
    };
   };
  };
  responses: {
   /** @description Its id; null: an administrator has to let the account in */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "group": "106540352240018@g.us"
      *     }
      */
     "application/json": {
      group: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_groups_group: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The group */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "chat": {
      *         "id": "106540352240018@g.us",
      *         "kind": "group"
      *       },
      *       "subject": "Hikers",
      *       "announcement": true,
      *       "participants": [
      *         {
      *           "id": "16505551234",
      *           "lid": "106540352240015@lid",
      *           "name": "Ada",
      *           "role": "member"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Group"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_groups_group: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "announcement": true
     *     }
     */
    "application/json": {
     subject?: string;
     /** @description an empty text takes it away */
     description?: string;
     /** @description only administrators write */
     announcement?: boolean;
     /** @description only administrators change what it is called */
     locked?: boolean;
     /** @description an administrator must let people in */
     join_approval?: boolean;
     /**
      * @description who adds people
      * @enum {string}
      */
     member_add_mode?: "all_member_add" | "admin_add";
     /** @description how long messages stay; 0: for good */
     disappearing_seconds?: 0 | 86400 | 604800 | 7776000;
     /** @description id of an uploaded JPEG; null takes it away */
     picture?: string | null;
    };
   };
  };
  responses: {
   /** @description The group */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "chat": {
      *         "id": "106540352240018@g.us",
      *         "kind": "group"
      *       },
      *       "subject": "Hikers",
      *       "announcement": true,
      *       "participants": [
      *         {
      *           "id": "16505551234",
      *           "lid": "106540352240015@lid",
      *           "name": "Ada",
      *           "role": "member"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Group"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups_group_leave: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups_group_participants: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "action": "add",
     *       "participants": [
     *         "+16505551234"
     *       ]
     *     }
     */
    "application/json": {
     /** @enum {string} */
     action: "add" | "remove" | "promote" | "demote";
     participants: string[];
    };
   };
  };
  responses: {
   /** @description What became of each */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "participants": [
      *         {
      *           "jid": "16505551234@s.whatsapp.net",
      *           "status": "200"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["ParticipantAnswers"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_groups_group_invite: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The invitation */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "FvWLpYRWZkVKJXzvTbGK1S",
      *       "link": "https://chat.whatsapp.com/FvWLpYRWZkVKJXzvTbGK1S"
      *     }
      */
     "application/json": components["schemas"]["GroupInvite"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups_group_invite: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The new invitation */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "code": "FvWLpYRWZkVKJXzvTbGK1S",
      *       "link": "https://chat.whatsapp.com/FvWLpYRWZkVKJXzvTbGK1S"
      *     }
      */
     "application/json": components["schemas"]["GroupInvite"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_groups_group_requests: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description All of them */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "person": {
      *             "id": "16505551234",
      *             "lid": "106540352240015@lid",
      *             "name": "Ada"
      *           },
      *           "asked_at": "2026-01-31T12:00:00.000Z",
      *           "method": "invite_link"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: {
       /** @description Somebody on WhatsApp: only `id` is always there */
       person: {
        /** @description the number as digits, or the user id of someone whose number WhatsApp does not show */
        id: string;
        /** @description address on a personal account */
        jid?: string;
        /** @description hidden address on a personal account */
        lid?: string;
        /** @description E.164; absent when WhatsApp does not show it */
        phone?: string;
        /** @description business-scoped user id; store it to know the person again */
        user_id?: string;
        /** @description the same across linked business portfolios */
        parent_user_id?: string;
        /** @description without a leading @ */
        username?: string;
        /** @description the name they gave themselves */
        name?: string;
       };
       /**
        * Format: date-time
        * @description RFC 3339, UTC, milliseconds
        */
       asked_at?: string;
       method?: string;
      }[];
      next: null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_groups_group_requests: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /** @example 106540352240018@g.us */
    group: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "action": "approve",
     *       "participants": [
     *         "+16505551234"
     *       ]
     *     }
     */
    "application/json": {
     /** @enum {string} */
     action: "approve" | "reject";
     participants: string[];
    };
   };
  };
  responses: {
   /** @description What became of each */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "participants": [
      *         {
      *           "jid": "16505551234@s.whatsapp.net",
      *           "status": "200"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["ParticipantAnswers"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_contacts_check: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "phones": [
     *         "+16505551234"
     *       ]
     *     }
     */
    "application/json": {
     phones: string[];
    };
   };
  };
  responses: {
   /** @description Each that WhatsApp spoke of */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "exists": true,
      *           "jid": "16505551234@s.whatsapp.net",
      *           "lid": "106540352240015@lid"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["CheckedContact"][];
      next: null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_contacts_address: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /**
     * @description a phone number, a JID or a LID
     * @example +16505551234
     */
    address: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The addresses */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "jid": "16505551234@s.whatsapp.net",
      *       "lid": "106540352240015@lid",
      *       "phone": "+16505551234"
      *     }
      */
     "application/json": components["schemas"]["Addresses"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 block_contact: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /**
     * @description a phone number, a JID or a LID
     * @example +16505551234
     */
    address: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 unblock_contact: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
    /**
     * @description a phone number, a JID or a LID
     * @example +16505551234
     */
    address: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_presence: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "state": "composing",
     *       "chat": "+16505551234"
     *     }
     */
    "application/json": {
     /** @enum {string} */
     state: "available" | "unavailable" | "composing" | "recording" | "paused";
     /** @description a phone number, a JID or a LID */
     chat?: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_presence_follow: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "chat": "+16505551234"
     *     }
     */
    "application/json": {
     /** @description a phone number, a JID or a LID */
     chat: string;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_accounts_id_profile: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "about": "At sea"
     *     }
     */
    "application/json": {
     name?: string;
     about?: string;
     /** @description id of an uploaded JPEG; null takes it away */
     picture?: string | null;
    };
   };
  };
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_events: {
  parameters: {
   query?: {
    /**
     * @description a sequence; the log's beginning when absent
     * @example 0
     */
    after?: number | null;
    consumer?: string;
    /**
     * @description names or families, with commas between; none: all
     * @example message.received
     */
    types?: string;
    limit?: number;
    /** @description seconds to wait for the first event when there is none */
    wait?: number | null;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A stretch of the log */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "evt_00000000000000000000000000000016",
      *           "type": "message.received",
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "sequence": 5,
      *           "timestamp": "2026-01-31T12:00:00.000Z",
      *           "metadata": {
      *             "tenant": "a"
      *           },
      *           "data": {
      *             "message_id": "wamid.TEST000001",
      *             "chat": {
      *               "id": "16505551234",
      *               "kind": "user"
      *             },
      *             "from": {
      *               "id": "16505551234",
      *               "phone": "+16505551234",
      *               "user_id": "US.106540352240017",
      *               "name": "Ada"
      *             },
      *             "to": {
      *               "id": "15550783881",
      *               "phone": "+15550783881"
      *             },
      *             "from_me": false,
      *             "sent_at": "2026-01-31T12:00:00.000Z",
      *             "type": "text",
      *             "text": {
      *               "body": "Hello"
      *             }
      *           }
      *         }
      *       ],
      *       "next_after": 5
      *     }
      */
     "application/json": {
      items: {
       /** @description the same on every attempt; the same fact always has the same */
       id: string;
       type: string;
       /** Format: uuid */
       account_id: string;
       /** @description the event's number in the account's log, from 1 and without holes */
       sequence: number;
       /**
        * Format: date-time
        * @description when the gateway accepted it
        */
       timestamp: string;
       /** @description the account's `metadata` */
       metadata?: unknown;
       /** @description as the event's type says */
       data: {
        [key: string]: unknown;
       };
      }[];
      next_after: number;
     };
    };
   };
   /** @description A problem: the log no longer reaches back so far; `oldest` is its first sequence */
   410: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_stream: {
  parameters: {
   query?: {
    /**
     * @description a sequence; the log's end when absent
     * @example 0
     */
    after?: number | null;
    /**
     * @description names or families, with commas between; none: all
     * @example message.received
     */
    types?: string;
   };
   header?: {
    "last-event-id"?: number | null;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A WebSocket: frames are events. The text `ping` is answered with `pong` */
   101: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description Server-sent events */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example retry: 1000
      *     id: 0
      */
     "text/event-stream": string;
    };
   };
   /** @description A problem: the log no longer reaches back so far; `oldest` is its first sequence */
   410: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_messages: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
    /** @description queued: it waits; sending: it is being handed to WhatsApp, or waits to be again; unknown: it was handed over and nothing came back, a later status settles it; accepted: WhatsApp has it; sent, delivered, read, played: as WhatsApp says; failed: it was refused or not delivered; expired: it waited too long; cancelled: it was taken back */
    status?: "queued" | "sending" | "unknown" | "accepted" | "sent" | "delivered" | "read" | "played" | "failed" | "expired" | "cancelled";
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_2",
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "status": "accepted",
      *           "to": "+16505551234",
      *           "type": "text",
      *           "message_id": "wamid.ffnaBppXn1pCtUsvW2n4lnskTEiRmYnQ",
      *           "callback_data": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "not_before": "2026-01-31T12:00:00.000Z",
      *           "expires_at": "2026-01-31T12:00:00.000Z",
      *           "tries": 1,
      *           "error": null,
      *           "history": [
      *             {
      *               "status": "queued",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             },
      *             {
      *               "status": "sending",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             },
      *             {
      *               "status": "accepted",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             }
      *           ]
      *         },
      *         {
      *           "id": "msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_1",
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "status": "accepted",
      *           "to": "+16505551234",
      *           "type": "text",
      *           "message_id": "wamid.JS0S4zwum54EaaT3IED87s31CPGO+RqB",
      *           "callback_data": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "not_before": "2026-01-31T12:00:00.000Z",
      *           "expires_at": "2026-01-31T12:00:00.000Z",
      *           "tries": 1,
      *           "error": null,
      *           "history": [
      *             {
      *               "status": "queued",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             },
      *             {
      *               "status": "sending",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             },
      *             {
      *               "status": "accepted",
      *               "at": "2026-01-31T12:00:00.000Z"
      *             }
      *           ]
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Send"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_messages: {
  parameters: {
   query?: {
    /**
     * @description seconds to wait for the outcome
     * @example 20
     */
    wait?: number | null;
   };
   header?: {
    /** @example order-7 */
    "idempotency-key"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "to": "+16505551234",
     *       "type": "text",
     *       "text": {
     *         "body": "Your order is on its way"
     *       }
     *     }
     */
    "application/json": {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "text";
     /** @description Written text */
     text: {
      body: string;
      /** @description show what a link leads to */
      preview_url?: boolean;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "image";
     /** @description A picture */
     image: {
      /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
      id?: string;
      /**
       * Format: uri
       * @description where the file can be fetched
       */
      link?: string;
      caption?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "video";
     /** @description A video */
     video: {
      /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
      id?: string;
      /**
       * Format: uri
       * @description where the file can be fetched
       */
      link?: string;
      caption?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "audio";
     /** @description Sound */
     audio: {
      /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
      id?: string;
      /**
       * Format: uri
       * @description where the file can be fetched
       */
      link?: string;
      /** @description as if recorded in the chat: ogg with opus */
      voice?: boolean;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "document";
     /** @description Any other file */
     document: {
      /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
      id?: string;
      /**
       * Format: uri
       * @description where the file can be fetched
       */
      link?: string;
      caption?: string;
      filename?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "sticker";
     /** @description A sticker, WebP */
     sticker: {
      /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
      id?: string;
      /**
       * Format: uri
       * @description where the file can be fetched
       */
      link?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "location";
     /** @description A place */
     location: {
      latitude: number | string;
      longitude: number | string;
      name?: string;
      address?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "contacts";
     /** @description Contact cards */
     contacts: {
      name: {
       formatted_name: string;
       first_name?: string;
       middle_name?: string;
       last_name?: string;
       prefix?: string;
       suffix?: string;
      };
      phones?: {
       phone?: string;
       /** @description makes the card's number one to write to on WhatsApp */
       wa_id?: string;
       type?: string;
      }[];
      emails?: {
       email: string;
       type?: string;
      }[];
      urls?: {
       url: string;
       type?: string;
      }[];
      addresses?: {
       street?: string;
       city?: string;
       state?: string;
       zip?: string;
       country?: string;
       country_code?: string;
       type?: string;
      }[];
      org?: {
       company?: string;
       department?: string;
       title?: string;
      };
      /**
       * Format: date
       * @description YYYY-MM-DD
       */
      birthday?: string;
     }[];
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "reaction";
     /** @description A reaction to a message; without an emoji, or with an empty one, it is taken back */
     reaction: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
      emoji?: string;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "interactive";
     /** @description Buttons, lists and forms: something to press */
     interactive: {
      /** @enum {string} */
      type: "button";
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      } | {
       /** @enum {string} */
       type: "image";
       image: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "video";
       video: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "document";
       document: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
        filename?: string;
       };
      };
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       buttons: {
        /** @enum {string} */
        type: "reply";
        reply: {
         id: string;
         title: string;
        };
       }[];
      };
     } | {
      /** @enum {string} */
      type: "list";
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      };
      action: {
       button: string;
       sections: {
        title?: string;
        rows: {
         id: string;
         title: string;
         description?: string;
        }[];
       }[];
      };
     } | {
      /** @enum {string} */
      type: "cta_url";
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      } | {
       /** @enum {string} */
       type: "image";
       image: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "video";
       video: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "document";
       document: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
        filename?: string;
       };
      };
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "cta_url";
       parameters: {
        display_text: string;
        /** Format: uri */
        url: string;
       };
      };
     } | {
      /** @enum {string} */
      type: "product";
      body?: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       catalog_id: string;
       product_retailer_id: string;
      };
     } | {
      /** @enum {string} */
      type: "product_list";
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      header: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      };
      action: {
       catalog_id: string;
       sections: {
        title?: string;
        product_items: {
         product_retailer_id: string;
        }[];
       }[];
      };
     } | {
      /** @enum {string} */
      type: "catalog_message";
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "catalog_message";
       parameters?: {
        thumbnail_product_retailer_id?: string;
       };
      };
     } | {
      /** @enum {string} */
      type: "flow";
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      } | {
       /** @enum {string} */
       type: "image";
       image: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "video";
       video: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "document";
       document: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
        filename?: string;
       };
      };
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "flow";
       parameters: {
        /** @default 3 */
        flow_message_version?: string;
        flow_id?: string;
        flow_name?: string;
        flow_cta: string;
        flow_token?: string;
        /** @enum {string} */
        flow_action?: "navigate" | "data_exchange";
        flow_action_payload?: {
         screen?: string;
         data?: {
          [key: string]: unknown;
         };
        };
        /** @enum {string} */
        mode?: "draft" | "published";
       };
      };
     } | {
      /** @enum {string} */
      type: "location_request_message";
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "send_location";
       parameters?: {
        [key: string]: unknown;
       };
      };
     } | {
      /** @enum {string} */
      type: "address_message";
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      } | {
       /** @enum {string} */
       type: "image";
       image: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "video";
       video: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "document";
       document: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
        filename?: string;
       };
      };
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "address_message";
       parameters: {
        country: string;
       } & {
        [key: string]: unknown;
       };
      };
     } | {
      /** @enum {string} */
      type: "carousel";
      body: {
       text: string;
      };
      action: {
       cards: {
        card_index: number | string;
        /** @enum {string} */
        type: "cta_url" | "product";
        header?: {
         /** @enum {string} */
         type: "text";
         text: string;
         sub_text?: string;
        } | {
         /** @enum {string} */
         type: "image";
         image: {
          /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
          id?: string;
          /**
           * Format: uri
           * @description where the file can be fetched
           */
          link?: string;
         };
        } | {
         /** @enum {string} */
         type: "video";
         video: {
          /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
          id?: string;
          /**
           * Format: uri
           * @description where the file can be fetched
           */
          link?: string;
         };
        } | {
         /** @enum {string} */
         type: "document";
         document: {
          /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
          id?: string;
          /**
           * Format: uri
           * @description where the file can be fetched
           */
          link?: string;
          filename?: string;
         };
        };
        body?: {
         text: string;
        };
        action: {
         /** @enum {string} */
         name: "cta_url";
         parameters: {
          display_text: string;
          /** Format: uri */
          url: string;
         };
        } | {
         catalog_id: string;
         product_retailer_id: string;
        } | {
         buttons: {
          /** @enum {string} */
          type: "quick_reply";
          quick_reply: {
           id: string;
           title: string;
          };
         }[];
        };
       }[];
      };
     } | {
      /** @enum {string} */
      type: "order_details";
      header?: {
       /** @enum {string} */
       type: "text";
       text: string;
       sub_text?: string;
      } | {
       /** @enum {string} */
       type: "image";
       image: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "video";
       video: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
       };
      } | {
       /** @enum {string} */
       type: "document";
       document: {
        /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
        id?: string;
        /**
         * Format: uri
         * @description where the file can be fetched
         */
        link?: string;
        filename?: string;
       };
      };
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "review_and_pay";
       parameters: {
        reference_id: string;
        type?: string;
        currency: string;
        total_amount: {
         value: number;
         offset?: number;
        } & {
         [key: string]: unknown;
        };
        order?: {
         status: string;
         items: ({
          name: string;
          quantity: number;
         } & {
          [key: string]: unknown;
         })[];
        } & {
         [key: string]: unknown;
        };
       } & {
        [key: string]: unknown;
       };
      };
     } | {
      /** @enum {string} */
      type: "order_status";
      body: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "review_order";
       parameters: {
        reference_id: string;
        order: {
         status: string;
        } & {
         [key: string]: unknown;
        };
       } & {
        [key: string]: unknown;
       };
      };
     } | {
      /** @enum {string} */
      type: "call_permission_request";
      body?: {
       text: string;
      };
      footer?: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "call_permission_request";
       parameters?: {
        [key: string]: unknown;
       };
      };
     } | {
      /** @enum {string} */
      type: "voice_call";
      body: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "voice_call";
       parameters?: {
        display_text?: string;
        ttl_minutes?: number;
        payload?: string;
       };
      };
     } | {
      /** @enum {string} */
      type: "request_contact_info";
      body: {
       text: string;
      };
      action: {
       /** @enum {string} */
       name: "request_contact_info";
      };
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "template";
     /** @description An approved template: the one thing that opens a conversation at Meta */
     template: {
      name: string;
      /** @description of old: Meta does not need it */
      namespace?: string;
      language: {
       code: string;
       /** @enum {string} */
       policy?: "deterministic";
      };
      components?: ({
       /** @enum {string} */
       type: "header" | "body" | "footer" | "limited_time_offer" | "order_status" | "tap_target_configuration";
       parameters?: ({
        /** @enum {string} */
        type: "text";
        text: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "currency";
        currency: {
         fallback_value: string;
         code: string;
         amount_1000: number;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "date_time";
        date_time: {
         fallback_value: string;
        } & {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "image";
        image: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "video";
        video: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "gif";
        gif: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "document";
        document: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
         filename?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "location";
        location: {
         latitude: number | string;
         longitude: number | string;
         name?: string;
         address?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "payload";
        payload: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "coupon_code";
        coupon_code: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "action";
        action: {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "product";
        product: {
         product_retailer_id: string;
         catalog_id?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "limited_time_offer";
        limited_time_offer: {
         expiration_time_ms: number;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "tap_target_configuration";
        tap_target_configuration: {
         url: string;
         title?: string;
        }[];
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "order_status";
        order_status: {
         reference_id: string;
         order: {
          status: string;
         } & {
          [key: string]: unknown;
         };
        } & {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "ttl_minutes";
        ttl_minutes: number;
        parameter_name?: string;
       })[];
      } | {
       /** @enum {string} */
       type: "button";
       /** @enum {string} */
       sub_type: "url" | "quick_reply" | "copy_code" | "catalog" | "mpm" | "spm" | "flow" | "order_details" | "voice_call" | "request_contact_info";
       index: number | string;
       parameters?: ({
        /** @enum {string} */
        type: "text";
        text: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "currency";
        currency: {
         fallback_value: string;
         code: string;
         amount_1000: number;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "date_time";
        date_time: {
         fallback_value: string;
        } & {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "image";
        image: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "video";
        video: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "gif";
        gif: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "document";
        document: {
         /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
         id?: string;
         /**
          * Format: uri
          * @description where the file can be fetched
          */
         link?: string;
         filename?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "location";
        location: {
         latitude: number | string;
         longitude: number | string;
         name?: string;
         address?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "payload";
        payload: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "coupon_code";
        coupon_code: string;
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "action";
        action: {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "product";
        product: {
         product_retailer_id: string;
         catalog_id?: string;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "limited_time_offer";
        limited_time_offer: {
         expiration_time_ms: number;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "tap_target_configuration";
        tap_target_configuration: {
         url: string;
         title?: string;
        }[];
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "order_status";
        order_status: {
         reference_id: string;
         order: {
          status: string;
         } & {
          [key: string]: unknown;
         };
        } & {
         [key: string]: unknown;
        };
        parameter_name?: string;
       } | {
        /** @enum {string} */
        type: "ttl_minutes";
        ttl_minutes: number;
        parameter_name?: string;
       })[];
      } | {
       /** @enum {string} */
       type: "carousel";
       cards: {
        card_index: number | string;
        components: ({
         /** @enum {string} */
         type: "header" | "body" | "footer" | "limited_time_offer" | "order_status" | "tap_target_configuration";
         parameters?: ({
          /** @enum {string} */
          type: "text";
          text: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "currency";
          currency: {
           fallback_value: string;
           code: string;
           amount_1000: number;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "date_time";
          date_time: {
           fallback_value: string;
          } & {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "image";
          image: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "video";
          video: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "gif";
          gif: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "document";
          document: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
           filename?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "location";
          location: {
           latitude: number | string;
           longitude: number | string;
           name?: string;
           address?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "payload";
          payload: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "coupon_code";
          coupon_code: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "action";
          action: {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "product";
          product: {
           product_retailer_id: string;
           catalog_id?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "limited_time_offer";
          limited_time_offer: {
           expiration_time_ms: number;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "tap_target_configuration";
          tap_target_configuration: {
           url: string;
           title?: string;
          }[];
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "order_status";
          order_status: {
           reference_id: string;
           order: {
            status: string;
           } & {
            [key: string]: unknown;
           };
          } & {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "ttl_minutes";
          ttl_minutes: number;
          parameter_name?: string;
         })[];
        } | {
         /** @enum {string} */
         type: "button";
         /** @enum {string} */
         sub_type: "url" | "quick_reply" | "copy_code" | "catalog" | "mpm" | "spm" | "flow" | "order_details" | "voice_call" | "request_contact_info";
         index: number | string;
         parameters?: ({
          /** @enum {string} */
          type: "text";
          text: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "currency";
          currency: {
           fallback_value: string;
           code: string;
           amount_1000: number;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "date_time";
          date_time: {
           fallback_value: string;
          } & {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "image";
          image: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "video";
          video: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "gif";
          gif: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "document";
          document: {
           /** @description of an uploaded file: POST /media answers it; Meta's own ids are taken too */
           id?: string;
           /**
            * Format: uri
            * @description where the file can be fetched
            */
           link?: string;
           filename?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "location";
          location: {
           latitude: number | string;
           longitude: number | string;
           name?: string;
           address?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "payload";
          payload: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "coupon_code";
          coupon_code: string;
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "action";
          action: {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "product";
          product: {
           product_retailer_id: string;
           catalog_id?: string;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "limited_time_offer";
          limited_time_offer: {
           expiration_time_ms: number;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "tap_target_configuration";
          tap_target_configuration: {
           url: string;
           title?: string;
          }[];
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "order_status";
          order_status: {
           reference_id: string;
           order: {
            status: string;
           } & {
            [key: string]: unknown;
           };
          } & {
           [key: string]: unknown;
          };
          parameter_name?: string;
         } | {
          /** @enum {string} */
          type: "ttl_minutes";
          ttl_minutes: number;
          parameter_name?: string;
         })[];
        })[];
       }[];
      })[];
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "poll";
     /** @description A poll */
     poll: {
      /** @description the question */
      name: string;
      options: string[];
      /** @description how many may be chosen; 0: any number. 1 if absent */
      selectable_count?: number;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "edit";
     /** @description New words for a message of the account's own */
     edit: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @enum {string} */
      type: "text";
      text: {
       body: string;
       /** @description show what a link leads to */
       preview_url?: boolean;
      };
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "revoke";
     /** @description Deletes a message for everyone */
     revoke: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
    } | {
     /** @description a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id) */
     to: string;
     /**
      * @description `group` when `to` is a group's id and does not show it
      * @enum {string}
      */
     recipient_type?: "individual" | "group";
     /** @description the message this one answers */
     context?: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
     };
     /** @description yours: comes back with every status of the message */
     callback_data?: string;
     /** @description seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent */
     expires_in?: number;
     /**
      * Format: date-time
      * @description not to be sent earlier: at most 30 days from now
      */
     not_before?: string;
     /** @enum {string} */
     type: "pin";
     /** @description Pins a message in its chat, or takes the pin away */
     pin: {
      /** @description WhatsApp's id of the message, or ours (`msg_…`) of one sent from here */
      message_id: string;
      /** @description who wrote it: personal accounts need it in groups */
      from?: string;
      /** @description the account wrote it itself: personal accounts need to know */
      from_me?: boolean;
      /** @enum {string} */
      type: "pin" | "unpin";
      expiration_days?: number;
     };
    };
   };
  };
  responses: {
   /** @description Its outcome is known */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_2",
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "status": "accepted",
      *       "to": "+16505551234",
      *       "type": "text",
      *       "message_id": "wamid.ffnaBppXn1pCtUsvW2n4lnskTEiRmYnQ",
      *       "callback_data": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "not_before": "2026-01-31T12:00:00.000Z",
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "tries": 1,
      *       "error": null,
      *       "history": [
      *         {
      *           "status": "queued",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "status": "sending",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "status": "accepted",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Send"];
    };
   };
   /** @description It is in the outbox */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_1",
      *       "status": "queued"
      *     }
      */
     "application/json": components["schemas"]["QueuedSend"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_messages_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_2 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The message */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_2",
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "status": "accepted",
      *       "to": "+16505551234",
      *       "type": "text",
      *       "message_id": "wamid.ffnaBppXn1pCtUsvW2n4lnskTEiRmYnQ",
      *       "callback_data": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "not_before": "2026-01-31T12:00:00.000Z",
      *       "expires_at": "2026-01-31T12:00:00.000Z",
      *       "tries": 1,
      *       "error": null,
      *       "history": [
      *         {
      *           "status": "queued",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "status": "sending",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         },
      *         {
      *           "status": "accepted",
      *           "at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["Send"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_messages_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example msg_0b0e7a64-7a3f-4d0c-8f0e-000000000002_3 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It will not be sent */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_messages_message_id_read: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /**
     * @description WhatsApp's id, percent-encoded
     * @example wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTdCNUJENjMxRDZBRjQ4OTY0MgA=
     */
    message_id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "typing": true
     *     }
     */
    "application/json": {
     /** @default false */
     typing?: boolean;
     /** @description its chat; personal accounts need it */
     chat?: string;
     /** @description who wrote it; personal accounts need it in groups */
     from?: string;
    };
   };
  };
  responses: {
   /** @description It is marked */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_consumers_name: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example crm */
    name: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The consumer */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "name": "crm",
      *       "sequence": 1,
      *       "lag_events": 4,
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Consumer"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 put_accounts_id_consumers_name: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example crm */
    name: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "sequence": 0
     *     }
     */
    "application/json": {
     sequence: number;
     /**
      * @description true: it may go backwards
      * @default false
      */
     rewind?: boolean;
    };
   };
  };
  responses: {
   /** @description The consumer */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "name": "crm",
      *       "sequence": 1,
      *       "lag_events": 4,
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Consumer"];
    };
   };
   /** @description The new consumer */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "name": "crm",
      *       "sequence": 0,
      *       "lag_events": 5,
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Consumer"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_accounts_id_consumers_name: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
    /** @example crm */
    name: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Done */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_accounts_id_consumers: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description All of them */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "name": "crm",
      *           "sequence": 1,
      *           "lag_events": 4,
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Consumer"][];
      next: null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_hooks: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
    /** @description suspended: not by hand; held, failing: as accounts told last; unwell: any of them. Each hook once, in the worst, which is first here */
    state?: "suspended" | "held" | "failing" | "unwell";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "name": "my app",
      *           "url": "https://example.com/hook",
      *           "method": "POST",
      *           "headers": {},
      *           "events": [
      *             "message.*"
      *           ],
      *           "active": true,
      *           "suspended_reason": null,
      *           "allow_insecure": false,
      *           "description": null,
      *           "secret": "••••f10=",
      *           "retry_count": 3,
      *           "timeout": 30,
      *           "ordering": "default",
      *           "concurrency": null,
      *           "rate_per_second": null,
      *           "answers": false,
      *           "accounts": [
      *             "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
      *           ],
      *           "filter": null,
      *           "format": "native",
      *           "raw": false,
      *           "previous_secret_until": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "updated_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Hook"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_hooks: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "name": "my app",
     *       "url": "https://example.com/hook",
     *       "events": [
     *         "message.*"
     *       ],
     *       "accounts": [
     *         "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
     *       ]
     *     }
     */
    "application/json": {
     name: string;
     url: string;
     /**
      * @description POST when absent. A GET has no body: the event's place is appended to the query, which is signed
      * @enum {string}
      */
     method?: "POST" | "PUT" | "PATCH" | "GET";
     /** @description sent with every delivery; answers mask the values */
     headers?: Record<string, never>;
     /** @description names, or families as message.*; none: all but presence, history and hook events */
     events?: (("message.received" | "message.sent" | "message.standby" | "message.reaction" | "message.edited" | "message.deleted" | "message.poll_vote" | "message.event_response" | "message.undecryptable" | "message.recovered" | "message.unknown" | "message.status" | "message.failed" | "message.payment" | "identity.changed" | "call.offered" | "call.created" | "call.connected" | "call.status" | "call.ended" | "call.recording" | "call.transcription" | "call.failed" | "group.created" | "group.deleted" | "group.updated" | "group.participants" | "group.join_request" | "group.suspended" | "group.restored" | "group.failed" | "contact.updated" | "contact.removed" | "contact.blocked" | "contact.unblocked" | "contact.preference" | "chat.updated" | "chat.deleted" | "chat.read" | "label.updated" | "label.assigned" | "newsletter.updated" | "newsletter.counts" | "newsletter.role" | "presence.update" | "account.status" | "account.qr" | "account.replaced" | "account.logged_out" | "account.health" | "account.restricted" | "account.notice" | "history.batch" | "history.failed" | "media.ready" | "media.failed" | "template.status" | "template.quality" | "template.category" | "template.components" | "number.quality" | "number.name" | "number.username" | "number.settings" | "number.security" | "business.review" | "business.alert" | "business.restricted" | "business.violation" | "business.ban" | "business.deleted" | "business.offboarded" | "business.reconnected" | "business.verified" | "business.partner" | "business.partner_certification" | "business.partner_solution" | "business.ad_account" | "business.terms_signed" | "business.country" | "business.international_rates" | "business.pricing_tier" | "business.capability" | "business.flow_status" | "business.flow_expiry" | "business.flow_alert" | "business.payment_configuration" | "business.automatic_event" | "business.tracking_event" | "business.user_actions" | "business.handover" | "business.errors" | "hook.held" | "hook.recovered" | "hook.suspended" | "hook.resumed" | "hook.test" | "hook.answer_invalid" | "retention.warning" | "retention.expired") | string)[];
     active?: boolean;
     /** @description the receiver's certificate is not checked: a connector delivers; without one the lane is held */
     allow_insecure?: boolean;
     description?: string | null;
     /** @description signs the deliveries; absent on creation: one is made; null: they are not signed */
     secret?: string | null;
     /** @description 3 when absent */
     retry_count?: number;
     /** @description seconds; 30 when absent */
     timeout?: number;
     /**
      * @description strict: a chat waits behind its failed event until that is delivered or parked
      * @enum {string}
      */
     ordering?: "default" | "strict";
     /** @description deliveries under way at once, per account; null: 48 */
     concurrency?: number | null;
     /** @description deliveries begun in a second, per account; null: no limit */
     rate_per_second?: number | null;
     /** @description what the receiver answers to an incoming message may be messages to send; needs messages:send */
     answers?: boolean;
     /** @description none: all of the owner's */
     accounts?: string[];
     filter?: {
      chat_kinds?: ("user" | "group" | "broadcast" | "newsletter")[];
      from_me?: boolean;
      chats?: string[];
     } | null;
     /**
      * @description meta: the Cloud API's own webhook, signed as Meta signs, with the hook's secret as it is shown
      * @enum {string}
      */
     format?: "native" | "meta";
     /** @description Meta's original as `data.raw`; `format: meta` is it already */
     raw?: boolean;
     /**
      * Format: uuid
      * @description administrators: whose it shall be
      */
     user_id?: string;
    };
   };
  };
  responses: {
   /** @description The hook; its secret is shown this once */
   201: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "url": "https://example.com/hook",
      *       "method": "POST",
      *       "headers": {},
      *       "events": [
      *         "message.*"
      *       ],
      *       "active": true,
      *       "suspended_reason": null,
      *       "allow_insecure": false,
      *       "description": null,
      *       "secret": "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
      *       "retry_count": 3,
      *       "timeout": 30,
      *       "ordering": "default",
      *       "concurrency": null,
      *       "rate_per_second": null,
      *       "answers": false,
      *       "accounts": [
      *         "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
      *       ],
      *       "filter": null,
      *       "format": "native",
      *       "raw": false,
      *       "previous_secret_until": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Hook"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_hooks_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The hook, and how it fares */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "url": "https://example.com/hook",
      *       "method": "POST",
      *       "headers": {},
      *       "events": [
      *         "message.*"
      *       ],
      *       "active": true,
      *       "suspended_reason": null,
      *       "allow_insecure": false,
      *       "description": null,
      *       "secret": "••••f10=",
      *       "retry_count": 5,
      *       "timeout": 30,
      *       "ordering": "default",
      *       "concurrency": null,
      *       "rate_per_second": null,
      *       "answers": false,
      *       "accounts": [
      *         "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
      *       ],
      *       "filter": null,
      *       "format": "native",
      *       "raw": false,
      *       "previous_secret_until": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z",
      *       "state": "active",
      *       "states": {
      *         "active": 1,
      *         "unknown": 0,
      *         "held": 0,
      *         "suspended": 0
      *       }
      *     }
      */
     "application/json": components["schemas"]["HookWithState"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_hooks_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How much ended with it */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "ended": 0
      *     }
      */
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @description events it was still to get; they are delivered nowhere */
      ended: number;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_hooks_id: {
  parameters: {
   query?: never;
   header?: {
    /** @description the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any */
    "if-match"?: string;
   };
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "retry_count": 5
     *     }
     */
    "application/json": {
     name?: string;
     url?: string;
     /**
      * @description POST when absent. A GET has no body: the event's place is appended to the query, which is signed
      * @enum {string}
      */
     method?: "POST" | "PUT" | "PATCH" | "GET";
     /** @description sent with every delivery; answers mask the values */
     headers?: Record<string, never>;
     /** @description names, or families as message.*; none: all but presence, history and hook events */
     events?: (("message.received" | "message.sent" | "message.standby" | "message.reaction" | "message.edited" | "message.deleted" | "message.poll_vote" | "message.event_response" | "message.undecryptable" | "message.recovered" | "message.unknown" | "message.status" | "message.failed" | "message.payment" | "identity.changed" | "call.offered" | "call.created" | "call.connected" | "call.status" | "call.ended" | "call.recording" | "call.transcription" | "call.failed" | "group.created" | "group.deleted" | "group.updated" | "group.participants" | "group.join_request" | "group.suspended" | "group.restored" | "group.failed" | "contact.updated" | "contact.removed" | "contact.blocked" | "contact.unblocked" | "contact.preference" | "chat.updated" | "chat.deleted" | "chat.read" | "label.updated" | "label.assigned" | "newsletter.updated" | "newsletter.counts" | "newsletter.role" | "presence.update" | "account.status" | "account.qr" | "account.replaced" | "account.logged_out" | "account.health" | "account.restricted" | "account.notice" | "history.batch" | "history.failed" | "media.ready" | "media.failed" | "template.status" | "template.quality" | "template.category" | "template.components" | "number.quality" | "number.name" | "number.username" | "number.settings" | "number.security" | "business.review" | "business.alert" | "business.restricted" | "business.violation" | "business.ban" | "business.deleted" | "business.offboarded" | "business.reconnected" | "business.verified" | "business.partner" | "business.partner_certification" | "business.partner_solution" | "business.ad_account" | "business.terms_signed" | "business.country" | "business.international_rates" | "business.pricing_tier" | "business.capability" | "business.flow_status" | "business.flow_expiry" | "business.flow_alert" | "business.payment_configuration" | "business.automatic_event" | "business.tracking_event" | "business.user_actions" | "business.handover" | "business.errors" | "hook.held" | "hook.recovered" | "hook.suspended" | "hook.resumed" | "hook.test" | "hook.answer_invalid" | "retention.warning" | "retention.expired") | string)[];
     active?: boolean;
     /** @description the receiver's certificate is not checked: a connector delivers; without one the lane is held */
     allow_insecure?: boolean;
     description?: string | null;
     /** @description signs the deliveries; absent on creation: one is made; null: they are not signed */
     secret?: string | null;
     /** @description 3 when absent */
     retry_count?: number;
     /** @description seconds; 30 when absent */
     timeout?: number;
     /**
      * @description strict: a chat waits behind its failed event until that is delivered or parked
      * @enum {string}
      */
     ordering?: "default" | "strict";
     /** @description deliveries under way at once, per account; null: 48 */
     concurrency?: number | null;
     /** @description deliveries begun in a second, per account; null: no limit */
     rate_per_second?: number | null;
     /** @description what the receiver answers to an incoming message may be messages to send; needs messages:send */
     answers?: boolean;
     /** @description none: all of the owner's */
     accounts?: string[];
     filter?: {
      chat_kinds?: ("user" | "group" | "broadcast" | "newsletter")[];
      from_me?: boolean;
      chats?: string[];
     } | null;
     /**
      * @description meta: the Cloud API's own webhook, signed as Meta signs, with the hook's secret as it is shown
      * @enum {string}
      */
     format?: "native" | "meta";
     /** @description Meta's original as `data.raw`; `format: meta` is it already */
     raw?: boolean;
    };
   };
  };
  responses: {
   /** @description The hook */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "url": "https://example.com/hook",
      *       "method": "POST",
      *       "headers": {},
      *       "events": [
      *         "message.*"
      *       ],
      *       "active": true,
      *       "suspended_reason": null,
      *       "allow_insecure": false,
      *       "description": null,
      *       "secret": "••••f10=",
      *       "retry_count": 5,
      *       "timeout": 30,
      *       "ordering": "default",
      *       "concurrency": null,
      *       "rate_per_second": null,
      *       "answers": false,
      *       "accounts": [
      *         "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
      *       ],
      *       "filter": null,
      *       "format": "native",
      *       "raw": false,
      *       "previous_secret_until": null,
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Hook"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_hooks_id_rotate_secret: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /**
     * @example {
     *       "overlap_hours": 24
     *     }
     */
    "application/json": {
     /**
      * @description how long the secret so far signs on, beside the new one
      * @default 24
      */
     overlap_hours?: number;
     /** @description absent: one is made */
     secret?: string;
    };
   };
  };
  responses: {
   /** @description The hook; its new secret is shown this once */
   200: {
    headers: {
     /** @description the version of the thing, for `If-Match` */
     etag?: string;
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "name": "my app",
      *       "url": "https://example.com/hook",
      *       "method": "POST",
      *       "headers": {},
      *       "events": [
      *         "message.*"
      *       ],
      *       "active": true,
      *       "suspended_reason": null,
      *       "allow_insecure": false,
      *       "description": null,
      *       "secret": "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
      *       "retry_count": 5,
      *       "timeout": 30,
      *       "ordering": "default",
      *       "concurrency": null,
      *       "rate_per_second": null,
      *       "answers": false,
      *       "accounts": [
      *         "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
      *       ],
      *       "filter": null,
      *       "format": "native",
      *       "raw": false,
      *       "previous_secret_until": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "updated_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Hook"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_hooks_id_lanes: {
  parameters: {
   query?: {
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "state": "active",
      *           "since": "2026-01-31T12:00:00.000Z",
      *           "lag_events": 0,
      *           "lag_seconds": 0,
      *           "next_probe_at": null,
      *           "success_rate": 1,
      *           "p50_ms": 4,
      *           "p95_ms": 4
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Lane"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_hooks_id_deliveries: {
  parameters: {
   query?: {
    limit?: number;
    cursor?: string;
    account_id?: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "delivered": 1,
      *           "failed": 0,
      *           "outcomes": [
      *             {
      *               "sequence": 6,
      *               "at": "2026-01-31T12:00:00.000Z",
      *               "ms": 4,
      *               "class": "delivered",
      *               "status": 200
      *             }
      *           ]
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Deliveries"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_hooks_id_test: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: {
   content: {
    /**
     * @example {
     *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
     *     }
     */
    "application/json": {
     /** @description in whose name */
     account_id?: string;
    };
   };
  };
  responses: {
   /** @description What was sent, and what the receiver said */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "outcome": {
      *         "class": "delivered",
      *         "ms": 4,
      *         "status": 200
      *       },
      *       "request": {
      *         "method": "POST",
      *         "url": "https://example.com/hook",
      *         "headers": {
      *           "content-type": "application/json",
      *           "user-agent": "WhatsHooked/0.1 (+webhooks)",
      *           "webhook-id": "evt_00000000000000000000000000000026",
      *           "webhook-signature": "v1,geoMQbr0mkXiVV4gcu7WTsFijcmeBZ0FkNNOI3poDFA=",
      *           "webhook-timestamp": "1795619154",
      *           "x-whatshooked-account": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "x-whatshooked-attempt": "1",
      *           "x-whatshooked-event": "hook.test",
      *           "x-whatshooked-sequence": "0"
      *         },
      *         "body": "{\"id\":\"evt_00000000000000000000000000000026\",\"type\":\"hook.test\",\"account_id\":\"0b0e7a64-7a3f-4d0c-8f0e-000000000002\",\"sequence\":0,\"timestamp\":\"2026-01-31T12:00:00.000Z\",\"metadata\":{\"tenant\":\"a\"},\"data\":{\"hook_id\":\"0b0e7a64-7a3f-4d0c-8f0e-000000000007\",\"sent_at\":\"2026-01-31T12:00:00.000Z\"}}"
      *       },
      *       "answer_headers": {
      *         "connection": "keep-alive",
      *         "date": "Wed, 25 Nov 2026 15:05:54 GMT",
      *         "keep-alive": "timeout=120",
      *         "transfer-encoding": "chunked"
      *       },
      *       "answer": ""
      *     }
      */
     "application/json": components["schemas"]["HookTrial"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_hooks_id_replay: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
     *       "from_sequence": 1,
     *       "only": "all",
     *       "dry_run": true
     *     }
     */
    "application/json": {
     account_id: string;
     from_sequence?: number;
     /** Format: date-time */
     since?: string;
     /** @description a sequence or a time; absent: the log's end */
     until?: number | string;
     /**
      * @description missing: undone, cached, parked, or older than the hook; all: also what was delivered
      * @enum {string}
      */
     only: "missing" | "all";
     /** @description only counts; nothing is sent */
     dry_run?: boolean;
    };
   };
  };
  responses: {
   /** @description A dry run */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 5,
      *       "from": 1,
      *       "to": 6
      *     }
      */
     "application/json": {
      count: number;
      /** @description the first sequence */
      from: number;
      /** @description the last one; before `from`: there is nothing */
      to: number;
     };
    };
   };
   /** @description It has begun; `GET /hooks/{id}/lanes` shows how far it is */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 5,
      *       "from": 1,
      *       "to": 6
      *     }
      */
     "application/json": {
      count: number;
      /** @description the first sequence */
      from: number;
      /** @description the last one; before `from`: there is nothing */
      to: number;
     };
    };
   };
   /** @description A problem: the log no longer reaches back so far; `oldest` is its first sequence */
   410: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_hooks_id_replay: {
  parameters: {
   query: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    account_id: string;
   };
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is over */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_receivers: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: {
   content: {
    /**
     * @example {
     *       "answer": {
     *         "status": 200,
     *         "body": "thanks"
     *       }
     *     }
     */
    "application/json": {
     /** @description 200 without a body, where it is absent */
     answer?: {
      status?: number;
      body?: string;
     };
     /**
      * Format: uuid
      * @description administrators: whose it shall be
      */
     user_id?: string;
    };
   };
  };
  responses: {
   /** @description The receiver */
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0000000000000000000000000000000000000000000000000000000000000009",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "url": "https://gateway.example.com/receivers/0000000000000000000000000000000000000000000000000000000000000009",
      *       "answer": {
      *         "status": 200,
      *         "body": "thanks"
      *       },
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "ends_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Receiver"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_receivers_id: {
  parameters: {
   query?: {
    /**
     * @description only requests with a higher `n`
     * @example 0
     */
    after?: number | null;
   };
   header?: never;
   path: {
    /** @example 0000000000000000000000000000000000000000000000000000000000000009 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The receiver; its requests oldest first */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0000000000000000000000000000000000000000000000000000000000000009",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "url": "https://gateway.example.com/receivers/0000000000000000000000000000000000000000000000000000000000000009",
      *       "answer": {
      *         "status": 503,
      *         "body": "thanks"
      *       },
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "ends_at": "2026-01-31T12:00:00.000Z",
      *       "requests": [
      *         {
      *           "n": 1,
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "method": "POST",
      *           "query": "",
      *           "headers": {
      *             "content-length": "17",
      *             "content-type": "text/plain;charset=UTF-8"
      *           },
      *           "body": "{\"hello\":\"there\"}",
      *           "bytes": 17,
      *           "signature": "none",
      *           "hook_id": null,
      *           "answered": 200,
      *           "missed": 0
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["ReceiverWithRequests"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_receivers_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0000000000000000000000000000000000000000000000000000000000000009 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 patch_receivers_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0000000000000000000000000000000000000000000000000000000000000009 */
    id: string;
   };
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "status": 503
     *     }
     */
    "application/json": {
     status?: number;
     body?: string;
    };
   };
  };
  responses: {
   /** @description The receiver */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0000000000000000000000000000000000000000000000000000000000000009",
      *       "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *       "url": "https://gateway.example.com/receivers/0000000000000000000000000000000000000000000000000000000000000009",
      *       "answer": {
      *         "status": 503,
      *         "body": "thanks"
      *       },
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "ends_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Receiver"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_message_cache: {
  parameters: {
   query?: {
    /** @example 1 */
    limit?: number;
    cursor?: string;
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    account_id?: string;
    hook_id?: string;
    /** @example message.received */
    event_type?: string;
    reason?: string;
    /** @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides */
    state?: "cached" | "held" | "parked";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "evt_00000000000000000000000000000023_0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *           "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *           "hook_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *           "event_id": "evt_00000000000000000000000000000023",
      *           "event_type": "message.received",
      *           "event_data": {
      *             "id": "evt_00000000000000000000000000000023",
      *             "type": "message.received",
      *             "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *             "sequence": 6,
      *             "timestamp": "2026-01-31T12:00:00.000Z",
      *             "metadata": {
      *               "tenant": "a"
      *             },
      *             "data": {
      *               "message_id": "wamid.TEST000002",
      *               "chat": {
      *                 "id": "16505551234",
      *                 "kind": "user"
      *               },
      *               "from": {
      *                 "id": "16505551234",
      *                 "phone": "+16505551234",
      *                 "user_id": "US.106540352240017",
      *                 "name": "Ada"
      *               },
      *               "to": {
      *                 "id": "15550783881",
      *                 "phone": "+15550783881"
      *               },
      *               "from_me": false,
      *               "sent_at": "2026-01-31T12:00:00.000Z",
      *               "type": "text",
      *               "text": {
      *                 "body": "Good morning"
      *               }
      *             }
      *           },
      *           "message_id": "wamid.TEST000002",
      *           "from_number": "+16505551234",
      *           "to_number": "+15550783881",
      *           "reason": "failed",
      *           "state": "cached",
      *           "attempts": 1,
      *           "outcome": "refused",
      *           "error_kind": "status",
      *           "error_status": 404,
      *           "timestamp": "2026-01-31T12:00:00.000Z",
      *           "last_attempt": "2026-01-31T12:00:00.000Z",
      *           "due_at": "2026-01-31T12:00:00.000Z",
      *           "created_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": "WyIyMDI2LTExLTI1VDE1OjA1OjU0LjgwOVoiLCJldnRfYmJhN2U5OWMwNGJhNjAyNGEyYTE5YTY2MjdkOGIxZGVfNTI0NWY2ZjItYTJmMC00NjRjLTk2OTgtYzlmMTBkYjc5Nzc4Il0="
      *     }
      */
     "application/json": {
      items: components["schemas"]["CachedEvent"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_message_cache_counts: {
  parameters: {
   query?: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000002 */
    account_id?: string;
    hook_id?: string;
    event_type?: string;
    reason?: string;
    /** @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides */
    state?: "cached" | "held" | "parked";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The counts */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "total": 10,
      *       "counts": [
      *         {
      *           "reason": "failed",
      *           "state": "cached",
      *           "count": 6
      *         },
      *         {
      *           "reason": "no_active_hook",
      *           "state": "parked",
      *           "count": 4
      *         }
      *       ]
      *     }
      */
     "application/json": components["schemas"]["CacheCounts"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_message_cache_replay: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "filter": {
     *         "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
     *       },
     *       "dry_run": true
     *     }
     */
    "application/json": {
     filter: {
      account_id?: string;
      hook_id?: string;
      event_type?: string;
      reason?: string;
      /**
       * @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides
       * @enum {string}
       */
      state?: "cached" | "held" | "parked";
     };
     /** @description only counts; nothing is changed */
     dry_run?: boolean;
    };
   };
  };
  responses: {
   /** @description A dry run: how many rows match */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 9
      *     }
      */
     "application/json": {
      count: number;
     };
    };
   };
   /** @description How many rows are due now */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 5,
      *       "more": false
      *     }
      */
     "application/json": {
      count: number;
      /** @description there was more than one request does: ask again */
      more: boolean;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_message_cache_delete: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    /**
     * @example {
     *       "filter": {
     *         "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002"
     *       }
     *     }
     */
    "application/json": {
     filter: {
      account_id?: string;
      hook_id?: string;
      event_type?: string;
      reason?: string;
      /**
       * @description cached: tried again at `due_at`; held: its receiver is down; parked: a person decides
       * @enum {string}
       */
      state?: "cached" | "held" | "parked";
     };
     /** @description only counts; nothing is changed */
     dry_run?: boolean;
    };
   };
  };
  responses: {
   /** @description How many rows were deleted; in a dry run, how many would be */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 6,
      *       "more": false
      *     }
      */
     "application/json": {
      count: number;
      /** @description there was more than one request does: ask again */
      more: boolean;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_message_cache_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example evt_00000000000000000000000000000008_0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The event */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "evt_00000000000000000000000000000008_0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *       "hook_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000007",
      *       "event_id": "evt_00000000000000000000000000000008",
      *       "event_type": "message.received",
      *       "event_data": {
      *         "id": "evt_00000000000000000000000000000008",
      *         "type": "message.received",
      *         "account_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *         "sequence": 8,
      *         "timestamp": "2026-01-31T12:00:00.000Z",
      *         "metadata": {
      *           "tenant": "a"
      *         },
      *         "data": {
      *           "message_id": "wamid.TEST000004",
      *           "chat": {
      *             "id": "16505551234",
      *             "kind": "user"
      *           },
      *           "from": {
      *             "id": "16505551234",
      *             "phone": "+16505551234",
      *             "user_id": "US.106540352240017",
      *             "name": "Ada"
      *           },
      *           "to": {
      *             "id": "15550783881",
      *             "phone": "+15550783881"
      *           },
      *           "from_me": false,
      *           "sent_at": "2026-01-31T12:00:00.000Z",
      *           "type": "text",
      *           "text": {
      *             "body": "two"
      *           }
      *         }
      *       },
      *       "message_id": "wamid.TEST000004",
      *       "from_number": "+16505551234",
      *       "to_number": "+15550783881",
      *       "reason": "failed",
      *       "state": "cached",
      *       "attempts": 1,
      *       "outcome": "refused",
      *       "error_kind": "status",
      *       "error_status": 404,
      *       "timestamp": "2026-01-31T12:00:00.000Z",
      *       "last_attempt": "2026-01-31T12:00:00.000Z",
      *       "due_at": "2026-01-31T12:00:00.000Z",
      *       "created_at": "2026-01-31T12:00:00.000Z",
      *       "history": [
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "ms": 7,
      *           "class": "refused",
      *           "kind": "status",
      *           "status": 404,
      *           "request": {
      *             "method": "POST",
      *             "url": "https://example.com/hook",
      *             "headers": {
      *               "content-type": "application/json",
      *               "user-agent": "WhatsHooked/0.1 (+webhooks)",
      *               "webhook-id": "evt_00000000000000000000000000000008",
      *               "webhook-signature": "v1,ed+DXo8k1LVEu0MX902dG9ogYW9RnHcvXlzcXq4thjE= v1,F24J2ImZctyRxb4OnVL6DttLOyACNY7x93vh8xtbveo=",
      *               "webhook-timestamp": "1795619154",
      *               "x-whatshooked-account": "0b0e7a64-7a3f-4d0c-8f0e-000000000002",
      *               "x-whatshooked-attempt": "1",
      *               "x-whatshooked-event": "message.received",
      *               "x-whatshooked-sequence": "8"
      *             }
      *           },
      *           "answer_headers": {
      *             "connection": "keep-alive",
      *             "date": "Wed, 25 Nov 2026 15:05:54 GMT",
      *             "keep-alive": "timeout=120",
      *             "transfer-encoding": "chunked"
      *           }
      *         }
      *       ],
      *       "body": "{\"id\":\"evt_00000000000000000000000000000008\",\"type\":\"message.received\",\"account_id\":\"0b0e7a64-7a3f-4d0c-8f0e-000000000002\",\"sequence\":8,\"timestamp\":\"2026-01-31T12:00:00.000Z\",\"metadata\":{\"tenant\":\"a\"},\"data\":{\"message_id\":\"wamid.TEST000004\",\"chat\":{\"id\":\"16505551234\",\"kind\":\"user\"},\"from\":{\"id\":\"16505551234\",\"phone\":\"+16505551234\",\"user_id\":\"US.106540352240017\",\"name\":\"Ada\"},\"to\":{\"id\":\"15550783881\",\"phone\":\"+15550783881\"},\"from_me\":false,\"sent_at\":\"2026-01-31T12:00:00.000Z\",\"type\":\"text\",\"text\":{\"body\":\"two\"}}}"
      *     }
      */
     "application/json": components["schemas"]["CachedEventDetail"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 delete_message_cache_id: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example evt_00000000000000000000000000000008_0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It is gone, and is tried no more */
   204: {
    headers: {
     [name: string]: unknown;
    };
    content?: never;
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_message_cache_id_replay: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example evt_00000000000000000000000000000008_0b0e7a64-7a3f-4d0c-8f0e-000000000007 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description How many deliveries are due */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "count": 1
      *     }
      */
     "application/json": {
      count: number;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_event_log: {
  parameters: {
   query?: {
    /** @example 1 */
    limit?: number;
    cursor?: string;
    user_id?: string;
    /** @description system: the gateway by itself; anonymous: nobody who showed who they are */
    actor?: "user" | "key" | "system" | "anonymous";
    key_id?: string;
    /** @example user.created */
    event_type?: string;
    entity_type?: string;
    entity_id?: string;
    success?: boolean;
    /** @description not before */
    from?: string;
    /** @description before */
    to?: string;
    format?: "json" | "jsonl";
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page, or lines */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000022",
      *           "user_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000012",
      *           "event_type": "user.created",
      *           "entity_type": "user",
      *           "entity_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *           "action": "create",
      *           "ip_address": null,
      *           "user_agent": null,
      *           "success": true,
      *           "error": null,
      *           "created_at": "2026-01-31T12:00:00.000Z",
      *           "actor": "user",
      *           "key_id": null,
      *           "data": {
      *             "erased": true
      *           }
      *         }
      *       ],
      *       "next": "WyIyMDI2LTExLTI1VDE1OjA1OjU3LjkwMFoiLCJlOWM2YzE0MC1lODZkLTQwZDgtODA1MS1iMTU2NjU4NjA4NzciXQ=="
      *     }
      */
     "application/json": {
      items: components["schemas"]["AuditEntry"][];
      next: string | null;
     };
     /**
      * @example {"id":"0b0e7a64-7a3f-4d0c-8f0e-000000000022","user_id":"0b0e7a64-7a3f-4d0c-8f0e-000000000012","event_type":"user.created","entity_type":"user","entity_id":"0b0e7a64-7a3f-4d0c-8f0e-000000000011","action":"create","ip_address":null,"user_agent":null,"success":true,"error":null,"created_at":"2026-01-31T12:00:00.000Z","actor":"user","key_id":null,"data":{"erased":true}}
      *     {"id":"d79bc6f4-a901-419d-9948-
      */
     "application/x-ndjson": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_overview: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The overview */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "at": "2026-01-31T12:00:00.000Z",
      *       "figures": {
      *         "oldest_at": "2026-01-31T12:00:00.000Z",
      *         "newest_at": "2026-01-31T12:00:00.000Z",
      *         "missing": 1
      *       },
      *       "accounts": {
      *         "total": 2,
      *         "states": [
      *           {
      *             "account_type": "business-api",
      *             "status": "connected",
      *             "count": 2
      *           }
      *         ]
      *       },
      *       "events": {
      *         "taken": 8,
      *         "delivered": 2,
      *         "failed": 6
      *       },
      *       "minutes": [
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 0,
      *           "delivered": 0,
      *           "failed": 0
      *         },
      *         {
      *           "at": "2026-01-31T12:00:00.000Z",
      *           "taken": 8,
      *           "delivered": 2,
      *           "failed": 6
      *         }
      *       ],
      *       "undelivered": {
      *         "count": 0,
      *         "oldest_at": null
      *       },
      *       "sends": {
      *         "waiting": 0,
      *         "accepted": 2,
      *         "failed": 0,
      *         "unknown": 0,
      *         "expired": 0,
      *         "cancelled": 1
      *       },
      *       "hooks": [],
      *       "hook_counts": {
      *         "held": 0,
      *         "failing": 0,
      *         "suspended": 0
      *       },
      *       "connectors": {
      *         "items": [
      *           {
      *             "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000021",
      *             "capacity": 10,
      *             "accounts": 0,
      *             "is_connected": true,
      *             "is_draining": false
      *           }
      *         ],
      *         "waiting": 0
      *       }
      *     }
      */
     "application/json": components["schemas"]["Overview"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_overview_stream: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description Server-sent events */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example event: overview
      *     data: {"at":"2026-01-31T12:00:00.000Z","figures":{"oldest_at":"2026-01-31T12:00:00.000Z","newest_at":"2026-01-31T12:00:00.000Z","missing":1},"accounts":{"total":2,"states":[{"account_type":"business-api","status":"connected","count":2}]},"events":{"taken":8,"delivered":2,"failed":6},"minutes":[{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"failed":0},{"at":"2026-01-31T12:00:00.000Z","taken":0,"delivered":0,"f
      */
     "text/event-stream": string;
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_sealing_keys: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description All of them */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "5_7-1A6Y",
      *           "seals": true,
      *           "hooks": 1,
      *           "accounts": 2,
      *           "objects": 2
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["SealingKey"][];
      next: null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_accounts_id_purge: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000001 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It has begun */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *       "entity_type": "account",
      *       "created_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Purge"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 post_users_id_purge: {
  parameters: {
   query?: never;
   header?: never;
   path: {
    /** @example 0b0e7a64-7a3f-4d0c-8f0e-000000000011 */
    id: string;
   };
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description It has begun */
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000011",
      *       "entity_type": "user",
      *       "created_at": "2026-01-31T12:00:00.000Z"
      *     }
      */
     "application/json": components["schemas"]["Purge"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_purges: {
  parameters: {
   query?: {
    /** @example 10 */
    limit?: number;
    cursor?: string;
   };
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description A page */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "items": [
      *         {
      *           "id": "0b0e7a64-7a3f-4d0c-8f0e-000000000001",
      *           "entity_type": "account",
      *           "created_at": "2026-01-31T12:00:00.000Z"
      *         }
      *       ],
      *       "next": null
      *     }
      */
     "application/json": {
      items: components["schemas"]["Purge"][];
      next: string | null;
     };
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 get_settings: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody?: never;
  responses: {
   /** @description The settings */
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "version": "0.1.0",
      *       "public_url": "",
      *       "hook_targets": "any",
      *       "access": false,
      *       "retention": {
      *         "log_days": 14,
      *         "log_gb": 5,
      *         "cache_days": 14,
      *         "cache_rows": 100000,
      *         "audit_days": 90,
      *         "media_days": null
      *       },
      *       "media": {
      *         "max_mb": 100,
      *         "types": "*\/*"
      *       }
      *     }
      */
     "application/json": components["schemas"]["Settings"];
    };
   };
   /** @description A problem */
   default: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     /**
      * @example {
      *       "type": "about:blank",
      *       "title": "The request is not valid",
      *       "status": 400,
      *       "detail": "name: Too small: expected string to have >=1 characters",
      *       "code": "invalid",
      *       "request_id": "0b0e7a64-7a3f-4d0c-8f0e-000000000000",
      *       "errors": [
      *         {
      *           "path": "name",
      *           "message": "Too small: expected string to have >=1 characters"
      *         }
      *       ]
      *     }
      */
     "application/problem+json": components["schemas"]["Problem"];
    };
   };
  };
 };
 on_message_received: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.received";
     data?: components["schemas"]["Data.message.received"];
    };
   };
  };
  responses: never;
 };
 on_message_sent: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.sent";
     data?: components["schemas"]["Data.message.sent"];
    };
   };
  };
  responses: never;
 };
 on_message_standby: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.standby";
     data?: components["schemas"]["Data.message.standby"];
    };
   };
  };
  responses: never;
 };
 on_message_reaction: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.reaction";
     data?: components["schemas"]["Data.message.reaction"];
    };
   };
  };
  responses: never;
 };
 on_message_edited: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.edited";
     data?: components["schemas"]["Data.message.edited"];
    };
   };
  };
  responses: never;
 };
 on_message_deleted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.deleted";
     data?: components["schemas"]["Data.message.deleted"];
    };
   };
  };
  responses: never;
 };
 on_message_poll_vote: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.poll_vote";
     data?: components["schemas"]["Data.message.poll_vote"];
    };
   };
  };
  responses: never;
 };
 on_message_event_response: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.event_response";
     data?: components["schemas"]["Data.message.event_response"];
    };
   };
  };
  responses: never;
 };
 on_message_undecryptable: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.undecryptable";
     data?: components["schemas"]["Data.message.undecryptable"];
    };
   };
  };
  responses: never;
 };
 on_message_recovered: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.recovered";
     data?: components["schemas"]["Data.message.recovered"];
    };
   };
  };
  responses: never;
 };
 on_message_unknown: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.unknown";
     data?: components["schemas"]["Data.message.unknown"];
    };
   };
  };
  responses: never;
 };
 on_message_status: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.status";
     data?: components["schemas"]["Data.message.status"];
    };
   };
  };
  responses: never;
 };
 on_message_failed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.failed";
     data?: components["schemas"]["Data.message.failed"];
    };
   };
  };
  responses: never;
 };
 on_message_payment: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "message.payment";
     data?: components["schemas"]["Data.message.payment"];
    };
   };
  };
  responses: never;
 };
 on_identity_changed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "identity.changed";
     data?: components["schemas"]["Data.identity.changed"];
    };
   };
  };
  responses: never;
 };
 on_call_offered: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.offered";
     data?: components["schemas"]["Data.call.offered"];
    };
   };
  };
  responses: never;
 };
 on_call_created: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.created";
     data?: components["schemas"]["Data.call.created"];
    };
   };
  };
  responses: never;
 };
 on_call_connected: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.connected";
     data?: components["schemas"]["Data.call.connected"];
    };
   };
  };
  responses: never;
 };
 on_call_status: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.status";
     data?: components["schemas"]["Data.call.status"];
    };
   };
  };
  responses: never;
 };
 on_call_ended: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.ended";
     data?: components["schemas"]["Data.call.ended"];
    };
   };
  };
  responses: never;
 };
 on_call_recording: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.recording";
     data?: components["schemas"]["Data.call.recording"];
    };
   };
  };
  responses: never;
 };
 on_call_transcription: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.transcription";
     data?: components["schemas"]["Data.call.transcription"];
    };
   };
  };
  responses: never;
 };
 on_call_failed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "call.failed";
     data?: components["schemas"]["Data.call.failed"];
    };
   };
  };
  responses: never;
 };
 on_group_created: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.created";
     data?: components["schemas"]["Data.group.created"];
    };
   };
  };
  responses: never;
 };
 on_group_deleted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.deleted";
     data?: components["schemas"]["Data.group.deleted"];
    };
   };
  };
  responses: never;
 };
 on_group_updated: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.updated";
     data?: components["schemas"]["Data.group.updated"];
    };
   };
  };
  responses: never;
 };
 on_group_participants: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.participants";
     data?: components["schemas"]["Data.group.participants"];
    };
   };
  };
  responses: never;
 };
 on_group_join_request: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.join_request";
     data?: components["schemas"]["Data.group.join_request"];
    };
   };
  };
  responses: never;
 };
 on_group_suspended: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.suspended";
     data?: components["schemas"]["Data.group.suspended"];
    };
   };
  };
  responses: never;
 };
 on_group_restored: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.restored";
     data?: components["schemas"]["Data.group.restored"];
    };
   };
  };
  responses: never;
 };
 on_group_failed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "group.failed";
     data?: components["schemas"]["Data.group.failed"];
    };
   };
  };
  responses: never;
 };
 on_contact_updated: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "contact.updated";
     data?: components["schemas"]["Data.contact.updated"];
    };
   };
  };
  responses: never;
 };
 on_contact_removed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "contact.removed";
     data?: components["schemas"]["Data.contact.removed"];
    };
   };
  };
  responses: never;
 };
 on_contact_blocked: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "contact.blocked";
     data?: components["schemas"]["Data.contact.blocked"];
    };
   };
  };
  responses: never;
 };
 on_contact_unblocked: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "contact.unblocked";
     data?: components["schemas"]["Data.contact.unblocked"];
    };
   };
  };
  responses: never;
 };
 on_contact_preference: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "contact.preference";
     data?: components["schemas"]["Data.contact.preference"];
    };
   };
  };
  responses: never;
 };
 on_chat_updated: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "chat.updated";
     data?: components["schemas"]["Data.chat.updated"];
    };
   };
  };
  responses: never;
 };
 on_chat_deleted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "chat.deleted";
     data?: components["schemas"]["Data.chat.deleted"];
    };
   };
  };
  responses: never;
 };
 on_chat_read: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "chat.read";
     data?: components["schemas"]["Data.chat.read"];
    };
   };
  };
  responses: never;
 };
 on_label_updated: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "label.updated";
     data?: components["schemas"]["Data.label.updated"];
    };
   };
  };
  responses: never;
 };
 on_label_assigned: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "label.assigned";
     data?: components["schemas"]["Data.label.assigned"];
    };
   };
  };
  responses: never;
 };
 on_newsletter_updated: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "newsletter.updated";
     data?: components["schemas"]["Data.newsletter.updated"];
    };
   };
  };
  responses: never;
 };
 on_newsletter_counts: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "newsletter.counts";
     data?: components["schemas"]["Data.newsletter.counts"];
    };
   };
  };
  responses: never;
 };
 on_newsletter_role: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "newsletter.role";
     data?: components["schemas"]["Data.newsletter.role"];
    };
   };
  };
  responses: never;
 };
 on_presence_update: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "presence.update";
     data?: components["schemas"]["Data.presence.update"];
    };
   };
  };
  responses: never;
 };
 on_account_status: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.status";
     data?: components["schemas"]["Data.account.status"];
    };
   };
  };
  responses: never;
 };
 on_account_qr: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.qr";
     data?: components["schemas"]["Data.account.qr"];
    };
   };
  };
  responses: never;
 };
 on_account_replaced: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.replaced";
     data?: components["schemas"]["Data.account.replaced"];
    };
   };
  };
  responses: never;
 };
 on_account_logged_out: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.logged_out";
     data?: components["schemas"]["Data.account.logged_out"];
    };
   };
  };
  responses: never;
 };
 on_account_health: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.health";
     data?: components["schemas"]["Data.account.health"];
    };
   };
  };
  responses: never;
 };
 on_account_restricted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.restricted";
     data?: components["schemas"]["Data.account.restricted"];
    };
   };
  };
  responses: never;
 };
 on_account_notice: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "account.notice";
     data?: components["schemas"]["Data.account.notice"];
    };
   };
  };
  responses: never;
 };
 on_history_batch: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "history.batch";
     data?: components["schemas"]["Data.history.batch"];
    };
   };
  };
  responses: never;
 };
 on_history_failed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "history.failed";
     data?: components["schemas"]["Data.history.failed"];
    };
   };
  };
  responses: never;
 };
 on_media_ready: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "media.ready";
     data?: components["schemas"]["Data.media.ready"];
    };
   };
  };
  responses: never;
 };
 on_media_failed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "media.failed";
     data?: components["schemas"]["Data.media.failed"];
    };
   };
  };
  responses: never;
 };
 on_template_status: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "template.status";
     data?: components["schemas"]["Data.template.status"];
    };
   };
  };
  responses: never;
 };
 on_template_quality: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "template.quality";
     data?: components["schemas"]["Data.template.quality"];
    };
   };
  };
  responses: never;
 };
 on_template_category: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "template.category";
     data?: components["schemas"]["Data.template.category"];
    };
   };
  };
  responses: never;
 };
 on_template_components: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "template.components";
     data?: components["schemas"]["Data.template.components"];
    };
   };
  };
  responses: never;
 };
 on_number_quality: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "number.quality";
     data?: components["schemas"]["Data.number.quality"];
    };
   };
  };
  responses: never;
 };
 on_number_name: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "number.name";
     data?: components["schemas"]["Data.number.name"];
    };
   };
  };
  responses: never;
 };
 on_number_username: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "number.username";
     data?: components["schemas"]["Data.number.username"];
    };
   };
  };
  responses: never;
 };
 on_number_settings: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "number.settings";
     data?: components["schemas"]["Data.number.settings"];
    };
   };
  };
  responses: never;
 };
 on_number_security: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "number.security";
     data?: components["schemas"]["Data.number.security"];
    };
   };
  };
  responses: never;
 };
 on_business_review: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.review";
     data?: components["schemas"]["Data.business.review"];
    };
   };
  };
  responses: never;
 };
 on_business_alert: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.alert";
     data?: components["schemas"]["Data.business.alert"];
    };
   };
  };
  responses: never;
 };
 on_business_restricted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.restricted";
     data?: components["schemas"]["Data.business.restricted"];
    };
   };
  };
  responses: never;
 };
 on_business_violation: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.violation";
     data?: components["schemas"]["Data.business.violation"];
    };
   };
  };
  responses: never;
 };
 on_business_ban: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.ban";
     data?: components["schemas"]["Data.business.ban"];
    };
   };
  };
  responses: never;
 };
 on_business_deleted: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.deleted";
     data?: components["schemas"]["Data.business.deleted"];
    };
   };
  };
  responses: never;
 };
 on_business_offboarded: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.offboarded";
     data?: components["schemas"]["Data.business.offboarded"];
    };
   };
  };
  responses: never;
 };
 on_business_reconnected: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.reconnected";
     data?: components["schemas"]["Data.business.reconnected"];
    };
   };
  };
  responses: never;
 };
 on_business_verified: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.verified";
     data?: components["schemas"]["Data.business.verified"];
    };
   };
  };
  responses: never;
 };
 on_business_partner: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.partner";
     data?: components["schemas"]["Data.business.partner"];
    };
   };
  };
  responses: never;
 };
 on_business_partner_certification: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.partner_certification";
     data?: components["schemas"]["Data.business.partner_certification"];
    };
   };
  };
  responses: never;
 };
 on_business_partner_solution: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.partner_solution";
     data?: components["schemas"]["Data.business.partner_solution"];
    };
   };
  };
  responses: never;
 };
 on_business_ad_account: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.ad_account";
     data?: components["schemas"]["Data.business.ad_account"];
    };
   };
  };
  responses: never;
 };
 on_business_terms_signed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.terms_signed";
     data?: components["schemas"]["Data.business.terms_signed"];
    };
   };
  };
  responses: never;
 };
 on_business_country: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.country";
     data?: components["schemas"]["Data.business.country"];
    };
   };
  };
  responses: never;
 };
 on_business_international_rates: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.international_rates";
     data?: components["schemas"]["Data.business.international_rates"];
    };
   };
  };
  responses: never;
 };
 on_business_pricing_tier: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.pricing_tier";
     data?: components["schemas"]["Data.business.pricing_tier"];
    };
   };
  };
  responses: never;
 };
 on_business_capability: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.capability";
     data?: components["schemas"]["Data.business.capability"];
    };
   };
  };
  responses: never;
 };
 on_business_flow_status: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.flow_status";
     data?: components["schemas"]["Data.business.flow_status"];
    };
   };
  };
  responses: never;
 };
 on_business_flow_expiry: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.flow_expiry";
     data?: components["schemas"]["Data.business.flow_expiry"];
    };
   };
  };
  responses: never;
 };
 on_business_flow_alert: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.flow_alert";
     data?: components["schemas"]["Data.business.flow_alert"];
    };
   };
  };
  responses: never;
 };
 on_business_payment_configuration: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.payment_configuration";
     data?: components["schemas"]["Data.business.payment_configuration"];
    };
   };
  };
  responses: never;
 };
 on_business_automatic_event: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.automatic_event";
     data?: components["schemas"]["Data.business.automatic_event"];
    };
   };
  };
  responses: never;
 };
 on_business_tracking_event: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.tracking_event";
     data?: components["schemas"]["Data.business.tracking_event"];
    };
   };
  };
  responses: never;
 };
 on_business_user_actions: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.user_actions";
     data?: components["schemas"]["Data.business.user_actions"];
    };
   };
  };
  responses: never;
 };
 on_business_handover: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.handover";
     data?: components["schemas"]["Data.business.handover"];
    };
   };
  };
  responses: never;
 };
 on_business_errors: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "business.errors";
     data?: components["schemas"]["Data.business.errors"];
    };
   };
  };
  responses: never;
 };
 on_hook_held: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.held";
     data?: components["schemas"]["Data.hook.held"];
    };
   };
  };
  responses: never;
 };
 on_hook_recovered: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.recovered";
     data?: components["schemas"]["Data.hook.recovered"];
    };
   };
  };
  responses: never;
 };
 on_hook_suspended: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.suspended";
     data?: components["schemas"]["Data.hook.suspended"];
    };
   };
  };
  responses: never;
 };
 on_hook_resumed: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.resumed";
     data?: components["schemas"]["Data.hook.resumed"];
    };
   };
  };
  responses: never;
 };
 on_hook_test: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.test";
     data?: components["schemas"]["Data.hook.test"];
    };
   };
  };
  responses: never;
 };
 on_hook_answer_invalid: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "hook.answer_invalid";
     data?: components["schemas"]["Data.hook.answer_invalid"];
    };
   };
  };
  responses: never;
 };
 on_retention_warning: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "retention.warning";
     data?: components["schemas"]["Data.retention.warning"];
    };
   };
  };
  responses: never;
 };
 on_retention_expired: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     /** @constant */
     type?: "retention.expired";
     data?: components["schemas"]["Data.retention.expired"];
    };
   };
  };
  responses: never;
 };
 on_business_field: {
  parameters: {
   query?: never;
   header?: never;
   path?: never;
   cookie?: never;
  };
  requestBody: {
   content: {
    "application/json": components["schemas"]["Event"] & {
     data?: components["schemas"]["Data.business"];
    };
   };
  };
  responses: never;
 };
}
