import { isIP } from 'node:net';
import { z } from 'zod';

/** Where a server listens unless HTTP_HOST says otherwise: whoever is on this machine alone reaches it. */
const standardHost = '127.0.0.1';

/** The address of this machine at which the HTTP servers take connections. */
export const httpHost = z
  .string()
  .trim()
  .refine(
    (host) => isIP(host) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host),
    'must be an address of this machine: 127.0.0.1 for itself alone, 0.0.0.0 or :: for all networks that it is in',
  )
  .default(standardHost);

/**
 * What bounds a server that strangers may reach, as options of `createServer`. A request that takes longer to arrive, and
 * a connection on which none comes, ends.
 */
export const listeningLimits = {
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

/** A proxy keeps a few dozen connections. Each may hold a whole request in memory. */
export const maxConnections = 200;
