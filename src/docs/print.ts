// Prints the contract: what the client's types are made from.
import { app } from "#src/app.ts";
import { openApiOf } from "./openapi.ts";

console.log(JSON.stringify(openApiOf(app, "/")));
