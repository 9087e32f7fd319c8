import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import written from "#src/docs/examples.json";
import writtenText from "#src/docs/examples.json?raw";
import { faultsOfConventions } from "./conventions.ts";
import { Document } from "./document.ts";
import { Driver, type Example } from "./drive.ts";
import { faultsOfNames } from "./names.ts";
import { alike, normaliser, shapeOf } from "./normal.ts";
import * as access from "./scenario/access.ts";
import * as business from "./scenario/business.ts";
import * as events from "./scenario/events.ts";
import { personal } from "./scenario/personal.ts";

const FILE = "../../src/docs/examples.json";

/** Every operation of the contract, each with what it needs of those before it. */
async function driveAll(driver: Driver): Promise<void> {
  await access.begin(driver);
  const shop = await business.anAccount(driver);
  await business.accounts(driver, shop);
  await business.templates(driver, shop);
  await business.files(driver, shop);
  await events.messages(driver, shop);
  await events.log(driver, shop);
  await events.hooks(driver, shop);
  await events.receiver(driver);
  const { id, ...fresh } = await business.anAccount(driver, { numbers: [{ registered: false, verified: false }] });
  await business.aroundNumber(driver, { id, ...fresh });
  await personal(driver);
  await access.people(driver);
  await access.operation(driver);
  await access.credentials(driver);
}

test(
  "every operation's example is what the gateway takes and answers, as its schema says",
  { timeout: 60_000 },
  async () => {
    const served = await exports.default.fetch("https://gateway.test/openapi.json");
    const text = await served.text();
    const document = new Document(text);
    const driver = new Driver(document);
    await driveAll(driver);
    for (const name of document.names) await driver.refuse(name);
    driver.faults.push(...(await faultsOfConventions(document, driver.as)), ...faultsOfNames(JSON.parse(text)));
    await access.end(driver);
    expect(driver.faults.join("\n")).toBe("");
    expect(
      document.names.filter((name) => !(name in driver.examples)),
      "operations without an example: add a step to test/docs/scenario/",
    ).toEqual([]);
    const normalise = normaliser();
    const fresh = Object.fromEntries(
      document.names.toSorted().map((name) => [name, normalise(driver.examples[name]) as Example]),
    );
    // What differs from run to run does not make an example an old one; anything else does: run it with `-u`.
    const isCurrent = alike(shapeOf(fresh), shapeOf(written));
    await expect(isCurrent ? writtenText : `${JSON.stringify(fresh, null, 2)}\n`).toMatchFileSnapshot(FILE);
  },
);
