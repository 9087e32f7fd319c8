import { z } from "zod";

/** What became of storing a file; nothing is there unless it is `stored`. */
export const Kept = z.discriminatedUnion("is", [
  z.object({ is: z.literal("stored"), size: z.number().int().min(0), sha256: z.string().describe("hex") }),
  z.object({ is: z.literal("too_large"), most: z.number().int().describe("bytes") }),
  z.object({ is: z.literal("type_refused") }),
  z.object({ is: z.literal("corrupt") }),
  /** the stream, or R2, failed on the way */
  z.object({ is: z.literal("broken"), reason: z.string() }),
]);
export type Kept = z.infer<typeof Kept>;
