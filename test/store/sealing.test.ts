import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/platform/fault.ts';
import { keyIdOf, open, seal, sealingKey } from '../../src/store/installations/sealing.ts';

const key = sealingKey(randomBytes(32));
const other = sealingKey(randomBytes(32));

describe('a sealed text', () => {
  it('opens a sealed text with its key and for its purpose, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isWellFormed), fc.string(), (text, purpose) => {
        expect(open(seal(text, purpose, [key]), purpose, [other, key])).toBe(text);
      }),
    );
  });

  it('opens a sealed text with no other key', () => {
    const opened = open(seal('words', 'for one', [key]), 'for one', [other]);
    expect(opened).toEqual(new Fault('key is missing'));
  });

  it('opens no sealed text for another purpose, or after any byte has changed', () => {
    const sealed = seal('words', 'for one', [key]);
    const changed = new Fault('text was changed');
    expect(open(sealed, 'for another', [key])).toEqual(changed);
    const head = `v1.${key.id}.`;
    const bytes = Buffer.from(sealed.slice(head.length), 'base64url');
    for (const position of bytes.keys()) {
      const touched = Buffer.from(bytes);
      touched[position] = (bytes[position] ?? 0) ^ 1;
      expect(open(head + touched.toString('base64url'), 'for one', [key])).toEqual(changed);
    }
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = head + bytes.subarray(0, length).toString('base64url');
      expect(open(cut, 'for one', [key])).toEqual(changed);
    }
  });

  it('seals the same text differently each time, and names its key without showing it', () => {
    const [one, two] = [seal('words', 'for one', [key]), seal('words', 'for one', [key])];
    expect(one).not.toBe(two);
    expect(keyIdOf(one)).toBe(key.id);
    expect(one).not.toContain(Buffer.from(key.bytes).toString('base64url').slice(0, 8));
  });
});

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
