// The package's entry for browsers cannot draw PNG; its entry for servers runs in a Worker.
declare module "qrcode/lib/server.js" {
  export { toBuffer, toString } from "qrcode";
}
