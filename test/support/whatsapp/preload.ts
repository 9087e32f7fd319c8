// For another process, as `node --import`: it takes the test server that its environment tells of for WhatsApp.
import { setDefaultCACertificates, getCACertificates } from "node:tls";
import { trustRoot } from "./root.ts";

const { WHATSAPP_TEST_ROOT, WHATSAPP_TEST_CA } = process.env;
if (WHATSAPP_TEST_ROOT) trustRoot(Buffer.from(WHATSAPP_TEST_ROOT, "hex"));
if (WHATSAPP_TEST_CA) setDefaultCACertificates([...getCACertificates("default"), WHATSAPP_TEST_CA]);
