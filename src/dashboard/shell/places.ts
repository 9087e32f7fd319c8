import {
  type Icon,
  IconActivity,
  IconDeviceDesktop,
  IconDeviceMobile,
  IconHistory,
  IconInbox,
  IconKey,
  IconLayoutDashboard,
  IconRocket,
  IconSettings,
  IconUsers,
  IconWebhook,
} from "@tabler/icons-react";
import type { Me } from "../client.ts";

type Place = { to: string; name: string; icon: Icon; role?: Me["role"] };

/** The pages of the rail. */
export const PLACES: Place[] = [
  { to: "/", name: "Overview", icon: IconLayoutDashboard },
  { to: "/start", name: "First steps", icon: IconRocket },
  { to: "/accounts", name: "Accounts", icon: IconDeviceMobile },
  { to: "/hooks", name: "Hooks", icon: IconWebhook },
  { to: "/cache", name: "Message cache", icon: IconInbox },
  { to: "/audit", name: "Audit", icon: IconHistory },
  { to: "/users", name: "Users", icon: IconUsers, role: "admin" },
  { to: "/keys", name: "API keys", icon: IconKey },
  { to: "/sessions", name: "Sessions", icon: IconDeviceDesktop },
  { to: "/settings", name: "Settings", icon: IconSettings },
];

export const LiveIcon = IconActivity;
