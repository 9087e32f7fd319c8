/** Members of the API that are not snake_case, and lists without a page's members. */
export function faultsOfNames(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name === "properties" ? faultsOfMembers(Object.keys(one as object), at) : []),
    ...faultsOfNames(one, `${at}/${name}`),
  ]);
}

function faultsOfMembers(names: string[], at: string): string[] {
  const odd = names.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name));
  const isPage = names.includes("items") && /\/get\/responses\//.test(at);
  const goesOn = names.includes("next") || names.includes("next_after");
  return [...odd.map((name) => `${at}: ${name}`), ...(isPage && !goesOn ? [`${at}: a list without next`] : [])];
}
