import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import { listText } from '../../platform/language/format-list.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { CommandButton, Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { suggestIds } from '../../subscriptions/subscription-id.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import type { ChangeBy } from './announce-change.ts';
import { isAboutOwn } from './beside.ts';
import { channelWord } from './channel-word.ts';
import { isOwnDirectChannel, mayChange, roleIn } from './permissions.ts';

/** Up to this many digests are listed; the rest are only counted. */
const maxNamedDigests = 5;

/**
 * The subscription that a command is about: the one with its id, or the channel's only one. To people outside its channel, a
 * subscription looks as if it did not exist.
 */
export async function findSubscription(
  invocation: CommandInvocation,
  id: string | undefined,
  deps: CommandDeps,
): Promise<ScheduledSubscription | Refusal> {
  const ofChannel = await deps.subscriptions.listOfChannel(invocation.channel);
  if (id === undefined) return theOnly(ofChannel, invocation, deps);
  const found = await findKnown(id.trim(), invocation, deps);
  return found ?? new Refusal(unknownMessage(id, ofChannel, invocation.channel, deps));
}

/** The subscription that a command names, otherwise all of the channel. */
export async function subscriptionsAsked(
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<readonly ScheduledSubscription[] | Refusal> {
  const id = idOf(invocation);
  if (id === undefined) return deps.subscriptions.listOfChannel(invocation.channel);
  const found = await findSubscription(invocation, id, deps);
  return found instanceof Refusal ? found : [found];
}

async function findKnown(
  id: string,
  { channel, person }: CommandInvocation,
  deps: CommandDeps,
): Promise<ScheduledSubscription | undefined> {
  const found = (await deps.subscriptions.find(id)) ?? (await deps.subscriptions.find(id.toLowerCase()));
  return found && (await isVisible(found.subscription, { channel, person }, deps)) ? found : undefined;
}

/** Whether a subscription or an alert exists to the person who gives a command. */
export async function isVisible(
  { id, channel: itsChannel, owner }: Pick<Subscription, 'id' | 'channel' | 'owner'>,
  { channel, person }: Pick<CommandInvocation, 'channel' | 'person'>,
  deps: CommandDeps,
): Promise<boolean> {
  if (itsChannel.platform !== channel.platform) return false;
  if (itsChannel.id === channel.id) return true;
  if (owner === person.id && (await isOwnDirectChannel(itsChannel, person, deps))) return true;
  const role = await roleIn(itsChannel, person, deps);
  if (role instanceof PlatformError) {
    deps.log.warn({ err: role, subscriptionId: id }, 'role not known');
    // The error must not reveal it to a stranger either. Its creator knows it exists, and will be told about the error.
    return owner === person.id;
  }
  return role !== 'stranger';
}

function theOnly(
  ofChannel: readonly ScheduledSubscription[],
  invocation: CommandInvocation,
  deps: CommandDeps,
): ScheduledSubscription | Refusal {
  const [only, ...others] = ofChannel;
  if (!only) return new Refusal(noneMessage(invocation.channel, deps));
  if (others.length === 0) return only;
  return new Refusal(severalMessage(ofChannel, invocation, deps));
}

export function noneMessage(
  channel: ChannelRef,
  deps: Pick<CommandDeps, 'adapters' | 'commandNames' | 'language'>,
): Message {
  const example = `/${deps.commandNames.digest} subscribe weekdays at 09:00`;
  return notice(
    saySpans(
      deps.language,
      'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.',
      { place: channelWord(channel, deps), command: code(example) },
    ),
  );
}

/** Lists the channel's digests, each with a button that runs the command for it. */
function severalMessage(
  ofChannel: readonly ScheduledSubscription[],
  invocation: CommandInvocation,
  deps: CommandDeps,
): Message {
  const { channel, command, subcommand, options } = invocation;
  const { language } = deps;
  const place = isAboutOwn(invocation) ? 'direct' : channelWord(channel, deps);
  const text = say(
    language,
    '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.',
    { place },
  );
  const named = ofChannel.slice(0, maxNamedDigests);
  const choices = named.flatMap(({ subscription: { id, name } }): CommandButton[] =>
    commandButton(`${name} (${id})`, command, subcommand, { id, ...options }),
  );
  const more = ofChannel.length - named.length;
  return notice(text, [
    ...named.map(({ subscription: { id, name, schedule } }) => ({
      kind: 'text' as const,
      spans: [code(id), plain(' '), bold(name), plain(`, ${scheduleText(language, schedule)}`)],
    })),
    ...(more > 0
      ? [{ kind: 'note' as const, spans: [plain(say(language, 'and {count} more', { count: more }))] }]
      : []),
    ...buttons(choices),
  ]);
}

function unknownMessage(
  id: string,
  ofChannel: readonly ScheduledSubscription[],
  channel: ChannelRef,
  deps: CommandDeps,
): Message {
  const { language } = deps;
  const place = channelWord(channel, deps);
  const ids = ofChannel.map(({ subscription }) => subscription.id);
  const near = suggestIds(id, ids);
  const named = near.length > 0 ? near : ids.slice(0, maxNamedDigests);
  const unknown = say(language, 'There is no digest {id} that you can see from here.', { id: quoted(id) });
  const hint =
    near.length > 0
      ? say(language, 'Did you mean {ids}?', { ids: listText(language, near, 'disjunction') })
      : ids.length > 0
        ? say(language, "This {place, select, terminal {terminal} other {channel}}'s: {ids}.", {
            place,
            ids: named.join(', '),
          })
        : '';
  const listed = saySpans(
    language,
    '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.',
    { place, command: code(`/${deps.commandNames.digest} list`) },
  );
  return notice([plain(`${[unknown, hint].join(' ').trim()} `), ...listed]);
}

/** The id that a command names, if any. */
export function idOf({ options }: CommandInvocation): string | undefined {
  const id = options['id'];
  return id === undefined ? undefined : String(id);
}

export interface ToChange {
  readonly found: ScheduledSubscription;
  readonly by: ChangeBy;
}

/** The subscription that a command is about, if the person may change it. */
export async function findToChange(
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<ToChange | Refusal> {
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const may = await mayChange(found.subscription, invocation.person, deps);
  return may instanceof Refusal ? may : { found, by: { invocation, ...may } };
}
