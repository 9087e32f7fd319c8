import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstLoad } from "./build/first-load.ts";
import { protocol } from "./build/protocol.ts";
import { scalarScript } from "./build/scalar.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The pages as static files: everything they need is among them.
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: "public",
  logLevel: "warn",
  plugins: [react(), protocol(), scalarScript(), firstLoad()],
  // The Worker puts one for each answer in its place: styles that components make as they are shown carry it.
  html: { cspNonce: "{{nonce}}" },
  build: {
    outDir: here("../../dist/pages"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { input: [here("index.html"), here("docs.html")] },
  },
});
