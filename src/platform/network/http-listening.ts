import { isIP } from 'node:net';
import { z } from 'zod';

/** The default for HTTP_HOST: only programs on this machine can connect. */
const standardHost = '127.0.0.1';

/** The address of this machine at which the HTTP servers listen. */
export const httpHost = z
  .string()
  .trim()
  .refine(
    (host) => isIP(host) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host),
    'must be an address of this machine: 127.0.0.1 for this machine only, 0.0.0.0 or :: for all its networks',
  )
  .default(standardHost);

/**
 * `createServer` options that protect a server reachable by strangers: they end requests that arrive too
 * slowly and connections on which none arrives.
 */
export const listeningLimits = {
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

/** A proxy keeps a few dozen connections. Each may hold a whole request in memory. */
export const maxConnections = 200;
