import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a pretended machine keeps beside its files. */
export interface MachineState {
  /** Who there is, with their home folders. */
  readonly users: Record<string, string>;
  /** Of each path below the root: who owns it, and how it looked when that was last known. */
  readonly files: Record<string, { owner: string; readonly stamp: string }>;
  service?: { readonly pid: number; readonly user: string };
  readonly images: string[];
  /** By name, with what stood behind their "docker run". */
  readonly containers: Record<string, { isRunning: boolean; readonly run: readonly string[] }>;
}

const fileIn = (root: string) => join(root, 'machine.json');

export function readMachine(root: string): MachineState {
  return JSON.parse(readFileSync(fileIn(root), 'utf8'));
}

export function writeMachine(root: string, state: MachineState): void {
  writeFileSync(fileIn(root), JSON.stringify(state));
}

/** Changes it; the programs of the machine do so one after the other. */
export function changeMachine(root: string, change: (state: MachineState) => void): void {
  const state = readMachine(root);
  change(state);
  writeMachine(root, state);
}
