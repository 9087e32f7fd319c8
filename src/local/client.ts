import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// `npm run build:client` writes the client where it can be copied from; its tests build it for themselves.
const FOLDER = "dist/client";
const NAME = "whatshooked";
const ENTRY = `src/client/${NAME}.ts`;
/** The compiler, as a file. */
export const TSC = fileURLToPath(import.meta.resolve("@typescript/native/package.json")).replace(
  "package.json",
  "bin/tsc",
);
// The types of these are part of the client's own.
const TYPES = [
  ["openapi-fetch", "dist/index.d.mts"],
  ["openapi-typescript-helpers", "dist/index.d.mts"],
] as const;

export type Built = {
  /** the source files that went into it */
  inputs: string[];
  /** what it still imports */
  imports: string[];
  bytes: number;
};

/** Writes the client as one file without dependencies, and its types, into a folder that can be copied anywhere. */
export async function buildClient(folder: string): Promise<Built> {
  const { metafile } = await build({
    entryPoints: [ENTRY],
    outfile: join(folder, `${NAME}.js`),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    mainFields: ["module", "main"],
    metafile: true,
  });
  writeTypes(folder);
  const [output] = Object.values(metafile.outputs);
  const imports = output?.imports.map(({ path }) => path) ?? [];
  return { inputs: Object.keys(metafile.inputs), imports, bytes: output?.bytes ?? 0 };
}

function writeTypes(folder: string): void {
  const options = ["--declaration", "--emitDeclarationOnly", "--noEmit", "false", "--incremental", "false"];
  const base = [
    "--ignoreConfig",
    "--target",
    "esnext",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--strict",
  ];
  const more = ["--allowImportingTsExtensions", "--skipLibCheck", "--lib", "esnext,dom", "--outDir", folder];
  execFileSync(process.execPath, [TSC, ...base, ...options, ...more, ENTRY], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  copyFileSync("src/client/api.d.ts", join(folder, "api.d.ts"));
  for (const [name, file] of TYPES) copyFileSync(`node_modules/${name}/${file}`, join(folder, `${name}.d.ts`));
  for (const file of ["client.d.ts", "openapi-fetch.d.ts"]) {
    const text = readFileSync(join(folder, file), "utf8");
    const beside = text.replaceAll(/from ["'](openapi-[a-z-]+)["']/g, 'from "./$1.js"');
    writeFileSync(join(folder, file), beside);
  }
}

if (import.meta.main) {
  const { bytes } = await buildClient(FOLDER);
  console.log(
    `${FOLDER}/${NAME}.js (${Math.ceil(bytes / 1024)} KB, no dependencies) and its types. Copy the folder to where you use it.`,
  );
}
