// What the bundle of the gateway exports, for the modules here that stand in front of it.
export * from "#src/index.ts";
export { default } from "#src/index.ts";
