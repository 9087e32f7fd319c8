import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const green: MantineColorsTuple = [
  "#e5f8f1",
  "#c9efe2",
  "#96dfc6",
  "#5fcea8",
  "#32bf8e",
  "#17b37f",
  "#0aa473",
  "#07845c",
  "#066e4d",
  "#04583e",
];

/** Greys with a breath of blue, as the light ones have: text, what is beside it, lines, fields, cards, the ground. */
const dark: MantineColorsTuple = [
  "#dde3e8",
  "#bac3ca",
  "#98a2ab",
  "#6f7a84",
  "#3d464d",
  "#30383e",
  "#242b30",
  "#191d20",
  "#14181b",
  "#0f1214",
];

// Its options scroll themselves: a box around them would be one more thing to reach.
const LIST = { defaultProps: { withScrollArea: false }, classNames: { options: "options" } };

export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 8 },
  colors: { brand: green, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
  headings: { fontWeight: "650" },
  components: {
    // A head of its own would be the page's banner to a screen reader, beside the real one.
    ModalHeader: { defaultProps: { component: "div" } },
    DrawerHeader: { defaultProps: { component: "div" } },
    // What opens belongs to the page, not beside it; a menu begins with its first item.
    Popover: { defaultProps: { portalProps: { target: "#page" } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: LIST,
    MultiSelect: LIST,
    TagsInput: LIST,
  },
});

const HUES = ["brand", "red", "orange", "yellow", "green", "teal", "blue", "grape"];

/** The pale variant of a colour on dark: a breath of it in the card, and its light shade as text. */
const paleOnDark = Object.fromEntries(
  HUES.flatMap((hue) => [
    [`--mantine-color-${hue}-light`, `color-mix(in srgb, var(--mantine-color-${hue}-8) 26%, #191d20)`],
    [`--mantine-color-${hue}-light-hover`, `color-mix(in srgb, var(--mantine-color-${hue}-8) 36%, #191d20)`],
    [`--mantine-color-${hue}-light-color`, `var(--mantine-color-${hue}-2)`],
  ]),
);

/** Mantine's pale texts have too little contrast to be read by everybody. */
export const variables: CSSVariablesResolver = () => ({
  variables: { "--mantine-color-red-filled": "#c92a2a", "--mantine-color-red-filled-hover": "#b02525" },
  light: {
    "--mantine-color-dimmed": "#566069",
    "--mantine-color-placeholder": "#6b7580",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-red-text": "#c92a2a",
    "--mantine-color-red-filled": "#c92a2a",
    "--mantine-color-red-filled-hover": "#b02525",
    "--mantine-color-green-light-color": "#1b692b",
    "--mantine-color-teal-light-color": "#066346",
    "--mantine-color-orange-light-color": "#a33000",
    "--mantine-color-yellow-light-color": "#7a4a00",
    "--ground": "#f5f7f8",
    "--line": "#e3e7ea",
  },
  dark: {
    ...paleOnDark,
    "--mantine-color-gray-light": "#2b3238",
    "--mantine-color-gray-light-color": "#dde3e8",
    "--mantine-color-dimmed": "#a9b1b9",
    "--mantine-color-placeholder": "#969fa8",
    "--mantine-color-body": "#191d20",
    "--mantine-color-error": "#ff8787",
    "--ground": "#121517",
    "--line": "#2c3237",
  },
});
