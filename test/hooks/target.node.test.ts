import { expect, test } from "vitest";
import { isPublic } from "#src/address.ts";
import { refusalOf } from "#src/hooks/target.ts";

const PUBLIC = { targets: "public", own: ["gateway.example.com", "93.184.216.99"] };
const ANY = { ...PUBLIC, targets: "any" };

test.each([
  "https://example.com",
  "https://example.com/",
  "https://Example.COM:8443/hooks?a=b&c=%20",
  "https://hooks.example.com./path",
  "https://bücher.example.com/",
  "https://93.184.216.34/hook",
  "https://[2606:4700::1111]/",
  "https://local.example.com/",
  "https://mylan.com/",
  "https://notlocalhost.com/",
  "https://10.example.com/",
])("%s may be called", (url) => {
  expect(refusalOf(url, PUBLIC)).toBeNull();
});

test("of the gateway's own addresses test receivers may be called, and nothing beside them", () => {
  const id = "0123456789abcdef".repeat(4);
  expect(refusalOf(`https://gateway.example.com/receivers/${id}`, PUBLIC)).toBeNull();
  for (const path of [`/receivers/${id}/`, `/receivers/${id}/../../api/v1/me`, "/receivers/a", `/receivers//${id}`]) {
    expect(refusalOf(`https://gateway.example.com${path}`, PUBLIC)).toBe("must not be the gateway's own host");
  }
  expect(refusalOf(`http://gateway.example.com/receivers/${id}`, PUBLIC)).toBe("must be https");
});

test.each([
  ["plain http", "http://example.com/"],
  ["loopback", "https://127.0.0.1/"],
  ["loopback, decimal", "https://2130706433/"],
  ["loopback, octal", "https://0177.0.0.1/"],
  ["loopback, hexadecimal", "https://0x7f.0.0.1/"],
  ["loopback, hexadecimal whole", "https://0x7f000001/"],
  ["loopback, shortened", "https://127.1/"],
  ["loopback, trailing dot", "https://127.0.0.1./"],
  ["loopback, full-width digits", "https://１２７.0.0.1/"],
  ["loopback, percent-encoded", "https://%31%32%37.0.0.1/"],
  ["this network", "https://0.0.0.0/"],
  ["private 10", "https://10.1.2.3/"],
  ["private 172", "https://172.31.255.255/"],
  ["private 192", "https://192.168.0.1/"],
  ["carriers", "https://100.64.0.1/"],
  ["metadata", "https://169.254.169.254/latest"],
  ["documentation", "https://192.0.2.1/"],
  ["benchmarks", "https://198.19.0.1/"],
  ["multicast", "https://224.0.0.1/"],
  ["broadcast", "https://255.255.255.255/"],
  ["v6 loopback", "https://[::1]/"],
  ["v6 unspecified", "https://[::]/"],
  ["v6 mapped", "https://[::ffff:127.0.0.1]/"],
  ["v6 mapped, hexadecimal", "https://[::ffff:7f00:1]/"],
  ["v6 compatible", "https://[::127.0.0.1]/"],
  ["v6 NAT64", "https://[64:ff9b::7f00:1]/"],
  ["v6 NAT64, local", "https://[64:ff9b:1::1]/"],
  ["v6 6to4", "https://[2002:7f00:1::]/"],
  ["v6 Teredo", "https://[2001:0:1::1]/"],
  ["v6 documentation", "https://[2001:db8::1]/"],
  ["v6 documentation, new", "https://[3fff::1]/"],
  ["v6 unique local", "https://[fd00::1]/"],
  ["v6 link-local", "https://[fe80::1]/"],
  ["v6 multicast", "https://[ff02::1]/"],
  ["v6 NAT64, dotted", "https://[64:ff9b::169.254.169.254]/"],
  ["v6 mapped, a public address", "https://[::ffff:93.184.216.34]/"],
  ["v6 translated", "https://[::ffff:0:7f00:1]/"],
  ["v6 site-local", "https://[fec0::1]/"],
  ["v6 discarded", "https://[100::1]/"],
  ["v6 not routed", "https://[4000::1]/"],
  ["v6 segments", "https://[5f00::1]/"],
  ["v6 ISATAP, global", "https://[2600::200:5efe:10.0.0.1]/"],
  ["v6 ISATAP", "https://[2600::5efe:10.0.0.1]/"],
  ["localhost", "https://localhost/"],
  ["localhost, trailing dot", "https://LOCALHOST./"],
  ["below localhost", "https://a.localhost/"],
  ["mDNS", "https://printer.local/"],
  ["internal", "https://metadata.google.internal/"],
  ["lan", "https://nas.lan./"],
  ["home", "https://nas.home.arpa/"],
  ["Docker's host", "https://host.docker.internal/"],
  ["its own host", "https://gateway.example.com/hook"],
  ["its own host, in another spelling", "https://GATEWAY.example.com.:8443/hook"],
  ["its own host, an address", "https://93.184.216.99/"],
  ["a single label", "https://intranet/"],
  ["a single label, trailing dot", "https://intranet./"],
])("%s may not be called from the public gateway", (_what, url) => {
  expect(refusalOf(url, PUBLIC)).toBeTruthy();
});

test.each([
  ["relative", "/hook"],
  ["no scheme", "example.com/hook"],
  ["another scheme", "ftp://example.com/"],
  ["a script", "javascript:alert(1)"],
  ["no host", "https:///path"],
  ["one slash", "https:/example.com"],
  ["a user", "https://user@example.com/"],
  ["a password", "https://:secret@example.com/"],
  ["a fragment", "https://example.com/#part"],
  ["an empty fragment", "https://example.com/#"],
  ["a blank", "https://example.com/a b"],
  ["a leading blank", " https://example.com/"],
  ["a tab the parser drops", "https://exa\tmple.com/"],
  ["a line break", "https://example.com/\n"],
  ["a backslash", "https:\\\\example.com/"],
  ["a backslash in the host", "https://example.com\\@evil.com/"],
  ["an impossible host", "https://exa mple.com/"],
  ["an impossible address", "https://1.2.3.256/"],
  ["an impossible port", "https://example.com:99999/"],
  ["nothing", ""],
  ["too long", `https://example.com/${"a".repeat(2_048)}`],
])("%s is no URL of a hook, wherever the gateway runs", (_what, url) => {
  expect(refusalOf(url, PUBLIC)).toBeTruthy();
  expect(refusalOf(url, ANY)).toBeTruthy();
});

test.each(["http://localhost:3000/hook", "http://127.0.0.1/", "https://[::1]:8443/", "http://intranet/x"])(
  "%s may be called in development",
  (url) => {
    expect(refusalOf(url, ANY)).toBeNull();
  },
);

test.each(["93.184.216.34", "2606:4700::1111", "2600:1f18::1"])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

test.each([
  "10.0.0.1",
  "169.254.169.254",
  "::1",
  "fd00::1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "",
  "example.com",
  "1",
])("%j is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});
