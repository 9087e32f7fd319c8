import { log, reasonOf } from "./log.ts";
import { mask, unseal } from "./seal.ts";

// The last four characters of a shorter secret would be most of it.
const SHORTEST_SHOWN = 12;

/** What an answer or the audit shows of a sealed secret. */
export async function masked(key: string, sealed: string): Promise<string> {
  try {
    const secret = await unseal(key, sealed);
    return secret.length < SHORTEST_SHOWN ? mask("") : mask(secret);
  } catch (error) {
    // Sealed under another key: it can be replaced, so the thing it belongs to must stay readable.
    log.error("secret.cannot_be_opened", { reason: reasonOf(error) });
    return mask("");
  }
}
