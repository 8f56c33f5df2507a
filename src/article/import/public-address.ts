import ipaddr from 'ipaddr.js';

/** All IPv6 addresses that are assigned to the public internet lie here (RFC 4291, IANA's global unicast space). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by number, but answered by the cloud that a server stands in. */
const CLOUD_INTERNAL = new Set(['168.63.129.16']);

/**
 * Whether an IP address, as a resolver or a URL gives it, belongs to the public internet. Loopback, private, link-local,
 * carrier-grade, documentation, multicast and reserved addresses do not, nor IPv6 forms that carry an IPv4 address
 * (tunnels and translation); a mapped one (`::ffff:…`) counts as the address in it.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || CLOUD_INTERNAL.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}
