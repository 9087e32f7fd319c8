import { bodyLimit } from "hono/body-limit";
import { AppError } from "#src/errors.ts";

// A form is held in memory until all of it is there.
const MOST_BYTES = 32 * 1024 * 1024;

/** No form is larger. */
export const limitForm = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new AppError("too_large", "The form is larger than 32 MB: POST /api/v1/media takes larger files");
  },
});

/** The form in a request; throws when it is none, or not for WhatsApp. `query` may say so too: some clients put it there. */
export async function formIn(request: Request, query: string | undefined): Promise<FormData> {
  const form = await parsed(request);
  const product = form.get("messaging_product") ?? query;
  if (product === "whatsapp") return form;
  const message = "must be whatsapp";
  throw new AppError("invalid", `messaging_product: ${message}`, { errors: [{ path: "messaging_product", message }] });
}

async function parsed(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new AppError("invalid", "file: send it as multipart/form-data");
  }
}
