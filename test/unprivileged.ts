import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  lchownSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const nobody = 65_534;

/** Root can read and write closed files, except in a container that removed that capability. */
const isPrivileged = process.getuid?.() === 0 && mayReadWhatIsClosed();

/**
 * Until `work` ends, this process has only an ordinary user's rights: root becomes `nobody`, others stay as
 * they are. `nobody` may have no access to the project's folder, so everything `work` needs from it must be
 * loaded first.
 */
export async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isPrivileged) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Gives a folder and its files to the user of {@link withoutPrivileges}. */
export function giveToUnprivileged(folder: string): void {
  if (!isPrivileged) return;
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))]) {
    lchownSync(path, nobody, nobody);
  }
}

/**
 * Evaluates `call`, in which `it` is a module of the project, in a process without privileges.
 * @param module its path below the project's folder
 * @returns what it prints: the result as JSON, or the error's message
 */
export function callUnprivileged(module: string, call: string): string {
  const script = join(temporaryFolder(), 'script.mjs');
  const url = new URL(`../${module}`, import.meta.url);
  writeFileSync(
    script,
    `import * as it from ${JSON.stringify(url.href)};
    if (${isPrivileged}) {
      process.setgroups([]);
      process.setgid(${nobody});
      process.setuid(${nobody});
    }
    try { console.log(JSON.stringify(await (${call}))); } catch (error) { console.log(error.message); }`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`the script printed nothing: ${stderr}`);
  return stdout;
}

function mayReadWhatIsClosed(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-closed-'));
  const file = join(folder, 'closed');
  writeFileSync(file, '');
  chmodSync(file, 0o000);
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
