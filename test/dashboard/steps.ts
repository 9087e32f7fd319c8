// What people do with the dashboard, in the order in which one step leaves what the next begins with.
import * as accounts from "./accounts.ts";
import * as administer from "./administer.ts";
import * as audit from "./audit.ts";
import { contract } from "./contract.ts";
import { everybody } from "./everybody.ts";
import * as first from "./first-run.ts";
import * as hooks from "./hooks.ts";
import * as keyboard from "./keyboard.ts";
import * as lifecycle from "./lifecycle.ts";
import * as links from "./links.ts";
import * as many from "./many.ts";
import { gallery } from "./media.ts";
import * as meta from "./meta.ts";
import { overlays } from "./overlays.ts";
import { viewer } from "./people.ts";
import * as repair from "./repair.ts";
import { sendEach } from "./send.ts";
import type { Stage } from "./stage.ts";
import * as trouble from "./trouble.ts";

type Step = [name: string, step: (stage: Stage) => Promise<void>];

/** From the set-up token to the first message that is seen: what everything else begins with. */
export const FIRST: Step[] = [
  ["sets the gateway up", first.setUp],
  ["pairs a phone by the code that is shown", first.pair],
  ["makes a hook and tests it", first.makeHook],
  ["receives, and sends", first.receiveAndSend],
];

export const THEN: Step[] = [
  ["sees what failed, with its attempt", repair.fail],
  ["replays it", repair.replayOne],
  ["sees a hook held", repair.hold],
  ["sees it recover, with nothing lost", repair.recover],
  ["replays a part of the log", repair.replayRange],
  ["rotates the secret", repair.rotate],
  ["replays and deletes all that match", repair.bulk],
  ["narrows deliveries by outcome and account", hooks.outcomes],
  ["makes a hook of few events, by its form", hooks.form],
  ["tests it, and sees request and answer", hooks.trial],
  ["changes, stops and deletes it", hooks.changeAndDelete],
  ["reads the audit, with what changed", audit.audit],
  ["takes what matches away as a file", audit.exported],
  ["sends a file", accounts.sendFile],
  ["finds a group and writes to it", accounts.groups],
  ["sees a picture that came, and opens it", gallery],
  ["links a phone by a code that is typed", lifecycle.typeCode],
  ["disconnects, connects, restarts", lifecycle.verbs],
  ["unlinks the phone", lifecycle.unlink],
  ["links a business number, and sees what a test receiver gets", accounts.business],
  ["makes a template, and deletes it", meta.templates],
  ["proves a number, and writes its profile", meta.number],
  ["deregisters a number, and registers it", meta.register],
  ["sees what became of messages", meta.outcomes],
  ["sends one message of each kind", sendEach],
  ["lets a viewer in, who changes nothing", viewer],
  ["deactivates a user", administer.deactivate],
  ["makes a key, renews and revokes it", administer.keys],
  ["ends a session", administer.sessions],
  ["reads the settings", administer.settings],
  ["changes the password, signs out and in", administer.newPassword],
  ["opens narrowed lists by their addresses", links.filtered],
  ["goes back and forth", links.backAndForth],
  ["signs in on the way to an address", links.signedOut],
  ["reads why something was refused", trouble.refused],
  ["finds nothing at an address", trouble.notThere],
  ["goes on when the network is back", trouble.networkAway],
  ["does nothing later that was refused", trouble.nothingLater],
  ["does it all by the keyboard", keyboard.keyboard],
  ["sees what has the focus", keyboard.visibleFocus],
  ["reads the contract, and tries it", contract],
  ["is for everybody: axe finds nothing on any page", everybody],
  ["axe finds nothing in what opens", overlays],
  ["scrolls through a thousand accounts", many.manyAccounts],
  ["goes through them by the keyboard", many.byKeyboard],
  ["scrolls through ten thousand cached events", many.manyCached],
];
