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

/** A document is larger than anybody's feed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A document cannot be unpacked. */
export class WronglyPacked extends Error {
  override readonly name = 'WronglyPacked';
}

export interface Body {
  readonly bytes: Buffer;
  /** True when the connection ended before the document did. */
  readonly isCutOff: boolean;
}

/** Of a stream that was cut off, what came is kept. */
const sync = { finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Reads a body to its end, decompressed, and never keeps more than `maxBytes` of it: a few kilobytes of gzip may hold
 * gigabytes.
 * @param encoding the header Content-Encoding
 * @throws TooLarge; WronglyPacked; what ends the stream, when nothing had come before
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

/** A body and its first piece, which shows how it is packed. */
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

/** The last encoding that was applied comes off first. What is not packed as its server says is taken as it is. */
function decodersOf(encodings: string, [first = 0, second = 0]: Uint8Array): Transform[] {
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  return names.toReversed().flatMap((name, index) => {
    const isOutermost = index === 0;
    switch (name) {
      case 'gzip':
      case 'x-gzip':
        return isOutermost && !(first === 0x1f && second === 0x8b) ? [] : createGunzip(sync);
      case 'deflate':
        // Half of the servers leave the header of zlib out (RFC 9110, 8.4.1.2).
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

/** Some servers send a file that is packed as it lies there, without saying so. */
function unzipped(bytes: Buffer, maxBytes: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { ...sync, maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new TooLarge();
    return bytes;
  }
}
