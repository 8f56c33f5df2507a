const DISCORD_EPOCH = 1_420_070_400_000n;
let increment = 0n;

/** A new Discord id: milliseconds since 2015 in the upper 42 bits, a counter in the lower 12, so that ids sort by time. */
export function snowflake(now = Date.now()): string {
  increment = (increment + 1n) & 0xfffn;
  return (((BigInt(now) - DISCORD_EPOCH) << 22n) | increment).toString();
}
