import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { onError, problem } from "./http/problem.ts";
import { createRouter } from "./http/router.ts";

export const app = createRouter();

app.use(requestId());
app.use(secureHeaders());
app.onError(onError);
app.notFound((c) => problem(c, "not_found", "There is nothing at this path"));
