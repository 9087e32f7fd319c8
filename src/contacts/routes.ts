import { createRouter } from "#src/http/router.ts";
import * as contacts from "./contacts.ts";
import * as contract from "./contract.ts";

export const contactRoutes = createRouter()
  .openapi(contract.checkContacts, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await contacts.checkContacts(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.getAddresses, async (c) =>
    c.json(await contacts.getAddresses(c.env, c.get("who"), c.req.valid("param")), 200),
  )
  .openapi(contract.blockContact, async (c) => {
    await contacts.blockContact(c.env, c.get("who"), { ...c.req.valid("param"), blocked: true });
    return c.body(null, 204);
  })
  .openapi(contract.unblockContact, async (c) => {
    await contacts.blockContact(c.env, c.get("who"), { ...c.req.valid("param"), blocked: false });
    return c.body(null, 204);
  })
  .openapi(contract.setPresence, async (c) => {
    await contacts.setPresence(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.followPresence, async (c) => {
    await contacts.followPresence(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(contract.changeOwnProfile, async (c) => {
    await contacts.changeOwnProfile(c.env, c.get("who"), c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 204);
  });
