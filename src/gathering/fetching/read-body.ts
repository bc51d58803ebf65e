import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
} from 'node:zlib';

/** A document is larger than any real feed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A document cannot be decompressed. */
export class WronglyPacked extends Error {
  override readonly name = 'WronglyPacked';
}

export interface Body {
  readonly bytes: Buffer;
  /** True when the connection ended before the document did. */
  readonly isCutOff: boolean;
}

/** Keeps the part that arrived of a truncated stream. */
const sync = { finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Reads a whole body, decompressed, but never more than `maxBytes` of it: a few kilobytes of gzip may expand
 * to gigabytes.
 * @param encoding the Content-Encoding header
 * @throws TooLarge; WronglyPacked; the stream's error if nothing arrived before it
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(size > maxBytes ? new TooLarge() : null);
    },
  });
  const packed = await beginOf(body);
  const decoders = decodersOf(encoding, packed.first);
  let isCutOff = false;
  try {
    await pipeline([Readable.from(packed.whole), ...decoders, collect], { signal });
  } catch (error) {
    if (error instanceof TooLarge || signal.aborted) throw error;
    if (size === 0) {
      const isOfZlib =
        error instanceof Error && 'code' in error && /^(?:Z_|ERR__ERROR|ZSTD)/.test(String(error.code));
      throw decoders.length > 0 && isOfZlib ? new WronglyPacked(encoding, { cause: error }) : error;
    }
    isCutOff = true;
  }
  return { bytes: unzipped(Buffer.concat(chunks), maxBytes), isCutOff };
}

/** A body and its first piece, which shows how it is compressed. */
async function beginOf(body: AsyncIterable<Uint8Array>) {
  const pieces = body[Symbol.asyncIterator]();
  const begin = await pieces.next();
  const first = begin.done ? new Uint8Array() : begin.value;
  async function* whole() {
    yield first;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { first, whole: whole() };
}

/**
 * The encoding applied last is removed first. A body that is not compressed the way its server says is taken
 * unchanged.
 */
function decodersOf(encodings: string, [first = 0, second = 0]: Uint8Array): Transform[] {
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  return names.toReversed().flatMap((name, index) => {
    const isOutermost = index === 0;
    switch (name) {
      case 'gzip':
      case 'x-gzip':
        return isOutermost && !(first === 0x1f && second === 0x8b) ? [] : createGunzip(sync);
      case 'deflate':
        // Half of the servers omit the zlib header (RFC 9110, 8.4.1.2).
        return isOutermost && (first & 0x0f) !== 8 ? createInflateRaw(sync) : createInflate(sync);
      case 'br':
        return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
      case 'zstd':
        return createZstdDecompress();
      default:
        return [];
    }
  });
}

/** Some servers send a compressed file unchanged, without declaring it. */
function unzipped(bytes: Buffer, maxBytes: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { ...sync, maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new TooLarge();
    return bytes;
  }
}
