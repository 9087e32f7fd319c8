import { expect, test } from "vitest";
import { type Ask, chooseSecrets } from "#src/local/deploy-secrets.ts";
import { nextSteps, targetsIn } from "#src/local/deployed.ts";
import { MADE } from "#src/local/secrets.ts";

const NEEDED = ["ENCRYPTION_KEY", "CONNECTOR_SECRET", "LINK_SECRET", "SETUP_TOKEN"] as const;
const ALL = [...NEEDED, "META_APP_SECRET", "META_VERIFY_TOKEN"] as const;
const given = Object.fromEntries(ALL.map((name) => [name, MADE[name]()]));

/** Somebody at the terminal, who answers so; who is asked twice when an answer is none. */
function somebody(answers: Record<string, string[]>) {
  const asked: string[] = [];
  const ask: Ask = async (question, faultOf) => {
    const name = question.split(",")[0] ?? "";
    asked.push(name);
    const answer = answers[name]?.shift() ?? "";
    return faultOf(answer) ? ask(question, faultOf) : answer;
  };
  return { ask, asked };
}

test("without a terminal, secrets are those of the environment", async () => {
  const chosen = await chooseSecrets([], given, null);
  expect(chosen).toEqual({ values: given, shown: [], faults: [] });
});

test("without a terminal, what is missing is told, and what is weak without its text", async () => {
  const { values, faults } = await chooseSecrets(
    [],
    { CONNECTOR_SECRET: "secret", LINK_SECRET: MADE.LINK_SECRET() },
    null,
  );
  expect(faults.map((fault) => fault.split(" (")[0])).toEqual([
    "ENCRYPTION_KEY is missing",
    "CONNECTOR_SECRET must have 16 characters at least",
    "SETUP_TOKEN is missing",
  ]);
  expect(Object.keys(values)).toEqual(["LINK_SECRET"]);
});

test("what is set stays as it is, and is not asked for", async () => {
  const { ask, asked } = somebody({});
  expect(await chooseSecrets([...ALL], given, ask)).toEqual({ values: {}, shown: [], faults: [] });
  // Taken away once there was a user; and there is no app of Meta's.
  expect(await chooseSecrets(["ENCRYPTION_KEY", "CONNECTOR_SECRET", "LINK_SECRET"], {}, ask)).toMatchObject({
    values: {},
  });
  expect(await chooseSecrets(["ENCRYPTION_KEY", "CONNECTOR_SECRET", "LINK_SECRET"], {}, null)).toMatchObject({
    faults: [],
  });
  expect(asked).toEqual([]);
});

test("a secret that an update needs is asked for, and only that", async () => {
  const { ask, asked } = somebody({});
  const { values, shown } = await chooseSecrets(["ENCRYPTION_KEY", "CONNECTOR_SECRET"], {}, ask);
  expect(asked).toEqual(["LINK_SECRET"]);
  expect(values.LINK_SECRET).toHaveLength(43);
  expect(shown).toEqual([]);
});

test("Enter makes up good secrets, and shows those that somebody needs", async () => {
  const { ask, asked } = somebody({});
  const { values, shown, faults } = await chooseSecrets([], {}, ask);
  expect(asked).toEqual([...NEEDED, "META_APP_SECRET"]);
  expect(Object.keys(values)).toEqual([...NEEDED]);
  expect(shown).toEqual(["ENCRYPTION_KEY", "CONNECTOR_SECRET", "SETUP_TOKEN"]);
  expect(faults).toEqual([]);
  expect((await chooseSecrets([], values, null)).faults).toEqual([]);
});

test("what is typed is taken when it is good, and asked for again when it is not", async () => {
  const { ask, asked } = somebody({
    ENCRYPTION_KEY: ["not a key", given["ENCRYPTION_KEY"] ?? ""],
    META_APP_SECRET: [given["META_APP_SECRET"] ?? ""],
  });
  const { values, shown } = await chooseSecrets([], {}, ask);
  expect(asked.filter((name) => name === "ENCRYPTION_KEY")).toHaveLength(2);
  expect(values.ENCRYPTION_KEY).toBe(given["ENCRYPTION_KEY"]);
  expect(values.META_APP_SECRET).toBe(given["META_APP_SECRET"]);
  // Beside an app secret a verify token is of use, and Meta's dashboard asks for it.
  expect(shown).toEqual(["CONNECTOR_SECRET", "SETUP_TOKEN", "META_VERIFY_TOKEN"]);
});

test("where the gateway is comes from what wrangler tells of its deploy", () => {
  const lines = (told: object) => `${JSON.stringify({ type: "wrangler-session" })}\n${JSON.stringify(told)}\n`;
  const targets = ["https://whatshooked.example.workers.dev", "schedule: * * * * *"];
  expect(targetsIn(lines({ type: "deploy", version_id: "v", targets }))).toEqual(targets);
  // Somebody answered "no" to a question of wrangler's.
  expect(targetsIn(lines({ type: "deploy", version_id: null }))).toBeNull();
});

test("in the end the address is told, and the setting that lacks it", () => {
  const address = "https://whatshooked.example.workers.dev";
  expect(nextSteps("", [address])).toContain(`Set PUBLIC_URL = "${address}"`);
  const domain = "https://gateway.example.com";
  expect(nextSteps("", ["gateway.example.com (custom domain)"])).toContain(`PUBLIC_URL = "${domain}"`);
  const again = nextSteps(domain, [address]);
  expect(again).toContain(`${domain}/webhooks/meta`);
  expect(again).not.toContain("PUBLIC_URL");
  expect(nextSteps("", ["schedule: * * * * *"])).toContain("no address");
});
