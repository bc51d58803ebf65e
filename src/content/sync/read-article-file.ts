import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { ParseResult } from '../article.ts';
import { reasonOf, systemCode, unreadable } from '../files/file-error.ts';
import { type FoundFile, pathOf } from '../files/found-file.ts';
import type { FileContent } from '../index/index-row.ts';
import { indexRow } from '../index/index-row.ts';
import { withdrawnWords } from '../index/withdrawn-words.ts';
import { pathInSite } from '../reading/conventions/file-place.ts';
import { roleOfPlace, roleOfUnread } from '../reading/conventions/file-role.ts';
import { maxFileBytes, parseArticle } from '../reading/parse-article.ts';
import { textWithdraws } from '../reading/withdrawal.ts';
import type { ReadingRules } from '../reading-rules.ts';

/** A link put in place of the file is not followed, and a FIFO does not block. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** One for all files of a thread: a file is parsed before the next is read. */
const buffer = Buffer.allocUnsafeSlow(maxFileBytes);

export function readArticleFile(found: FoundFile, rules: ReadingRules): FileContent {
  if (found.state === 'gone') return { kind: 'gone' };
  const path = pathOf(found);
  const role = roleOfPlace(pathInSite(path, rules.folders));
  if (role) return { kind: 'passed over', role };
  if (found.state === 'misplaced')
    return { ...faulty(path, found.reason), ...(found.unread && { unread: found.unread }) };
  let bytes: Uint8Array | Unusable;
  try {
    bytes = readBytes(found.source);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { kind: 'gone' };
    return { ...faulty(path, `cannot be read: ${reasonOf(error)}`), unread: unreadable(error) };
  }
  if ('reason' in bytes) {
    const content = faulty(path, bytes.reason);
    return bytes.beginning && textWithdraws(bytes.beginning)
      ? { kind: 'withdrawn', faults: content.faults }
      : content;
  }
  let parsed: ParseResult;
  try {
    parsed = parseArticle(path, bytes, rules);
  } catch (error) {
    // An unexpected value must affect only its own file.
    const { faults, ...content } = faulty(path, `cannot be read: ${reasonOf(error)}`);
    return textWithdraws(bytes) ? { kind: 'withdrawn', faults } : { ...content, faults };
  }
  const { faults } = parsed;
  if (!parsed.ok) {
    if (parsed.isNot === 'page') return { kind: 'passed over', role: 'page' };
    const otherwise = roleOfUnread(path, bytes) ?? parsed.isNot;
    if (otherwise) return { kind: 'passed over', role: otherwise, unlessKnown: faults };
    if (parsed.isWithdrawn) return { kind: 'withdrawn', faults };
    const expiresAtMs = parsed.expiresAt?.getTime();
    return { kind: 'faulty', faults, ...(expiresAtMs !== undefined && { expiresAtMs }) };
  }
  return parsed.article.published
    ? {
        kind: 'published',
        row: indexRow(parsed.article),
        slips: parsed.slips,
        faults,
        ...(parsed.expiresAt && { expiresAtMs: parsed.expiresAt.getTime() }),
      }
    : { kind: 'withdrawn', words: withdrawnWords(parsed.article), slips: parsed.slips, faults };
}

interface Unusable {
  readonly reason: string;
  /** The start of a file that is too long. */
  readonly beginning?: Uint8Array;
}

/** The bytes are valid until the next call. */
function readBytes(file: string): Uint8Array | Unusable {
  const handle = openSync(file, openFlags);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return { reason: 'is not a regular file' };
    // Anything appended meanwhile is a change that the next check finds.
    const wanted = Math.min(stats.size, maxFileBytes);
    let length = 0;
    for (let read = -1; read !== 0 && length < wanted; length += read) {
      read = readSync(handle, buffer, length, wanted - length, null);
    }
    const bytes = buffer.subarray(0, length);
    return stats.size > maxFileBytes ? { reason: tooLong(stats.size), beginning: bytes } : bytes;
  } finally {
    closeSync(handle);
  }
}

function tooLong(bytes: number): string {
  return `the file has ${bytes} bytes; at most ${maxFileBytes} are read`;
}

function faulty(path: string, reason: string): Extract<FileContent, { kind: 'faulty' }> {
  return { kind: 'faulty', faults: [{ path, line: 1, reason }] };
}
