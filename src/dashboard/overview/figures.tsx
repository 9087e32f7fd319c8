import { Ago } from "../parts/time.tsx";
import { useMay } from "../who.ts";
import { Cached } from "./cached.tsx";
import { Figure } from "./figure.tsx";
import { counted } from "./links.tsx";
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
      <Sends of={of} />
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
  const last = minutes.slice(-2, -1);
  const parts = [
    { ...counted(last, "delivered"), word: "delivered" },
    { ...counted(last, "failed"), word: "failed" },
  ];
  return <Figure {...counted(last, "taken")} name="Events a minute" parts={parts} />;
}

function Hooks({ of: { hook_counts: counts } }: Props) {
  const ill = counts.suspended + counts.held + counts.failing;
  const parts = (["suspended", "held", "failing"] as const).map((state) => ({
    to: "/hooks",
    search: { state },
    number: counts[state],
    word: state,
  }));
  return (
    <Figure to="/hooks" search={{ state: "unwell" }} name="Unwell hooks" number={ill} isBad={ill > 0} parts={parts} />
  );
}

/** What waits, and what became of all the rest. */
function Sends({ of: { sends } }: Props) {
  const having = (name: keyof typeof sends) => ({
    to: "/accounts",
    search: { having: `sends.${name}` },
    number: sends[name],
  });
  const parts = (["accepted", "failed", "unknown"] as const).map((name) => ({ ...having(name), word: name }));
  return <Figure {...having("waiting")} name="Messages to send" parts={parts} />;
}

function Undelivered({ of: { undelivered } }: Props) {
  const { count, oldest_at } = undelivered;
  const isLate = oldest_at !== null && Date.now() - Date.parse(oldest_at) > LATE_MS;
  return (
    <Figure to="/accounts" search={{ having: "undelivered" }} name="Undelivered" number={count} isBad={isLate}>
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
