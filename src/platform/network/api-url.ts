import { BlockList, isIP } from 'node:net';

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

/** RFC 1918 and RFC 4193. */
const privateNetworks = new BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('fc00::', 7, 'ipv6');

/**
 * Why a platform's token may not be sent to an address that overrides the platform's own; undefined when it
 * may. The text never quotes the address. `near` says how far requests may go unencrypted: only to this
 * machine, or also to a private network, as to another container.
 */
export function faultOfApiUrl(text: string, near: 'machine' | 'network'): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'is not an http or https URL';
  if (url.username !== '' || url.password !== '') {
    return 'must not contain a user or password, because logs would show them; leave them out';
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'https:' || isHere(host) || (near === 'network' && isNear(host))) return undefined;
  return 'must begin with https:// unless it is on this machine: over http, anybody on the way could read the token';
}

function isHere(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || isIn(thisMachine, host);
}

/** A host name without a dot is known only to the local network or container engine. */
function isNear(host: string): boolean {
  return (isIP(host) === 0 && !host.includes('.')) || isIn(privateNetworks, host);
}

function isIn(list: BlockList, host: string): boolean {
  return isIP(host) !== 0 && list.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
