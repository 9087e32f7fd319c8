// What the Sender or the platform sets; a hook that could set them could sign for the gateway or break the framing.
const RESERVED =
  /^(host|content-length|content-type|content-encoding|expect|connection|transfer-encoding|keep-alive|upgrade|te|trailer|proxy-.*|webhook-.*|x-whatshooked-.*|x-hub-signature.*)$/i;
// RFC 9110, 5.6.2
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
// Every account object keeps them all: with the most hooks of an owner they must fit a row.
const MOST_HEADERS = 20;
const MOST_CHARACTERS = 4_096;

/** What is wrong with a hook's own headers: the header's name ("" for all of them) and why. */
export function faultsOf(headers: Record<string, string>): { name: string; reason: string }[] {
  const names = Object.keys(headers);
  const lower = names.map((name) => name.toLowerCase());
  if (names.length > MOST_HEADERS) return [{ name: "", reason: `must be ${MOST_HEADERS} at most` }];
  if (Object.entries(headers).flat().join("").length > MOST_CHARACTERS) {
    return [{ name: "", reason: `must have ${MOST_CHARACTERS} characters at most, all together` }];
  }
  return Object.entries(headers).flatMap(([name, value], index) => {
    const reason = faultOf(name, value) ?? (lower.indexOf(name.toLowerCase()) < index ? "is there twice" : null);
    return reason ? [{ name, reason }] : [];
  });
}

function faultOf(name: string, value: string): string | null {
  if (!TOKEN.test(name)) return "is not the name of a header";
  if (RESERVED.test(name)) return "is set by the gateway";
  return PRINTABLE.test(value) ? null : "must be printable ASCII";
}
