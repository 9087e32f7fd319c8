import { exports } from "cloudflare:workers";
import { ORIGIN } from "../support/api.ts";
import type { Document } from "./document.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const FORM = "application/x-www-form-urlencoded";

type Asked = { method: string; path: string; headers?: Record<string, string>; body?: string };

const ask = ({ method, path, headers = {}, body }: Asked) =>
  exports.default.fetch(new Request(ORIGIN + path, { method, headers, ...(body !== undefined && { body }) }));

/** What of 404, 405, 406, 415, HEAD and OPTIONS is not right, at any path of the contract. */
export async function faultsOfConventions(document: Document, as: string): Promise<string[]> {
  const faults: string[] = [];
  const expect = async (asked: Asked, status: number, code?: string) => {
    const answer = await ask(asked);
    const text = await answer.text();
    const is = code === undefined ? undefined : JSON.parse(text || "{}").code;
    if (answer.status !== status || is !== code) {
      faults.push(`${asked.method} ${asked.path}: ${status} ${code ?? ""} expected, it was ${answer.status} ${text}`);
    }
    return answer;
  };
  for (const [template, methods] of methodsByPath(document)) {
    const path = template.replaceAll(/\{\w+\}/g, "1");
    const allowed = METHODS.filter((method) => methods.includes(method));
    const allow = [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
    const other = METHODS.find((method) => !methods.includes(method));
    const answers = [await expect({ method: "OPTIONS", path }, 204)];
    if (other) answers.push(await expect({ method: other, path }, 405, "method_not_allowed"));
    for (const answer of answers) {
      if (answer.headers.get("allow") !== allow) faults.push(`${path}: Allow is ${answer.headers.get("allow")}`);
    }
    await expect({ method: "GET", path: `${path}/nothing/at/all` }, 404, "not_found");
    // What takes or gives files is of their types.
    if (path.startsWith("/api/v1/media")) continue;
    for (const method of allowed.filter((one) => one !== "GET" && document.names.includes(`${one} ${template}`))) {
      const headers = { accept: "image/png" };
      await expect({ method, path, headers }, 406, "not_acceptable");
      const isRead = document.operation(`${method} ${template}`).requestBody?.content["application/json"];
      const form = { method, path, headers: { "content-type": FORM }, body: "a=b" };
      if (isRead) await expect(form, 415, "unsupported_media_type");
    }
  }
  const signedIn = { authorization: `Bearer ${as}` };
  for (const path of ["/api/v1/me", "/api/v1/accounts", "/api/v1/hooks"]) {
    const read = await ask({ method: "GET", path, headers: signedIn });
    const head = await ask({ method: "HEAD", path, headers: signedIn });
    const isSame = head.status === read.status && head.headers.get("content-type") === read.headers.get("content-type");
    if (!isSame || (await head.text()) !== "") faults.push(`HEAD ${path} is not GET without its body`);
    await expect({ method: "GET", path, headers: { ...signedIn, accept: "text/html" } }, 406, "not_acceptable");
    await expect({ method: "GET", path, headers: { ...signedIn, accept: "text/html, application/*;q=0.5" } }, 200);
  }
  return faults;
}

/** The methods of each path, also of other paths that it stands for: `/message-cache/counts` could be an id. */
function methodsByPath(document: Document): Map<string, string[]> {
  const known = document.names.map((name) => name.split(" ") as [method: string, path: string]);
  const isLike = (path: string, template: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
  const methodsOf = (path: string) => known.filter(([, other]) => isLike(path, other)).map(([method]) => method);
  return new Map(known.map(([, path]) => [path, methodsOf(path)]));
}
