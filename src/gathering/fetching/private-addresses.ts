import ipaddr from 'ipaddr.js';
import { Fault } from '../../platform/fault.ts';
import { quoted } from '../../platform/text/one-line.ts';

/** The addresses of this machine and of private networks that may be requested. */
export interface AllowedPrivate {
  /** Whether this host, by the name requested, or this address is allowed. */
  permits(host: string, address: string): boolean;
}

export const nothingPrivate: AllowedPrivate = { permits: () => false };

/** @param entries hosts (`intranet.example.org`), addresses (`192.168.1.20`) and ranges (`10.0.0.0/8`) */
export function allowedPrivate(entries: readonly string[]): AllowedPrivate | Fault {
  const hosts = new Set<string>();
  const ranges: (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = [];
  for (const entry of entries) {
    const bare = bareHost(entry.trim());
    if (ipaddr.isValidCIDR(bare)) ranges.push(ipaddr.parseCIDR(bare));
    else if (isAddress(bare))
      ranges.push([ipaddr.process(bare), ipaddr.process(bare).kind() === 'ipv4' ? 32 : 128]);
    else if (/^(?!-)[a-z\d_-]+(?:\.[a-z\d_-]+)*$/i.test(bare)) hosts.add(bare.toLowerCase());
    else
      return new Fault(
        `${quoted(entry)} is not a host, an address or a range such as 10.0.0.0/8 or intranet.example.org`,
      );
  }
  return {
    permits(host, address) {
      if (hosts.has(bareHost(host).toLowerCase())) return true;
      if (!isAddress(address)) return false;
      const parsed = ipaddr.process(address);
      return ranges.some(([range, bits]) =>
        parsed instanceof ipaddr.IPv4
          ? range instanceof ipaddr.IPv4 && parsed.match(range, bits)
          : range instanceof ipaddr.IPv6 && parsed.match(range, bits),
      );
    },
  };
}

/** Without the final dot, and without the brackets around IPv6. */
export function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, '').replace(/(?<=.)\.$/, '');
}

/** Whether a text is an address as a resolver writes it, with or without a zone. */
export function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValid(text));
}

/** In a canonical form: `::ffff:192.0.2.1` becomes 192.0.2.1. */
export function plainAddress(address: string): string {
  return isAddress(address) ? ipaddr.process(address).toString() : address;
}

/**
 * Whether an address is a public internet address. All others are refused: this machine, private and shared
 * networks, link-local ones including a cloud's metadata service, multicast, and reserved ranges. An address
 * that contains an IPv4 address (mapped, or NAT64 in a network without IPv4) is public if that one is. Based on
 * IANA's special-address registries as implemented by ipaddr.js; of IPv6 only 2000::/3 has been allocated.
 */
export function isPublic(address: string): boolean {
  if (!isAddress(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (parsed instanceof ipaddr.IPv4) return range === 'unicast';
  if (range === 'rfc6052') return isNat64(parsed) && isPublic(lastFourBytes(parsed));
  return range === 'unicast' && ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** The well-known prefix 64:ff9b::/96 of RFC 6052; 64:ff9b:1::/48 is for local use. */
function isNat64({ parts }: ipaddr.IPv6): boolean {
  return parts.slice(2, 6).every((part) => part === 0);
}

function lastFourBytes(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.');
}
