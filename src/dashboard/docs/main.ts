// The contract, to read and to try: Scalar, from here alone. It asks nobody else for anything.
import scalar from "virtual:scalar";

const script = document.createElement("script");
script.src = scalar;
script.addEventListener("load", () => {
  Scalar.createApiReference("#root", {
    url: "/openapi.json",
    title: "WhatsHooked API",
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    hideClientButton: true,
    showDeveloperTools: "never",
    persistAuth: false,
    defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
    defaultOpenFirstTag: false,
  });
});
document.head.append(script);
