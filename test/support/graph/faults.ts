// Errors as Graph answers them.
import { randomBytes } from "node:crypto";
import type { GraphError } from "./graph.ts";

type Usual = [status: number, title: string];

const USUAL: Record<number, Usual> = {
  0: [401, "AuthException"],
  1: [400, "API Unknown"],
  2: [503, "API Service"],
  3: [403, "API Method"],
  4: [400, "API Too Many Calls"],
  10: [403, "Permission Denied"],
  33: [400, "Parameter value is not valid"],
  100: [400, "Invalid parameter"],
  190: [401, "Invalid OAuth access token"],
  200: [403, "API Permission"],
  368: [403, "Temporarily blocked for policies violations"],
  2200: [400, "Callback verification failed"],
  2500: [400, "Unknown path components"],
  80007: [400, "Rate limit issues"],
  80008: [400, "There have been too many calls for this WhatsApp Business account"],
  130403: [403, "Not allowed"],
  130429: [400, "Rate limit hit"],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, "Business account is restricted from messaging users in this country"],
  131000: [500, "Something went wrong"],
  131005: [403, "Access denied"],
  131008: [400, "Required parameter is missing"],
  131009: [400, "Parameter value is not valid"],
  131016: [500, "Service unavailable"],
  131020: [400, "Group has one member"],
  131021: [400, "Recipient cannot be sender"],
  131026: [400, "Message undeliverable"],
  131031: [403, "Account has been locked"],
  131037: [400, "Display name is not approved"],
  131041: [400, "Unknown group"],
  131042: [400, "Business eligibility payment issue"],
  131045: [500, "Incorrect certificate"],
  131047: [400, "Re-engagement message"],
  131048: [400, "Spam rate limit hit"],
  131049: [400, "Meta chose not to deliver"],
  131050: [400, "User has stopped marketing messages from this business"],
  131051: [400, "Unsupported message type"],
  131052: [400, "Media download error"],
  131053: [400, "Media upload error"],
  131055: [400, "Method not allowed"],
  131056: [400, "(Business Account, Consumer Account) pair rate limit hit"],
  131057: [500, "Account in maintenance mode"],
  131059: [400, "Cursor expired"],
  131060: [400, "This message is unavailable"],
  131061: [400, "Not supported for this account"],
  131062: [400, "Business-scoped user id is not supported for this message"],
  131063: [400, "Marketing messages are sent at another endpoint"],
  131064: [429, "Too many requests"],
  131201: [206, "Group request partly succeeded"],
  131202: [400, "Group exists already"],
  131204: [400, "Group size"],
  131207: [400, "Group is suspended"],
  131208: [429, "Too many group operations"],
  131209: [400, "Group picture"],
  131210: [400, "Group limit"],
  131211: [400, "Group participant"],
  131212: [400, "Group request"],
  131213: [400, "Groups are disabled"],
  131214: [400, "Group is not eligible"],
  131215: [403, "Groups are not available"],
  132000: [400, "Template param count mismatch"],
  132001: [404, "Template does not exist"],
  132005: [400, "Template hydrated text too long"],
  132007: [400, "Template format character policy violated"],
  132012: [400, "Template parameter format mismatch"],
  132015: [400, "Template is paused"],
  132016: [400, "Template is disabled"],
  132018: [400, "Template parameter validation"],
  132068: [400, "Flow is blocked"],
  132069: [400, "Flow is throttled"],
  133000: [400, "Incomplete deregistration"],
  133004: [503, "Server temporarily unavailable"],
  133005: [400, "Two step verification PIN mismatch"],
  133006: [400, "Phone number re-verification needed"],
  133008: [400, "Too many two step verification PIN guesses"],
  133009: [400, "Two step verification PIN guessed too fast"],
  133010: [400, "Phone number not registered"],
  133015: [400, "Please wait a few minutes before attempting to register this phone number"],
  133016: [400, "Account register deregister rate limit exceeded"],
  134011: [400, "Payment terms are not accepted"],
  134100: [400, "Only marketing messages here"],
  134101: [400, "Template is still synced"],
  134102: [400, "Template cannot be used here"],
  135000: [400, "Generic user error"],
  138006: [400, "No permission to call"],
  138007: [400, "Call connect timeout"],
  138012: [400, "Call limit"],
  138018: [400, "Too many call permission requests"],
  139000: [400, "Blocked by integrity"],
  139001: [400, "Flow cannot be updated"],
  139002: [400, "Flow cannot be published"],
  139003: [400, "Flow cannot be deprecated"],
  139004: [400, "Flow cannot be deleted"],
  147001: [400, "Username error"],
  147005: [400, "Username error"],
  2388084: [400, "Template creation error"],
  2494100: [503, "Phone number is under maintenance"],
  2593107: [400, "Synchronization limit"],
  2593108: [400, "Synchronization outside of its time"],
  2593109: [400, "History sharing was declined"],
};

export const titleOf = (code: number): string => USUAL[code]?.[1] ?? "An error";

/** A request that Graph refuses. */
export class Fault extends Error {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;

  constructor({ code, status, subcode, message, details, headers = {} }: GraphError) {
    const title = titleOf(code);
    super(title);
    this.status = status ?? USUAL[code]?.[0] ?? 400;
    this.headers = headers;
    this.body = JSON.stringify({
      error: {
        message: message ?? `(#${code}) ${title}`,
        type: code === 2500 || code === 0 ? "GraphMethodException" : "OAuthException",
        code,
        ...(subcode && { error_subcode: subcode }),
        ...(details && { error_data: { messaging_product: "whatsapp", details } }),
        fbtrace_id: `A${randomBytes(12).toString("base64url")}`,
      },
    });
  }

  get answer(): Response {
    return new Response(this.body, {
      status: this.status,
      headers: { "content-type": "application/json; charset=UTF-8", ...this.headers },
    });
  }
}

export const missing = (name: string) => new Fault({ code: 131008, details: `The parameter ${name} is required.` });

export const wrong = (name: string, what: string) => new Fault({ code: 131009, details: `Parameter ${name} ${what}` });

/** What is not there, and what the token cannot see, are answered alike. */
export const noObject = (id: string, method: string) =>
  new Fault({
    code: 100,
    subcode: 33,
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  });
