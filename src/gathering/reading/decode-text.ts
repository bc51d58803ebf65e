import iconv from 'iconv-lite';

/** Where a document may declare its encoding, in bytes. */
const headBytes = 1_024;

/** Encodings that write other scripts in ASCII bytes: their text is valid UTF-8 but means something else. */
const sevenBit = /^(?:iso-?2022|utf-?7|hz)/i;

/** With a smaller share of broken sequences than this, the text is UTF-8 with a few mistakes. */
const slipShare = 0.1;

/**
 * Decodes a document. The bytes themselves count most: a byte order mark, the zero bytes of UTF-16 and
 * UTF-32, and valid UTF-8, which no other encoding produces by chance. Only then comes the encoding declared
 * by the server or the document, and windows-1252 if that is wrong.
 * @param contentType the header of the response
 */
export function decodeText(bytes: Buffer, contentType = ''): string {
  const shown = shownEncoding(bytes);
  if (shown !== undefined) return iconv.decode(bytes, shown);
  const head = bytes.toString('latin1', 0, headBytes);
  const declared = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1],
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ].filter((name) => name !== undefined && iconv.encodingExists(name));
  const stateful = declared.find((name) => name !== undefined && sevenBit.test(name));
  if (stateful !== undefined && !bytes.some((byte) => byte > 127)) return iconv.decode(bytes, stateful);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const other = declared.find((name) => name !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(name));
  if (other !== undefined) return iconv.decode(bytes, asBrowsersRead(other));
  const text = bytes.toString('utf8');
  return isMostlyUtf8(text) ? text : iconv.decode(bytes, 'windows-1252');
}

function shownEncoding(bytes: Buffer): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0) return (c === 0xfe && d === 0xff) || d === 0x3c ? 'utf-32be' : undefined;
  if (a === 0x3c && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  return a === 0 && b === 0x3c ? 'utf-16be' : undefined;
}

/** A truncated document may end in the middle of a character. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return broken <= good * slipShare;
}

/** As in the WHATWG encoding standard: Latin-1 and ASCII mean windows-1252, GB2312 means GBK. */
function asBrowsersRead(encoding: string): string {
  if (/^(?:iso-?8859-1|latin-?1|l1|cp819)$/i.test(encoding)) return 'windows-1252';
  return /^gb_?2312/i.test(encoding) ? 'gbk' : encoding;
}
