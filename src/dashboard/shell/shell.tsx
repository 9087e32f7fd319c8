import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "../who.ts";
import { MeMenu } from "./me-menu.tsx";
import { PLACES } from "./places.ts";

/** Everything behind the door: the rail, the head, and the page. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding={{ base: "md", md: "xl" }}
      layout="alt"
    >
      <a href="#page" className="skip">
        Skip to the page
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between">
          <Group gap="sm">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
            <Text fw={700} hiddenFrom="sm">
              WhatsHooked
            </Text>
          </Group>
          <MeMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar>
        <Rail opened={opened} toggle={toggle} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} style={{ outline: "none" }}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function Rail({ opened, toggle }: { opened: boolean; toggle: () => void }) {
  const { pathname } = useLocation();
  const { role } = useMe();
  const places = PLACES.filter((place) => !place.role || place.role === role);
  return (
    <>
      <AppShell.Section p="md" h={56}>
        <Group justify="space-between" h="100%">
          <Group gap={10}>
            <img src="/assets/icon.svg" width={26} height={26} alt="" />
            <Text fw={700} size="lg">
              WhatsHooked
            </Text>
          </Group>
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Close the menu" />
        </Group>
      </AppShell.Section>
      <AppShell.Section grow component={ScrollArea} px="sm">
        <nav aria-label="Pages">
          {places.map(({ to, name, icon: Icon }) => (
            <NavLink
              key={to}
              renderRoot={(props) => <Link to={to} {...props} />}
              label={name}
              leftSection={<Icon size={19} stroke={1.7} aria-hidden />}
              active={to === "/" ? pathname === "/" : pathname.startsWith(to)}
              variant="light"
              style={{ borderRadius: "var(--mantine-radius-md)", marginBottom: 2 }}
            />
          ))}
        </nav>
      </AppShell.Section>
    </>
  );
}
