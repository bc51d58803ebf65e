import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { Fault } from '../../platform/fault.ts';

/**
 * Keys of 32 bytes. The first encrypts, all of them decrypt, so a key is replaced by putting a new one before
 * it.
 */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

export interface SealingKey {
  /** Identifies the key and reveals nothing about it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** AES-256-GCM as in NIST SP 800-38D: a fresh 96-bit nonce for each text, a 128-bit tag. */
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function sealingKey(bytes: Uint8Array): SealingKey {
  return {
    id: hash('sha256', Buffer.concat([Buffer.from('key id\0'), bytes]), 'base64url').slice(0, 8),
    bytes,
  };
}

/**
 * Encrypts `text` so that it can be read only with the key and for the same `purpose`.
 * @returns "v1.<key id>.<base64url>"
 */
export function seal(text: string, purpose: string, [key]: SealingKeys): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key.bytes, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${key.id}.${sealed.toString('base64url')}`;
}

/** The key is not among those given, or the text was changed or moved after it was encrypted. */
export type UnopenedFault = Fault<'key is missing' | 'text was changed'>;

export function open(sealed: string, purpose: string, keys: readonly SealingKey[]): string | UnopenedFault {
  const key = keys.find(({ id }) => id === keyIdOf(sealed));
  if (!key) return new Fault('key is missing');
  const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, key.bytes, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return new Fault('text was changed');
  }
}

/** The id of the key that encrypted it. */
export function keyIdOf(sealed: string): string {
  return sealed.split('.')[1] ?? '';
}

/** Whether a text has the form that `seal` produces; otherwise it is damaged. */
export function isSealed(text: string): boolean {
  return /^v1\.[\w-]{8}\.[\w-]+$/.test(text);
}
