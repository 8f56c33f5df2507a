const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** "8 MB", "500 kB", "12 bytes": rounded down, so that a limit is never told as more than it is. */
export function formatSize(bytes: number): string {
  if (bytes >= MEGABYTE) return `${Math.floor((10 * bytes) / MEGABYTE) / 10} MB`;
  return bytes >= KILOBYTE ? `${Math.floor(bytes / KILOBYTE)} kB` : `${bytes} bytes`;
}
