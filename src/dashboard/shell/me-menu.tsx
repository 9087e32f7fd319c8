import {
  ActionIcon,
  Avatar,
  Group,
  Menu,
  Text,
  Tooltip,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core";
import { useColorScheme } from "@mantine/hooks";
import { IconLogout, IconMoon, IconSun, IconUser } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api, ask } from "../client.ts";
import { tellTrouble } from "../parts/notes.ts";
import { questions, whoIsThere } from "../questions.ts";
import { useMe } from "../who.ts";

/** Who is signed in, and dark or light. */
export function MeMenu() {
  const me = useMe();
  const name = me.full_name ?? me.username;
  return (
    <Group gap="xs">
      <Scheme />
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <UnstyledButton>
            <VisuallyHidden>Signed in as {name}</VisuallyHidden>
            <Group gap={8} aria-hidden>
              <Avatar name={name} color="brand" size={30} radius="xl" />
              <Text size="sm" visibleFrom="xs">
                {name}
              </Text>
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.username}, {me.role}
          </Menu.Label>
          <Menu.Item
            renderRoot={(props) => <Link to="/me" {...props} />}
            leftSection={<IconUser size={16} aria-hidden />}
          >
            Profile and password
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

async function signOut(): Promise<void> {
  try {
    await ask(api.POST("/api/v1/auth/logout"));
    // First the door hears of it: it watches this answer, and would not see another in its place.
    questions.setQueryData(whoIsThere.queryKey, null);
    questions.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoIsThere.queryKey[0] });
  } catch (error) {
    tellTrouble(error);
  }
}

function Scheme() {
  const system = useColorScheme();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = colorScheme === "auto" ? system : colorScheme;
  const other = shown === "dark" ? "light" : "dark";
  const Icon = shown === "dark" ? IconSun : IconMoon;
  return (
    <Tooltip label={`Show in ${other}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Show in ${other}`}
        onClick={() => setColorScheme(other)}
      >
        <Icon size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
