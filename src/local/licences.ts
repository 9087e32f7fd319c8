// Part of `npm run check`: every package of the lockfile and its licence, as its own package.json says. Exits with 1 when a
// licence is not on the list: think about it, then add it here.
import { existsSync, readFileSync } from "node:fs";

/** May be shipped with anything, as long as their notices go along. */
const ANYWHERE = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
];
/** Tools: nothing of them is in the Worker or in the image. */
const TOOLS = ["MPL-2.0", "Python-2.0"];
/** Single packages, each for a reason. */
const NAMED: Record<string, string> = {
  libsignal: "GPL-3.0: in the connector alone; the README says what that means",
  "@img/sharp-": "LGPL-3.0: an optional part of Baileys, in neither the Worker nor the image",
};

type Locked = { license?: string; dev?: boolean; devOptional?: boolean };
type Package = { name: string; version: string; licence: string; isTool: boolean };

const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages as Record<
  string,
  Locked & { version: string }
>;
const packages = Object.entries(locked).flatMap(([path, { version, license, dev, devOptional }]): Package[] => {
  if (path === "") return [];
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return [{ name, version, licence: license ?? ownWord(path), isTool: dev === true || devOptional === true }];
});

const byLicence = Object.groupBy(packages, (one) => one.licence);
for (const [licence, list = []] of Object.entries(byLicence).toSorted()) {
  const names = list.map(({ name, version }) => `${name}@${version}`);
  console.log(`${licence} (${names.length}): ${names.toSorted().join(" ")}\n`);
}

const wrong = packages.filter((one) => !isFine(one));
for (const { name, licence } of wrong) console.error(`${name} has the licence ${licence}, which is on no list`);
if (wrong.length > 0) process.exitCode = 1;

/** Of several licences joined by OR one has to be fine, of those joined by AND all. */
function isFine({ name, licence, isTool }: Package): boolean {
  if (Object.keys(NAMED).some((named) => (named.endsWith("-") ? name.startsWith(named) : name === named))) return true;
  const fine = isTool ? [...ANYWHERE, ...TOOLS] : ANYWHERE;
  const some = licence.replaceAll(/[()]/g, "").split(" OR ");
  return some.some((one) => one.split(" AND ").every((each) => fine.includes(each)));
}

/** Old packages say it in other words than the lockfile looks for. */
function ownWord(path: string): string {
  if (!existsSync(`${path}/package.json`)) return "unknown";
  const { licenses } = JSON.parse(readFileSync(`${path}/package.json`, "utf8")) as { licenses?: { type: string }[] };
  return licenses?.map(({ type }) => type).join(" OR ") ?? "unknown";
}
