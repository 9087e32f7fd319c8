import packageJson from "#package.json" with { type: "json" };

/** What stands before the routes, in Markdown: what holds for all of them. */
export const INTRODUCTION = `${packageJson.description}.

**Credentials.** An API key (\`whk_…\`, made with a session) as \`x-api-key\`, as \`Authorization: Bearer\`, or as the password of
Basic; or a session: its token as Bearer, or a browser's cookie. A key may be bound to scopes, accounts and networks.

**Lists** are pages, \`{"items": […], "next": "…"}\`. Give \`next\` back as \`cursor\`; \`null\` is the end. \`limit\` says how many.

**Changes.** One account, hook, user or key comes with an \`ETag\`. With it as \`If-Match\` the thing is changed or deleted in
that version only, else the answer is 412. Sending takes an \`Idempotency-Key\`: asked again, nothing is sent twice.

**Errors** are \`application/problem+json\` (RFC 9457): \`code\` is for programs, from a closed list, \`detail\` is for people, and
\`errors\` names each field that is wrong. 429 and 503 say in \`Retry-After\` when to ask again. Every answer has an \`x-request-id\`.

**Times** are RFC 3339 in UTC, names are snake_case, phone numbers E.164 (\`+16505551234\`).

**Events** reach a hook as signed POSTs (Standard Webhooks). They are under Webhooks: when each comes, and what to do with it.
An event is delivered at least once; the same event has always the same id, so know repeats by it.`;
