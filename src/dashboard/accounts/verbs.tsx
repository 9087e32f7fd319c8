import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask, type Connection } from "../client.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Act } from "../parts/page.tsx";
import { questions } from "../questions.ts";

const path = (id: string) => ({ params: { path: { id } } });

const VERBS = {
  connect: (id: string) => ask(api.POST("/api/v1/accounts/{id}/connect", { ...path(id), body: {} })),
  disconnect: (id: string) => ask(api.POST("/api/v1/accounts/{id}/disconnect", path(id))),
  restart: (id: string) => ask(api.POST("/api/v1/accounts/{id}/restart", { ...path(id), body: {} })),
  logout: (id: string) => ask(api.POST("/api/v1/accounts/{id}/logout", path(id))),
};

const DONE: Record<keyof typeof VERBS, string> = {
  connect: "The account is being connected.",
  disconnect: "The account is being disconnected.",
  restart: "The connection is opened anew.",
  logout: "The device is being unlinked.",
};

/** What can be done about a personal account's connection. */
export function Verbs({ account, connection }: { account: Account; connection: Connection }) {
  const [isLeaving, setLeaving] = useState(false);
  const verb = useMutation({
    mutationFn: (name: keyof typeof VERBS) => VERBS[name](account.id),
    onSuccess: (_, name) => tell(DONE[name]),
    onError: tellTrouble,
    onSettled: () => questions.invalidateQueries({ queryKey: ["account", account.id] }),
  });
  const button = (name: keyof typeof VERBS, label: string) => (
    <Act loading={verb.isPending && verb.variables === name} onClick={() => verb.mutate(name)}>
      {label}
    </Act>
  );
  const isWanted = connection.wanted === "connected";
  return (
    <>
      {isWanted ? button("disconnect", "Disconnect") : button("connect", "Connect")}
      {isWanted && button("restart", "Restart")}
      {connection.device && (
        <Act c="red" onClick={() => setLeaving(true)}>
          Unlink
        </Act>
      )}
      <Confirm
        opened={isLeaving}
        close={() => setLeaving(false)}
        title="Unlink the phone?"
        verb="Unlink"
        run={() => verb.mutateAsync("logout")}
      >
        The gateway is no longer a device of {account.phone_number}, and its keys are thrown away. To receive again, the
        code has to be scanned anew. What has come already stays.
      </Confirm>
    </>
  );
}
