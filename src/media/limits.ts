const MB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60_000;

/** What this gateway takes: bytes of one file, and types, each `image/png`, `image/*` or all of them. */
export type Limits = { bytes: number; types: string[] };

type Vars = Pick<Env, "MEDIA_MAX_MB" | "MEDIA_TYPES">;

export const limitsOf = ({ MEDIA_MAX_MB, MEDIA_TYPES }: Vars): Limits => ({
  bytes: Number(MEDIA_MAX_MB) * MB,
  types: MEDIA_TYPES.split(",").map((type) => type.trim().toLowerCase()),
});

/** Whether a type is taken; what stands behind a ";" does not count. */
export function takesType({ types }: Limits, mime_type: string): boolean {
  const [type = ""] = mime_type.toLowerCase().split(";");
  const [family] = type.split("/");
  return [type.trim(), `${family}/*`, "*/*"].some((one) => types.includes(one));
}

/** How long files are kept, ms: as long as the log unless it is said otherwise. */
export const keptMs = ({ RETENTION_MEDIA_DAYS, RETENTION_LOG_DAYS }: Env): number =>
  Number(RETENTION_MEDIA_DAYS || RETENTION_LOG_DAYS) * DAY_MS;
