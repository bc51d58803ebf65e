import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that takes part in a run and reports its progress. */
export interface BenchProcess<Said extends { readonly kind: string }> extends AsyncDisposable {
  /** Resolves with its first message of that kind. Rejects if the process ends first, or is silent for too long. */
  said<Kind extends Said['kind']>(kind: Kind, withinMs?: number): Promise<Extract<Said, { kind: Kind }>>;
  tell(message: object): void;
}

/** @param script a file in this folder, which receives `options` as JSON */
export function startProcess<Said extends { readonly kind: string }>(
  script: string,
  options: object,
): BenchProcess<Said> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(options)]);
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  let hasEnded = false;
  const look = () => {
    for (const one of [...waiting]) one();
  };
  child.on('message', (message: Said) => {
    said.push(message);
    look();
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      hasEnded = true;
      look();
      resolve();
    });
  });

  return {
    said(kind, withinMs = 60_000) {
      const isOfKind = (one: Said): one is Extract<Said, { kind: typeof kind }> => one.kind === kind;
      return new Promise((resolve, reject) => {
        const settle = (outcome: () => void) => {
          clearTimeout(timer);
          waiting.delete(check);
          outcome();
        };
        const check = () => {
          const found = said.find(isOfKind);
          if (found) settle(() => resolve(found));
          else if (hasEnded) settle(() => reject(new Error(`${script} ended and never said "${kind}"`)));
        };
        const timer = setTimeout(
          () => settle(() => reject(new Error(`${script} did not say "${kind}" within ${withinMs} ms`))),
          withinMs,
        );
        waiting.add(check);
        check();
      });
    },
    tell: (message) => void child.send(message),
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
