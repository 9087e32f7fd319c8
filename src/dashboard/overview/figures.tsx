import { Ago } from "../parts/time.tsx";
import { useMay } from "../who.ts";
import { Cached } from "./cached.tsx";
import { Figure } from "./figure.tsx";
import type { Overview } from "./questions.ts";

const LATE_MS = 60_000;

/** The figures of the whole installation. */
export function Figures({ of }: { of: Overview }) {
  const mayCache = useMay("cache:read");
  return (
    <div className="figures">
      <Accounts of={of} />
      <Events of={of} />
      <Hooks of={of} />
      <Undelivered of={of} />
      {mayCache && <Cached />}
      <Figure to="/accounts" name="Messages to send" number={of.sends.waiting}>
        {of.sends.accepted} accepted, {of.sends.failed} failed, {of.sends.unknown} unknown
      </Figure>
    </div>
  );
}

type Props = { of: Overview };

function Accounts({ of: { accounts } }: Props) {
  const part = (status: string) => ({
    to: "/accounts",
    search: { status },
    number: accounts.states.filter((one) => one.status === status).reduce((sum, { count }) => sum + count, 0),
    word: status,
  });
  const parts = ["connected", "pairing", "disconnected"].map(part);
  return <Figure to="/accounts" name="Accounts" number={accounts.total} parts={parts} />;
}

/** The minute that is over: the one that runs has only begun. */
function Events({ of: { minutes } }: Props) {
  const last = minutes.at(-2) ?? minutes.at(-1);
  const parts = [
    { to: "/hooks", number: last?.delivered ?? 0, word: "delivered" },
    { to: "/cache", number: last?.failed ?? 0, word: "failed" },
  ];
  return <Figure to="/accounts" name="Events a minute" number={last?.taken ?? 0} parts={parts} />;
}

function Hooks({ of: { hooks } }: Props) {
  const count = (state: string) => hooks.filter((hook) => hook.state === state).length;
  const ill = count("held") + count("failing");
  const parts = ["held", "failing", "suspended"].map((state) => ({
    to: "/hooks",
    search: { state },
    number: count(state),
    word: state,
  }));
  return (
    <Figure to="/hooks" search={{ state: "unwell" }} name="Unwell hooks" number={ill} isBad={ill > 0} parts={parts} />
  );
}

function Undelivered({ of: { undelivered } }: Props) {
  const { count, oldest_at } = undelivered;
  const isLate = oldest_at !== null && Date.now() - Date.parse(oldest_at) > LATE_MS;
  return (
    <Figure to="/hooks" name="Undelivered" number={count} isBad={isLate}>
      {oldest_at ? (
        <>
          the oldest of <Ago at={oldest_at} />
        </>
      ) : (
        "nothing waits"
      )}
    </Figure>
  );
}
