import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, ask, type User } from "../client.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { questions } from "../questions.ts";
import { useMe } from "../who.ts";
import { ROLES } from "./user-form.tsx";
import type { Reset } from "./users.tsx";

const path = (id: string) => ({ params: { path: { id } } });
const changed = () => questions.invalidateQueries({ queryKey: ["users"] });

type Change = Partial<Pick<User, "role" | "active">>;
type Step = { is: "delete" | "purge" } | null;

/** What an administrator can do with a user. */
export function UserVerbs({ user, told }: { user: User; told: (reset: Reset) => void }) {
  const me = useMe();
  const [step, setStep] = useState<Step>(null);
  const dots = useRef<HTMLButtonElement>(null);
  // As with a hook's: the item that opened the dialog is gone by then.
  const close = () => {
    setStep(null);
    dots.current?.focus();
  };
  const changing = useMutation({
    mutationFn: (body: Change) => ask(api.PATCH("/api/v1/users/{id}", { ...path(user.id), body })),
    onSuccess: () => tell("The user is changed."),
    onError: tellTrouble,
    onSettled: changed,
  });
  const inviting = useMutation({
    mutationFn: () => ask(api.POST("/api/v1/users/{id}/reset-password", path(user.id))),
    onSuccess: (reset) => reset && told(reset),
    onError: tellTrouble,
  });
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button ref={dots} variant="default" size="xs" px={9} aria-label={`What can be done with ${user.username}`}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ROLES.filter(({ value }) => value !== user.role).map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => changing.mutate({ role: value as User["role"] })}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => inviting.mutate()}>A link for a new password</Menu.Item>
          <Menu.Item onClick={() => changing.mutate({ active: !user.active })} disabled={user.id === me.id}>
            {user.active ? "Deactivate" : "Activate"}
          </Menu.Item>
          <Menu.Item c="red" disabled={user.id === me.id} onClick={() => setStep({ is: "delete" })}>
            Delete
          </Menu.Item>
          <Menu.Item c="red" disabled={user.id === me.id} onClick={() => setStep({ is: "purge" })}>
            Erase for good
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Ending user={user} step={step} close={close} />
    </>
  );
}

function Ending({ user, step, close }: { user: User; step: Step; close: () => void }) {
  const remove = async () => {
    await ask(api.DELETE("/api/v1/users/{id}", path(user.id)));
    await changed();
  };
  const purge = async () => {
    await ask(api.POST("/api/v1/users/{id}/purge", path(user.id)));
    tell("The erasing has begun: Settings shows when it is done.");
    await changed();
  };
  return (
    <>
      <Confirm
        opened={step?.is === "delete"}
        close={close}
        title={`Delete ${user.username}?`}
        verb="Delete"
        run={remove}
      >
        Sessions and keys end, hooks are suspended. Accounts stay and go on receiving.
      </Confirm>
      <Confirm
        opened={step?.is === "purge"}
        close={close}
        title={`Erase ${user.username} for good?`}
        verb="Erase"
        typed={user.username}
        run={purge}
      >
        All their accounts, logs, files, hooks, keys and sessions go, and what the audit says of what was theirs. This
        cannot be taken back.
      </Confirm>
    </>
  );
}
