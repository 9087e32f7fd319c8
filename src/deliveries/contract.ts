import { z } from "@hono/zod-openapi";
import { ERROR_KINDS, OUTCOME_CLASSES } from "./outcome.ts";

const headers = z.record(z.string(), z.string());
const CUT = "one KB of them; what is cut ends in `…`, and `…` says how many more there were";

/** How a try ended. */
export const Ending = z.object({
  class: z.enum(OUTCOME_CLASSES),
  kind: z.enum(ERROR_KINDS).optional(),
  status: z.number().int().optional(),
  ms: z.number().openapi({ description: "how long it took" }),
});

/** A request as it was sent, without its body. */
export const RequestHead = z.object({
  method: z.string(),
  url: z.string(),
  headers: headers.openapi({ description: `the hook's own are masked; ${CUT}` }),
});

export const AnswerHeaders = headers.openapi({ description: `the headers of the answer, cookies masked; ${CUT}` });
