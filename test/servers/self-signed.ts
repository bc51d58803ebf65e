import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SelfSigned extends Disposable {
  readonly certificate: string;
  /** The certificate's file; it is its own authority. */
  readonly certificateFile: string;
  readonly key: string;
}

/** Creates a self-signed certificate with this machine's `openssl`. */
export function selfSigned(subjectAltName: string): SelfSigned {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-certificate-'));
  const [certificateFile, keyFile] = [join(folder, 'server.crt'), join(folder, 'server.key')];
  const made = spawnSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=heatline test', '-addext', `subjectAltName=${subjectAltName}`],
      ...['-out', certificateFile, '-keyout', keyFile],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl failed: ${made.error ?? made.stderr}`);
  return {
    certificate: readFileSync(certificateFile, 'utf8'),
    certificateFile,
    key: readFileSync(keyFile, 'utf8'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
