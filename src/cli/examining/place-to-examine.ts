import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';
import { messageOf } from '../../platform/thrown.ts';

export interface Place extends Disposable {
  readonly config: Config;
  /** The file that the first start will create; undefined if a state exists. */
  readonly stateToCome: string | undefined;
  /**
   * The folder that the first start will create for the article index if the state is in PostgreSQL;
   * undefined as above.
   */
  readonly indexToCome: string | undefined;
}

/**
 * Before the first start, nothing is created where the state will be: the person checking may not be the user
 * that the service runs as, which then could not write there. A temporary folder is used instead.
 */
export function placeToExamine(config: Config): Place {
  const { state } = config;
  const isThere = existsSync(state.kind === 'sqlite' ? state.file : config.stateDir);
  if (isThere) return { config, stateToCome: undefined, indexToCome: undefined, [Symbol.dispose]() {} };
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-doctor-'));
  const place = state.kind === 'sqlite' ? { ...state, file: join(stateDir, 'state.sqlite') } : state;
  return {
    config: { ...config, stateDir, state: place },
    stateToCome: state.kind === 'sqlite' ? state.file : undefined,
    indexToCome: state.kind === 'sqlite' ? undefined : config.stateDir,
    [Symbol.dispose]: () => rmSync(stateDir, { recursive: true, force: true }),
  };
}

/** Checks whether this user could create the state. */
export function examineStateToCome(file: string): Finding {
  return examineToCome(`the state in ${file}`, dirname(resolve(file)));
}

/** Checks whether this user could create the article index. */
export function examineIndexToCome(folder: string): Finding {
  return examineToCome(`the article index in ${folder}`, resolve(folder));
}

/** Less than a first start writes, but more than is free on a disk that counts as full. */
const probeBytes = 1024 * 1024;

/** Tries to write in the nearest existing folder, and removes what it wrote. */
function examineToCome(what: string, folder: string): Finding {
  const nearest = nearestThere(folder);
  try {
    const probe = mkdtempSync(join(nearest, 'heatline-doctor-'));
    try {
      writeFileSync(join(probe, 'probe'), Buffer.alloc(probeBytes), { flush: true });
    } finally {
      rmSync(probe, { recursive: true, force: true });
    }
    return { verdict: 'right', text: `the first start creates ${what}` };
  } catch (error) {
    const { reason, fix } = faultOfProbe(error, nearest);
    return { verdict: 'wrong', text: `the first start cannot create ${what}: ${reason}`, fix };
  }
}

function faultOfProbe(error: unknown, folder: string): { readonly reason: string; readonly fix: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT)$/.test(code)) {
    return {
      reason: `the disk of ${folder} is full`,
      fix: 'Free space there, or name another folder in STATE_DIR.',
    };
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) {
    const fix =
      'Let this user write there, run Heatline as a user that can, or name another folder in STATE_DIR.';
    return { reason: `this user may not write in ${folder}`, fix };
  }
  if (/^(ENOENT|ENOTDIR)$/.test(code)) {
    return { reason: `no folder can be created in ${folder}`, fix: 'Name another folder in STATE_DIR.' };
  }
  const message = messageOf(error);
  return {
    reason: `nothing can be written in ${folder} (${message})`,
    fix: 'Name another folder in STATE_DIR.',
  };
}

function nearestThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder));
}
