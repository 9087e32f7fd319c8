import { z } from "@hono/zod-openapi";

const Ref = z.looseObject({ message_id: z.string() });

/** A message as Meta's Cloud API takes it, its content under the name of its type; or that one was read. */
export const MessageBody = z
  .looseObject({
    messaging_product: z.literal("whatsapp"),
    recipient_type: z.enum(["individual", "group"]).optional(),
    to: z
      .string()
      .optional()
      .openapi({ description: "a phone number, or a group's id; personal accounts take JIDs too" }),
    recipient: z.string().optional().openapi({ description: "a user id, where there is no `to`" }),
    type: z.string().optional().openapi({ description: "`text` if absent; the content stands under this name" }),
    context: Ref.optional(),
    biz_opaque_callback_data: z.string().optional().openapi({ description: "at most 420 characters" }),
    status: z.string().optional().openapi({ description: "`read`: marks `message_id` read" }),
    message_id: z.string().optional(),
    typing_indicator: z.looseObject({ type: z.string() }).optional(),
  })
  .openapi("MetaMessageBody");
export type MessageBody = z.infer<typeof MessageBody>;
