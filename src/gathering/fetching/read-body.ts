import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, gunzipSync } from 'node:zlib';

/** A document is larger than anybody's feed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
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
 * @throws TooLarge; what ends the stream, when nothing had come before
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new TooLarge();
      chunks.push(chunk);
    }
  };
  const decoder = decoderOf(encoding);
  let isCutOff = false;
  try {
    await (decoder ? pipeline(body, decoder, collect, { signal }) : pipeline(body, collect, { signal }));
  } catch (error) {
    if (error instanceof TooLarge || signal.aborted || size === 0) throw error;
    isCutOff = true;
  }
  return { bytes: unzipped(Buffer.concat(chunks), maxBytes), isCutOff };
}

function decoderOf(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(sync);
    case 'deflate':
      return createInflate(sync);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
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
