/** Features are named by 32-bit numbers; weights live in a table of a power of two that these index. Zero means "no feature". */

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string, seed = 0): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash | 0;
}

/** Joins two feature numbers to a third (murmur3's finaliser). */
export function cross(feature: number, other: number): number {
  let hash = Math.imul(feature ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
