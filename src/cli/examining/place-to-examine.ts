import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';

export interface Place extends Disposable {
  readonly config: Config;
  /** The file that the first start will make; undefined when there is a state already. */
  readonly stateToCome: string | undefined;
}

/**
 * Before the first start nothing is made where the state is to come: whoever looks may be another user than the service,
 * which could not write there then. What is needed meanwhile is made in a folder that goes again.
 */
export function placeToExamine(config: Config): Place {
  const { state } = config;
  const isThere = existsSync(state.kind === 'sqlite' ? state.file : config.stateDir);
  if (isThere) return { config, stateToCome: undefined, [Symbol.dispose]() {} };
  const stateDir = mkdtempSync(join(tmpdir(), 'heatline-doctor-'));
  const place = state.kind === 'sqlite' ? { ...state, file: join(stateDir, 'state.sqlite') } : state;
  return {
    config: { ...config, stateDir, state: place },
    stateToCome: state.kind === 'sqlite' ? state.file : undefined,
    [Symbol.dispose]: () => rmSync(stateDir, { recursive: true, force: true }),
  };
}

/** Whether this user could make the state. */
export function examineStateToCome(file: string): Finding {
  const folder = nearestThere(dirname(resolve(file)));
  try {
    accessSync(folder, constants.W_OK);
    return { verdict: 'right', text: `the first start makes the state in ${file}` };
  } catch {
    return {
      verdict: 'wrong',
      text: `the state cannot be made in ${file}: this user may not write in ${folder}`,
      cure: 'Let it write there, run Heatline as the user that may, or name another folder in STATE_DIR.',
    };
  }
}

function nearestThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder));
}
