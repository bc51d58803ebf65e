import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One process of the service, from start to end. */
export interface ServiceCopy {
  /** Resolves when it reports that it has started, or has ended before. */
  readonly started: Promise<void>;
  /** Resolves when it has ended, with its exit code or signal. */
  readonly ended: Promise<string>;
  end(signal: 'SIGTERM' | 'SIGKILL'): void;
  halt(): void;
  goOn(): void;
}

/**
 * Starts `heatline start` in a separate process.
 * @param onLog receives each line of its log
 */
export function startServiceCopy(
  env: Readonly<Record<string, string>>,
  onLog: (line: string) => void,
): ServiceCopy {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'service-process.ts')], {
    env: { ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const { promise: started, resolve } = Promise.withResolvers<void>();
  createInterface({ input: child.stderr }).on('line', (line) => {
    onLog(line);
    if (line.includes('"msg":"started"')) resolve();
  });
  const ended = untilEnd(child);
  void ended.then(() => {
    process.removeListener('exit', kill);
    resolve();
  });
  return {
    started,
    ended,
    end: (signal) => void child.kill(signal),
    halt: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
  };
}

async function untilEnd(child: ChildProcess): Promise<string> {
  const [code, signal] = await once(child, 'close');
  return String(signal ?? code);
}
