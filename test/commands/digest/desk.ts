import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slack } from '../../../adapters/slack/index.ts';
import type { AlertStore } from '../../../src/alerts/alert-store.ts';
import type { Managers } from '../../../src/commands/command-deps.ts';
import { type CommandServiceDeps, createCommandService } from '../../../src/commands/command-service.ts';
import type { ContentFault } from '../../../src/content/content-fault.ts';
import { noObserver } from '../../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../../src/delivery/delivery-store.ts';
import { createDrawDigest } from '../../../src/digest/draw-digest.ts';
import { storiesByHeat } from '../../../src/digest/select-stories.ts';
import type { ChannelRole, PlatformAdapter, PostingRight } from '../../../src/platform/adapter.ts';
import type { AnswerCommand, CommandReply, Person } from '../../../src/platform/commands/command.ts';
import { parseCommand, splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { PlatformError } from '../../../src/platform/errors.ts';
import { Fault } from '../../../src/platform/fault.ts';
import type { CommandButton, Message } from '../../../src/platform/message.ts';
import type { PostingSettings } from '../../../src/platform/posting-settings.ts';
import { machineRandomness } from '../../../src/platform/randomness.ts';
import { machineClock } from '../../../src/platform/time/clock.ts';
import { digestRunner } from '../../../src/scheduler/run-digest-now.ts';
import { createAlertStore } from '../../../src/store/alerts/alert-store.ts';
import { openState } from '../../../src/store/database.ts';
import { createDeliveryStore } from '../../../src/store/deliveries/delivery-store.ts';
import { createFeedbackStore } from '../../../src/store/feedback/feedback-store.ts';
import { createSubscriptionStore } from '../../../src/store/subscriptions/subscription-store.ts';
import { standardSettings } from '../../../src/subscriptions/settings.ts';
import type { Subscription } from '../../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../../src/subscriptions/subscription-store.ts';
import { type Archive, createArchive } from '../../digest/archive.ts';
import { silentLog } from '../../silent-log.ts';
import { buttonsOf, textOf } from './message-text.ts';

/** A bot that people can write to, with real stores and articles, on a platform whose answers the test decides. */
export interface Desk extends AsyncDisposable {
  readonly archive: Archive;
  readonly subscriptions: SubscriptionStore;
  readonly alerts: AlertStore;
  readonly deliveries: DeliveryStore;
  /** Everything that was posted, in order. */
  readonly posts: {
    readonly channel: string;
    readonly text: string;
    readonly key: string;
    readonly posting?: PostingSettings;
  }[];
  /** Measurements: "due", and how late each sent digest was. */
  readonly measured: (string | number)[];
  /** By "C1/U1"; anyone not listed is a member. "never" does not answer. */
  readonly roles: Map<string, ChannelRole | PlatformError | 'never'>;
  /** By "C1/U1"; anyone not listed may post. */
  readonly rights: Map<string, PostingRight | PlatformError>;
  /** By person, the channels that the platform lists; an error makes listing fail. */
  readonly channels: Map<string, readonly string[] | PlatformError>;
  /** By person. */
  readonly zones: Map<string, string>;
  /** Channels that accept no posts. */
  readonly closed: Map<string, PlatformError>;
  /** What other copies do, once, while this one asks the platform for a person's time zone. */
  meanwhile(work: () => Promise<unknown>): void;
  turnClock(to: string): void;
  /** From now on, the articles cannot be read. */
  loseArticles(fault: ContentFault): void;
  /** Lets time pass that the wall clock does not show. */
  letPass(ms: number): void;
  /** The scheduler's job: one slot of a subscription. */
  run(subscription: Subscription, slot: Date): Promise<void>;
  /** "/digest list", as a person types it in C1. */
  ask(text: string, from?: { readonly person?: Person; readonly channel?: string }): Promise<CommandReply>;
  /** The same, and what the answer says. */
  answer(text: string, from?: { readonly person?: Person; readonly channel?: string }): Promise<string>;
  /** For an adapter that has read the options itself. */
  readonly answerInvocation: AnswerCommand;
  /** The reply to a press of an answer's button. */
  press(reply: CommandReply, label: string, from?: { readonly person?: Person }): Promise<CommandReply>;
}

export const ana: Person = { id: 'U1', name: 'Ana' };
export const ben: Person = { id: 'U2', name: 'Ben' };

export async function openDesk({
  managers = 'members',
}: {
  readonly managers?: Managers;
} = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-desk-'));
  const db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  const [subscriptions, alerts, deliveries] = [
    createSubscriptionStore(db),
    createAlertStore(db),
    createDeliveryStore(db, 'this copy', machineClock),
  ];
  const archive = createArchive();
  const posts: Desk['posts'] = [];
  const measured: Desk['measured'] = [];
  const roles: Desk['roles'] = new Map();
  const rights: Desk['rights'] = new Map();
  const channels: Desk['channels'] = new Map();
  const zones: Desk['zones'] = new Map();
  const closed: Desk['closed'] = new Map();
  let now = new Date('2021-12-13T06:30:00Z');
  let passedMs = 0;
  let unread: ContentFault | undefined;
  let ofOthers: () => Promise<unknown> = async () => {};

  const adapter: PlatformAdapter = {
    async start() {},
    async stop() {},
    async post({ id }, payload, { idempotencyKey, posting }) {
      const refusal = closed.get(id);
      if (refusal) throw refusal;
      const text = 'text' in payload ? String(payload.text) : '';
      posts.push({ channel: id, text, key: idempotencyKey, ...(posting && { posting }) });
      return { messageId: `m${posts.length}` };
    },
    verify: async () => ({ outcome: 'absent' }),
    update: async () => 'gone',
    directChannel: async (person) => ({ platform: 'slack', id: `D-${person}` }),
    profileOf: async (person) => {
      const work = ofOthers;
      ofOthers = async () => {};
      await work();
      const timezone = zones.get(person);
      return timezone === undefined ? {} : { timezone };
    },
    roleIn: async ({ id }, person) => {
      const role = roles.get(`${id}/${person}`) ?? 'member';
      if (role === 'never') return new Promise(() => {});
      if (typeof role === 'object') throw role;
      return role;
    },
    mayPost: async ({ id }, person) => {
      const right = rights.get(`${id}/${person}`) ?? 'yes';
      if (typeof right === 'object') throw right;
      return right;
    },
    channelsOf: async (person) => {
      const ids = channels.get(person) ?? [];
      if (ids instanceof PlatformError) throw ids;
      return ids.map((id) => ({ platform: 'slack', id }));
    },
    async *diagnose() {},
  };
  const render = (_platform: string, message: Message) => [{ text: textOf(message) }];
  const postingDeps = {
    ...{ subscriptions, deliveries, render },
    adapters: new Map([['slack', adapter]]),
    index: archive.index,
    drawDigest: createDrawDigest(render),
    contentStep: { fault: () => unread, faultSince: () => unread },
    degrade: () => undefined,
    observer: {
      ...noObserver,
      slotDue: () => void measured.push('due'),
      digestSent: ({ latenessMs }: { latenessMs?: number }) =>
        void measured.push(latenessMs ?? 'sent by hand'),
    },
    isStopping: () => false,
    ...machineClock,
    ...machineRandomness,
    now: () => now,
    elapsedMs: () => machineClock.elapsedMs() + passedMs,
    random: () => 0,
    log: silentLog,
  };
  const runNow = digestRunner(postingDeps);
  const deps: CommandServiceDeps = {
    alerts,
    feedback: createFeedbackStore(db),
    ...postingDeps,
    managers,
    runDigest: runNow,
    storiesByHeat: (query) => storiesByHeat(archive.index, query),
    faultOfServices: async () => unread,
    platformNamed: () => slack,
    lastStories: deliveries.lastStories,
    defaults: standardSettings('Europe/Berlin'),
    commandNames: { news: 'news', digest: 'digest' },
    timezone: 'Europe/Berlin',
  };
  const service = createCommandService(deps);

  const ask: Desk['ask'] = async (text, { person = ana, channel = 'C1' } = {}) => {
    const split = splitCommand(service.commands, text);
    if (!split) throw new Error(`no command: ${text}`);
    const parsed = parseCommand(split.definition, split.text);
    if (parsed instanceof Fault) return { message: parsed.fault };
    const { subcommand, options } = parsed;
    const command = split.definition.root;
    return service.answer({
      command,
      subcommand,
      options,
      channel: { platform: 'slack', id: channel },
      person,
    });
  };
  return {
    ...{
      archive,
      subscriptions,
      alerts,
      deliveries,
      posts,
      measured,
      roles,
      rights,
      channels,
      zones,
      closed,
      ask,
    },
    answerInvocation: service.answer,
    meanwhile(work) {
      ofOthers = work;
    },
    loseArticles(fault) {
      unread = fault;
    },
    turnClock(to) {
      now = new Date(to);
    },
    letPass(ms) {
      passedMs += ms;
    },
    async run(subscription, slot) {
      await runNow(subscription, slot);
    },
    answer: async (...asked) => textOf((await ask(...asked)).message),
    press: ({ message }, label, from) => ask(buttonOf(message, label).command, from),
    async [Symbol.asyncDispose]() {
      await db.destroy();
      archive[Symbol.dispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

function buttonOf(message: Message, label: string): CommandButton {
  const button = buttonsOf(message).get(label);
  if (!button) throw new Error(`no button "${label}" in: ${textOf(message)}`);
  return button;
}
