// What the Graph server can be told and asked. Every argument and answer is JSON: tests in workerd send them over HTTP.

export type Json = Record<string, unknown>;

export type Permission = "whatsapp_business_messaging" | "whatsapp_business_management";

/** A number of a business. What is absent is made up; a new one is registered. */
export type NewNumber = {
  id?: string;
  display_phone_number?: string;
  verified_name?: string;
  registered?: boolean;
  /** the two-step PIN that `register` must name; absent: none is set, and `register` sets it */
  pin?: string;
  /** whether its owner has shown the code that was sent to it, which is always 123456; true when absent */
  verified?: boolean;
};

/** A status the server tells of each accepted message, by itself; an object when it has errors. */
export type Told = string | { status: string; code?: number; details?: string };

/** How a business is treated. What is absent stays, or has the documented value. */
export type Settings = {
  /** false: its token is answered as expired */
  token_valid?: boolean;
  /** what the token may do; both when absent */
  permissions?: Permission[];
  /** where its app's webhooks go unless an override says otherwise; absent: nowhere */
  webhook?: string;
  /** the statuses told of each accepted message; sent and delivered when absent */
  statuses?: Told[];
  /** messages per second and number; 80 */
  per_second?: number;
  /** messages to one person in a burst (45), and how soon one more is allowed (6000 ms) */
  pair_burst?: number;
  pair_every_ms?: number;
  /** what is looked up instead of believed: ids of media, approved templates, the 24 h window */
  strict?: ("media" | "templates" | "window")[];
  /** items of a page when the request does not say; 25 */
  page?: number;
};

export type NewBusiness = Settings & {
  token?: string;
  app_id?: string;
  app_secret?: string;
  /** the business portfolio the account is in */
  business_id?: string;
  waba_id?: string;
  /** further business accounts of the portfolio that the token may see; they have no numbers */
  accounts?: string[];
  /** one when absent */
  numbers?: NewNumber[];
};

/** A business account as the server knows it. */
export type Business = {
  token: string;
  app_id: string;
  app_secret: string;
  business_id: string;
  waba_id: string;
  numbers: { id: string; display_phone_number: string }[];
};

/** An error as Graph answers it; `status` is the usual one of its code when absent. */
export type GraphError = {
  code: number;
  status?: number;
  subcode?: number;
  message?: string;
  details?: string;
  headers?: Record<string, string>;
};

/**
 * How the next requests fail. `at`: before anything of the body is read, once it is read (this when absent), or when
 * everything was done that it asked for. `answer`: an error of Graph's, any other answer, none at all, or a broken wire.
 */
export type Failure = {
  waba_id: string;
  method?: string;
  /** what the path ends with, such as "/messages" */
  path?: string;
  /** how many requests; 1 when absent */
  times?: number;
  at?: "unread" | "read" | "performed";
  /** how long it takes before the answer */
  slow_ms?: number;
  /** absent: only slow */
  answer?: GraphError | { status: number; body: string; headers?: Record<string, string> } | "hang" | "reset";
};

/** One request as it came, and the status it was answered with; 0: none. */
export type Received = {
  at: number;
  method: string;
  version: string;
  /** without the version: "/1065/messages" */
  path: string;
  query: Record<string, string>;
  authorization: string | null;
  /** parsed; of a form each field, a file as its name, type, size and sha256 */
  body: Json | null;
  status: number;
};

/** One POST or challenge of the server's to a webhook, and what it was answered. */
export type Posted = { url: string; method: string; body: string; status: number; answer: string };

/** A request the server wants carried to the gateway by the test. */
export type Mail = { id: string; url: string; method: string; headers: Record<string, string>; body: string };

export type Graph = {
  /** Makes a business account that a token may use. An id or token that is there already is replaced. */
  add(business: NewBusiness): Promise<Business>;
  change(waba_id: string, settings: Settings): Promise<void>;
  /** Moves the clock of a business on, for windows, limits and URLs that end. */
  pass(waba_id: string, ms: number): Promise<void>;
  fail(failure: Failure): Promise<void>;
  /** The requests of a business, by its tokens or ids. `path`: only those that end so. */
  received(waba_id: string, path?: string): Promise<Received[]>;
  /** Tells statuses of a message that was sent, signed. */
  tell(message_id: string, statuses: Told[]): Promise<void>;
  /** Posts changes as the business's webhook, signed: `{field, value}`. */
  post(waba_id: string, changes: Json[]): Promise<void>;
  /** What Meta's reviewers decide of a template: its status changes, and its webhook tells. */
  review(template_id: string, status: string, reason?: string): Promise<void>;
  /** What it posted to webhooks, challenges too. */
  posted(waba_id: string): Promise<Posted[]>;
  /** A file as a person sent it to a number: answers its media id. `data` is base64. */
  file(number_id: string, file: { mime_type: string; data: string }): Promise<string>;
  /** The next request that waits to be carried to the gateway; waits for it. */
  mail(waba_id: string): Promise<Mail>;
  /** What the gateway answered to it. */
  carried(mail_id: string, answer: { status: number; body: string }): Promise<void>;
};

export const VERBS = [
  "add",
  "change",
  "pass",
  "fail",
  "received",
  "tell",
  "post",
  "review",
  "posted",
  "file",
  "mail",
  "carried",
] as const satisfies (keyof Graph)[];

/** What stands at this origin is no server: what is posted there is carried by the test. */
export const CARRIED = "https://gateway.test";
