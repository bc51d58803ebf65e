import { lookup as lookUpName } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { type AllowedPrivate, bareHost, isAddress, isPublic, plainAddress } from './private-addresses.ts';

/** An address of a host, as returned by a resolver. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** A host leads to this machine or into a private network. The request was not sent. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

export interface HostResolver {
  /**
   * All addresses of a name.
   * @throws the system's error when it has none
   */
  resolve(name: string): Promise<readonly HostAddress[]>;
  /** The addresses of this machine, including public ones. */
  ownAddresses(): readonly string[];
}

export const systemResolver: HostResolver = {
  resolve: (name) => lookUpName(name, { all: true }),
  ownAddresses: () =>
    Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).map(({ address }) => address),
    ),
};

/** Names that stay on a machine or local network, whatever a resolver says. */
const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/i;

/**
 * The addresses of a host to which a connection is allowed. Connect to one of these without resolving the
 * name again: a new answer would not be checked.
 * @throws PrivateAddress when none of its addresses is allowed; the resolver's error when it has no address
 */
export async function checkedAddresses(
  host: string,
  allowed: AllowedPrivate,
  { resolve, ownAddresses }: HostResolver,
): Promise<HostAddress[]> {
  const name = bareHost(host);
  const literal = isAddress(name) ? [{ address: name, family: name.includes(':') ? 6 : 4 }] : undefined;
  if (!literal && localNames.test(name) && !allowed.permits(name, '')) {
    // A local name may still be allowed by its address.
    const found = await resolve(name).catch((): HostAddress[] => []);
    const permitted = found.filter(({ address }) => allowed.permits(name, address));
    if (permitted.length > 0) return [...permitted];
    throw new PrivateAddress(`${name} is a name of this machine or of a local network`);
  }
  const found = literal ?? (await resolve(name));
  const own = new Set(ownAddresses().map(plainAddress));
  const usable = found.filter(
    ({ address }) => allowed.permits(name, address) || (isPublic(address) && !own.has(plainAddress(address))),
  );
  if (usable.length > 0) return [...usable];
  const [first] = found;
  throw new PrivateAddress(
    literal
      ? `${name} is an address of this machine or of a private network`
      : `${name} leads to ${first?.address ?? 'no address'}, which is on this machine or in a private network`,
  );
}
