import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Environment,
  Platform,
  PlatformAdapter,
  PlatformPayload,
  PostOptions,
} from '../../src/platform/adapter.ts';
import { type ChannelRef, platformNamePattern } from '../../src/platform/channel.ts';
import { maxButtonCommandLength } from '../../src/platform/commands/button-limits.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Finding } from '../../src/platform/finding.ts';
import { told } from '../../src/platform/language/sentence.ts';
import type { Message } from '../../src/platform/message.ts';
import { notice } from '../../src/platform/notice.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { plain } from '../../src/platform/spans.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { deadlineIn } from '../../src/platform/time/deadline.ts';
import { inEnglish } from '../adapters/in-english.ts';
import { commandService } from '../command-service.ts';
import { memoryInstallations } from '../memory-installations.ts';
import { silentLog } from '../silent-log.ts';

/** A platform on this machine. Each test makes its own adapter for it. */
export interface PlatformScene {
  readonly platform: Platform;
  /** The settings that point to it. */
  readonly env: Environment;
  /** A channel that the app may post to. */
  readonly channel: ChannelRef;
  readonly personId: string;
  /** Everything that was posted, as text that includes all that people read. */
  posted(): string;
  close(): Promise<void>;
}

/** What one platform can do and another cannot. */
export interface PlatformAbilities {
  /** Whether messages can be found and changed after they are posted. */
  readonly keepsMessages: boolean;
  /** A channel and a person that the platform does not know; absent if it accepts any. */
  readonly unknown?: { readonly channel: ChannelRef; readonly personId: string };
}

const hourMs = 60 * 60_000;

const digest: Message = {
  summary: 'Two stories',
  blocks: [
    { kind: 'heading', text: 'Top stories' },
    {
      kind: 'story',
      rank: 1,
      title: 'A story @everyone <!channel> *reads*',
      url: 'https://a.example/1',
      excerpt: 'What it says.',
      provider: 'A',
      publishedAt: new Date('2021-12-13T08:00:00Z'),
      heat: 90,
      topics: ['AI'],
      image: { url: 'https://a.example/1.png', alt: 'A picture' },
      coverage: [{ provider: 'B', title: 'Another', url: 'https://b.example/1' }],
      more: { outlets: 3, command: 'news related abcdefgh' },
    },
    { kind: 'text', spans: [plain('A paragraph.')] },
    { kind: 'note', spans: [{ kind: 'time', at: new Date('2021-12-13T08:00:00Z'), style: 'relative' }] },
    { kind: 'buttons', buttons: [{ label: 'Preview', command: 'digest preview' }] },
  ],
};

/** What every adapter does, whatever its platform. */
export function adapterContract(
  openScene: () => Promise<PlatformScene>,
  { keepsMessages, unknown }: PlatformAbilities,
) {
  let scene: PlatformScene;
  let adapter: PlatformAdapter;

  const created = async (): Promise<PlatformAdapter> => {
    const configured = scene.platform.configure(scene.env);
    if (!configured) throw new Error(`${scene.platform.name} is not configured`);
    return configured.createAdapter({
      ...machineClock,
      ...machineRandomness,
      log: silentLog,
      installations: memoryInstallations(),
    });
  };

  beforeEach(async () => {
    scene = await openScene();
    adapter = await created();
  });

  afterEach(async () => {
    await adapter.stop();
    await scene.close();
  });

  const onlyPayload = (message: Message): PlatformPayload => {
    const [payload, ...others] = scene.platform.render(message);
    if (!payload || others.length > 0) throw new Error('expected exactly one message');
    return payload;
  };
  const post = (message: Message, options: Partial<PostOptions> = {}) =>
    adapter.post(scene.channel, onlyPayload(message), {
      idempotencyKey: keyOf(message),
      ...options,
    });
  const verify = (message: Message, begunAt: Date, options: Partial<PostOptions> = {}) =>
    adapter.verify(scene.channel, onlyPayload(message), {
      ...{ idempotencyKey: keyOf(message), ...options },
      ...{ begunAt, now: new Date() },
    });

  describe('an adapter before it is connected', () => {
    it('knows what its channels look like', () => {
      expect(scene.platform.name).toMatch(new RegExp(`^${platformNamePattern}$`));
      expect(scene.channel.platform).toBe(scene.platform.name);
      expect(scene.platform.faultOfChannelId(scene.channel.id)).toBeUndefined();
      expect(scene.platform.faultOfChannelId('no such thing!')).toMatch(/\S/);
      expect(scene.platform.faultOfChannelId(scene.platform.channelExample)).toBeUndefined();
    });

    it('knows what the ids of groups look like if it can notify groups', () => {
      const { groups } = scene.platform;
      const mayMention = adapter.postingSettings?.includes('mention') ?? true;
      expect(groups !== undefined).toBe(mayMention);
      expect(groups?.idIn('no such thing!')).toBeUndefined();
      expect(told('en', groups?.idForm ?? 'none')).toMatch(/\S/);
    });

    it('draws a button whose command has the maximum length', () => {
      const drawn = (blocks: Message['blocks']) =>
        JSON.stringify(scene.platform.render({ summary: 'Found', blocks }));
      const line = { kind: 'text', spans: [plain('Found.')] } as const;
      const command = 'news search query:'.padEnd(maxButtonCommandLength, 'Zq7');
      const button = { kind: 'buttons', buttons: [{ label: 'Next', command }] } as const;
      expect(drawn([line, button])).not.toBe(drawn([line]));
      expect(drawn([line, button])).toContain(command);
    });

    it('draws a message the same way each time, as JSON that can be stored', () => {
      const drawn = scene.platform.render(digest);
      expect(drawn.length).toBeGreaterThan(0);
      expect(scene.platform.render(digest)).toEqual(drawn);
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
    });

    it('can be stopped before it is connected, even twice', async () => {
      const idle = await created();
      await idle.stop();
      await idle.stop();
    });

    it('finds nothing wrong with a channel that it may post to', async () => {
      const findings = await findingsOf(adapter, scene.channel);
      expect(findings.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      expect(scene.posted()).not.toMatch(/\w/);
    });
  });

  describe('an adapter that takes commands', () => {
    it('still posts while it takes commands, and stops', async () => {
      await adapter.start(commandService([], async () => ({ message: notice('Answered') })));
      await post(notice('While it is connected'));
      expect(scene.posted()).toContain('While it is connected');
    });
  });

  describe('posting', () => {
    it('posts the message in every form, down to the simplest', async () => {
      let payload: PlatformPayload | undefined = onlyPayload(digest);
      let forms = 0;
      while (payload) {
        const options = { idempotencyKey: `form ${forms}` };
        expect((await adapter.post(scene.channel, payload, options)).messageId).toMatch(/\S/);
        payload = scene.platform.degrade(JSON.parse(JSON.stringify(payload)));
        forms += 1;
        expect(forms).toBeLessThan(10);
      }
      expect(scene.posted()).toContain('A story');
    });

    it('gives every message an id of its own, including replies', async () => {
      const first = await post(notice('The first'));
      const reply = await post(notice('The reply'), { replyTo: first.messageId });
      const next = await post(notice('The next'), { continues: first.messageId });
      expect(new Set([first, reply, next].map(({ messageId }) => messageId)).size).toBe(3);
      for (const text of ['The first', 'The reply', 'The next']) expect(scene.posted()).toContain(text);
    });

    it('refuses a message drawn for another platform', async () => {
      const foreign = { of: 'another platform' };
      await expectFailure(adapter.post(scene.channel, foreign, { idempotencyKey: 'foreign' }), 'bad payload');
    });

    it('sends a person direct messages in the same channel each time', async () => {
      const direct = await adapter.directChannel(scene.personId);
      expect(direct.platform).toBe(scene.platform.name);
      expect(await adapter.directChannel(scene.personId)).toEqual(direct);
      const payload = onlyPayload(notice('For you alone'));
      expect((await adapter.post(direct, payload, { idempotencyKey: 'direct' })).messageId).toMatch(/\S/);
    });
  });

  it('posts nothing after its deadline, even before a timer has fired', async () => {
    const deadline = { signal: new AbortController().signal, isOver: () => true };
    await expect(post(notice('Too late'), { deadline })).rejects.toMatchObject({ kind: 'transient' });
    expect(scene.posted()).not.toContain('Too late');
    await post(notice('In time'), { deadline: deadlineIn(60_000, machineClock) });
    expect(scene.posted()).toContain('In time');
  });

  describe('a posted message', () => {
    if (keepsMessages) {
      it('finds a message or a reply by its key', async () => {
        const begunAt = new Date();
        const { messageId } = await post(notice('The first'));
        expect(await verify(notice('The first'), begunAt)).toEqual({
          outcome: 'arrived',
          receipt: { messageId },
        });
        const reply = await post(notice('The reply'), { replyTo: messageId });
        expect(await verify(notice('The reply'), begunAt, { replyTo: messageId })).toEqual({
          outcome: 'arrived',
          receipt: reply,
        });
      });

      it('does not take a posted message for one that never arrived', async () => {
        await post(notice('The first'));
        const begunAt = new Date(Date.now() - hourMs);
        expect(await verify(notice('Never posted'), begunAt)).toEqual({ outcome: 'absent' });
        expect(scene.posted()).not.toContain('Never posted');
      });

      it('changes a message in place', async () => {
        const posted = await post(notice('As it was'));
        const payload = onlyPayload(notice('As it is now'));
        expect(await adapter.update(scene.channel, payload, posted)).toBe('updated');
        expect(scene.posted()).toContain('As it is now');
        expect(scene.posted()).not.toContain('As it was');
      });
    } else {
      it('cannot find a message again, and says why', async () => {
        await post(notice('The first'));
        expect(inEnglish(await verify(notice('The first'), new Date()))).toEqual({
          outcome: 'cannot tell',
          reason: expect.stringMatching(/\S/),
        });
      });

      it('leaves a message as it was posted', async () => {
        const posted = await post(notice('As it was'));
        expect(await adapter.update(scene.channel, onlyPayload(notice('As it is now')), posted)).toBe('gone');
        expect(scene.posted()).not.toContain('As it is now');
      });
    }
  });

  describe('people', () => {
    it('has a profile for every person, though it may be empty', async () => {
      expect(await adapter.profileOf(scene.personId)).toBeTypeOf('object');
    });

    it('knows a role for a person in every channel', async () => {
      const role = await adapter.roleIn(scene.channel, scene.personId);
      expect(['admin', 'member', 'guest', 'stranger']).toContain(role);
    });
  });

  if (!unknown) return;

  describe('what the platform does not know', () => {
    it('reports a lost destination when it posts to an unknown channel', async () => {
      const payload = onlyPayload(notice('Into the void'));
      await expectFailure(
        adapter.post(unknown.channel, payload, { idempotencyKey: 'void' }),
        'lost destination',
      );
    });

    it('reports an unknown channel as a problem, and says how to fix it', async () => {
      const findings = await findingsOf(adapter, unknown.channel);
      const [wrong] = findings.filter(({ verdict }) => verdict === 'wrong');
      expect(wrong?.text).toContain(unknown.channel.id);
      expect(wrong?.fix).toMatch(/\S/);
    });

    it('reports an unknown message as gone when it should be changed', async () => {
      const { messageId } = await post(notice('Here'));
      const never = [...messageId].map((digit) => (digit === '9' ? '8' : digit)).join('');
      const other = never === messageId ? messageId.replace(/\d/, '9') : never;
      const payload = onlyPayload(notice('As it is now'));
      expect(await adapter.update(scene.channel, payload, { messageId: other })).toBe('gone');
    });

    it('treats an unknown person as a stranger without a profile', async () => {
      expect(await adapter.roleIn(scene.channel, unknown.personId)).toBe('stranger');
      expect(await adapter.profileOf(unknown.personId)).toEqual({});
    });
  });
}

/** Different for each message, and nothing that people could read. */
const keyOf = ({ summary }: Message) => Buffer.from(summary).toString('hex').slice(-20);

async function findingsOf(adapter: PlatformAdapter, channel: ChannelRef): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of adapter.diagnose([channel])) findings.push(finding);
  return findings;
}

async function expectFailure(work: Promise<unknown>, kind: PlatformError['kind']): Promise<void> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlatformError);
  expect(error).toMatchObject({ kind });
}
