// A bot that answers in the hook's own answer. Make its hook with `"answers": true` and run it: HOOK_SECRET=whsec_… node echo-bot.ts
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { type HookAnswer, verifyHook } from "#src/client/whatshooked.ts"; // the folder that `npm run build:client` writes

const secret = process.env["HOOK_SECRET"] ?? "";

createServer(async (request, response) => {
  const verified = await verifyHook(secret, { headers: request.headers, body: await text(request) });
  if (!verified.ok) return void response.writeHead(401).end(verified.reason);
  const { event } = verified;
  if (event.type !== "message.received" || event.data.type !== "text") return void response.writeHead(204).end();
  // It goes to the chat the message came from. However often the event is delivered, it is sent once.
  const answer: HookAnswer = { messages: [{ type: "text", text: { body: event.data.text.body } }] };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
}).listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
