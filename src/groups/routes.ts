import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import * as groups from "./groups.ts";

export const groupRoutes = createRouter()
  .openapi(contract.listGroups, async (c) =>
    c.json(await groups.listGroups(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.createGroup, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await groups.createGroup(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.joinGroup, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await groups.joinGroup(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.getGroup, async (c) =>
    c.json(await groups.getGroup(c.env, c.get("who"), c.req.valid("param")), 200),
  )
  .openapi(contract.changeGroup, async (c) =>
    c.json(await groups.changeGroup(c.env, c.get("who"), c.req.valid("param"), c.req.valid("json")), 200),
  )
  .openapi(contract.leaveGroup, async (c) => {
    await groups.leaveGroup(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  })
  .openapi(contract.changeParticipants, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await groups.changeParticipants(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.getInvite, async (c) =>
    c.json(await groups.getInvite(c.env, c.get("who"), c.req.valid("param")), 200),
  )
  .openapi(contract.renewInvite, async (c) =>
    c.json(await groups.renewInvite(c.env, c.get("who"), c.req.valid("param")), 200),
  )
  .openapi(contract.listRequests, async (c) =>
    c.json(await groups.listRequests(c.env, c.get("who"), c.req.valid("param")), 200),
  )
  .openapi(contract.answerRequests, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await groups.answerRequests(c.env, c.get("who"), input), 200);
  });
