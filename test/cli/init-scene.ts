import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readEnvironmentFile } from '../../src/environment-file.ts';
import { startLocalServer } from '../gathering/local-server.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type CliResult, run } from './run.ts';
import { type ScriptedAnswer, scriptedPrompts } from './scripted-prompts.ts';
import { feedOf, outlets } from './twelve-outlets.ts';

/** A new folder in which to run init. */
export interface InitScene {
  readonly folder: string;
  readonly environmentFile: string;
  /** Keeps everything that is written inside the folder. */
  readonly env: Readonly<Record<string, string>>;
  /** The settings in the file, as the next command will read them. */
  written(): Readonly<Record<string, string>> | undefined;
  init(args: readonly string[], more?: Readonly<Record<string, string>>): Promise<CliResult>;
  /** Runs init with a person at a terminal. */
  sitDown(
    script: readonly ScriptedAnswer[],
    more?: Readonly<Record<string, string>>,
  ): Promise<CliResult & { readonly asked: readonly string[] }>;
}

export function initScene(): InitScene {
  const folder = temporaryFolder();
  const environmentFile = join(folder, '.env');
  const env = {
    ...{ CONTENT_DIR: join(folder, 'content'), STATE_DIR: join(folder, 'state') },
    ...{ FEEDS_FILE: join(folder, 'feeds.opml'), FEEDS_ALLOW_PRIVATE: '127.0.0.1' },
  };
  const written = () =>
    existsSync(environmentFile)
      ? readEnvironmentFile(readFileSync(environmentFile), '.env').variables
      : undefined;
  return {
    ...{ folder, environmentFile, env, written },
    init: (args, more = {}) => run(['init', ...args], { env: { ...env, ...more }, environmentFile }),
    async sitDown(script, more = {}) {
      const prompts = scriptedPrompts(script);
      const result = await run(['init'], {
        ...{ env: { ...env, ...written(), ...more }, environmentFile, prompts },
      });
      return { ...result, asked: prompts.asked };
    },
  };
}

export async function startOutlets() {
  return startLocalServer((request, response) => {
    const outlet = outlets[Number(/^\/(\d+)\/feed$/.exec(request.url ?? '')?.[1])];
    if (!outlet) return void response.writeHead(404).end();
    const { type, text } = feedOf(outlet, new Date());
    response.setHeader('content-type', type).end(text);
  });
}

export async function startChats() {
  const [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()]);
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });
  return { slack, discord, urls: { SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.apiUrl } };
}
