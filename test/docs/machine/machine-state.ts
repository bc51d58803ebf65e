import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a simulated machine keeps beside its files. */
export interface MachineState {
  /** The users and their home folders. */
  readonly users: Record<string, string>;
  /** The owner of each path below the root, and its last known state. */
  readonly files: Record<string, { owner: string; readonly stamp: string }>;
  service?: { readonly pid: number; readonly user: string };
  readonly images: string[];
  /** Containers by name, with the arguments of their "docker run". */
  readonly containers: Record<string, { isRunning: boolean; readonly run: readonly string[] }>;
}

const fileIn = (root: string) => join(root, 'machine.json');

export function readMachine(root: string): MachineState {
  return JSON.parse(readFileSync(fileIn(root), 'utf8'));
}

export function writeMachine(root: string, state: MachineState): void {
  writeFileSync(fileIn(root), JSON.stringify(state));
}

/** Changes the state; the machine's programs take turns. */
export function changeMachine(root: string, change: (state: MachineState) => void): void {
  const state = readMachine(root);
  change(state);
  writeMachine(root, state);
}
