import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environmentOf } from './environment.ts';
import { changeMachine, readMachine } from './machine-state.ts';

/**
 * Imitates Docker with one image: the image's program runs here, in a folder laid out like the image.
 * Containers in the background only pretend to run.
 */
export function docker(root: string, [verb = '', ...args]: readonly string[]): number {
  const command = verbs[verb];
  if (!command) throw new Error(`docker: '${verb}' is not known here`);
  return command(root, args);
}

const verbs: Readonly<Record<string, (root: string, args: string[]) => number>> = {
  build(root, args) {
    const { values, positionals } = parseArgs({
      args,
      options: { tag: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder = ''] = positionals;
    if (!existsSync(join(folder, 'Dockerfile'))) throw new Error('docker: there is no Dockerfile');
    const built = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'],
      {
        ...{ cwd: folder, stdio: 'inherit' },
      },
    );
    if (built.status !== 0) throw new Error('docker: the build has failed');
    changeMachine(root, ({ images }) => void images.push(values.tag ?? ''));
    return 0;
  },

  run(root, args) {
    const { options, command } = readRun(root, args);
    const { name, detach } = options;
    if (!detach) return runIn(root, args, command);
    changeMachine(root, ({ containers }) => {
      if (name === undefined || containers[name]) throw new Error(`docker: the name "${name}" is in use`);
      containers[name] = { isRunning: true, run: args };
    });
    return 0;
  },

  exec(root, [name = '', program = '', ...args]) {
    const container = containerOf(root, name);
    if (!container.isRunning) throw new Error(`docker: container ${name} is not running`);
    return runIn(root, container.run, [program, ...args]);
  },

  logs(root, args) {
    containerOf(root, args.at(-1) ?? '');
    return 0;
  },

  start: (root, [name = '']) => setRunning(root, name, true),
  stop: (root, [name = '']) => setRunning(root, name, false),

  rm(root, [name = '']) {
    if (containerOf(root, name).isRunning) throw new Error(`docker: container ${name} is running`);
    changeMachine(root, ({ containers }) => {
      delete containers[name];
    });
    return 0;
  },
};

const runOptions = {
  detach: { type: 'boolean' },
  rm: { type: 'boolean' },
  interactive: { type: 'boolean' },
  name: { type: 'string' },
  restart: { type: 'string' },
  'stop-timeout': { type: 'string' },
  'env-file': { type: 'string' },
  volume: { type: 'string', multiple: true },
  entrypoint: { type: 'string' },
} as const;

/**
 * Parses the arguments of "docker run".
 * @throws where Docker would refuse them
 */
function readRun(root: string, args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: runOptions,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const image = tokens.find(({ kind }) => kind === 'positional')?.index ?? args.length;
  if (!readMachine(root).images.includes(args[image] ?? ''))
    throw new Error('docker: there is no such image');
  const { values: options } = parseArgs({ args: args.slice(0, image), options: runOptions });
  for (const volume of options.volume ?? []) {
    const [from = ''] = volume.split(':');
    if (from.includes('/') && !existsSync(from)) throw new Error(`docker: there is no ${from}`);
  }
  const rest = args.slice(image + 1);
  const command = options.entrypoint ? [options.entrypoint, ...rest] : ['heatline', ...rest];
  return { options, command };
}

/** Runs a program of the image with the volumes and settings of the `run`. */
function runIn(root: string, run: readonly string[], [program = '', ...args]: readonly string[]): number {
  const { options } = readRun(root, run);
  const app = join(root, 'containers', 'app');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  const volumes = (options.volume ?? []).map((volume) => {
    const [from = '', to = ''] = volume.split(':');
    return { from: from.includes('/') ? from : join(root, 'containers', from), to: to.replace('/app/', '') };
  });
  const ofImage = ['dist', 'content', 'package.json', 'node_modules'];
  for (const name of ofImage.filter((it) => volumes.every(({ to }) => to !== it)))
    symlinkSync(join(process.cwd(), name), join(app, name));
  for (const { from, to } of volumes) {
    mkdirSync(from, { recursive: true });
    symlinkSync(from, join(app, to));
  }
  const settingsFile = options['env-file'];
  // One setting per line, verbatim: Docker does not strip quotes.
  const lines =
    settingsFile === undefined ? [] : readFileSync(settingsFile, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
  const settings = Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]));
  // The image has a link of that name on its PATH.
  const bin = join(root, 'containers', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'heatline'), `#!/bin/sh\nexec node ${app}/dist/src/heatline.js "$@"\n`, {
    mode: 0o755,
  });
  const PATH = `${bin}:${process.env['PATH']}`;
  const done = spawnSync(program, args, {
    cwd: app,
    env: { ...environmentOf(root), PATH, ...settings },
    stdio: 'inherit',
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

function containerOf(root: string, name: string) {
  const container = readMachine(root).containers[name];
  if (!container) throw new Error(`docker: there is no container ${name}`);
  return container;
}

function setRunning(root: string, name: string, isRunning: boolean): number {
  containerOf(root, name);
  changeMachine(root, ({ containers }) => {
    const container = containers[name];
    if (container) container.isRunning = isRunning;
  });
  return 0;
}
