import type { ChannelRole } from '../../platform/adapter.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { Person } from '../../platform/commands/command.ts';
import { PlatformError, reasonIn } from '../../platform/errors.ts';
import { say } from '../../platform/language/say.ts';
import { sentence } from '../../platform/language/sentence.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { CommandDeps } from '../command-deps.ts';
import { Refusal } from '../replies/refusal.ts';
import { bounded } from '../replies/time-limit.ts';

type Deps = Pick<CommandDeps, 'adapters' | 'managers' | 'callIn' | 'log' | 'language'>;

/** A subscription or an alert. */
type Ordered = Pick<Subscription, 'channel' | 'owner'>;

/** A person's role in a channel according to its platform, or why that is not known. */
export async function roleIn(
  channel: ChannelRef,
  person: Person,
  { adapters, callIn }: Deps,
): Promise<ChannelRole | PlatformError> {
  const adapter = adapters.get(channel.platform);
  if (!adapter) return notConnected(channel.platform);
  return bounded('question', adapter.roleIn(channel, person.id), { callIn });
}

/** Whether a channel is the person's direct messages with the bot. */
export async function isOwnDirectChannel(
  channel: ChannelRef,
  person: Person,
  { adapters, callIn }: Deps,
): Promise<boolean> {
  const adapter = adapters.get(channel.platform);
  const own = adapter && (await bounded('question', adapter.directChannel(person.id), { callIn }));
  return own !== undefined && !(own instanceof PlatformError) && own.id === channel.id;
}

/** Whether a subscription is the person's own, by direct message. */
async function isPersonal({ channel, owner }: Ordered, person: Person, deps: Deps): Promise<boolean> {
  return owner === person.id && (await isOwnDirectChannel(channel, person, deps));
}

/**
 * Checks a person's role in the channel where the digest goes, wherever the command came from.
 * @param subscription the one to change; absent for a new one
 * @returns why not; undefined if the person may
 */
export async function refusalToManage(
  { channel, subscription }: { channel: ChannelRef; subscription?: Ordered },
  person: Person,
  deps: Deps,
): Promise<Refusal | undefined> {
  const role = await roleIn(channel, person, deps);
  if (role instanceof PlatformError) {
    deps.log.warn({ err: role, platform: channel.platform }, 'role not known');
    const { message, fix = say(deps.language, 'Please try again.') } = reasonIn(deps.language, role.said);
    return new Refusal(
      say(deps.language, 'Nothing was changed: I could not check whether you may do this ({fault}). {fix}', {
        fault: message,
        fix,
      }),
    );
  }
  const isCreator = subscription?.owner === person.id;
  const isOfChannel = role === 'admin' || role === 'member';
  switch (deps.managers) {
    case 'members':
      return isOfChannel ? undefined : onlyMembers(channel, role, deps);
    case 'creators': {
      if (!subscription) return isOfChannel ? undefined : onlyMembers(channel, role, deps);
      const may = role === 'admin' || (isCreator && role !== 'stranger');
      return may
        ? undefined
        : new Refusal(
            say(deps.language, 'Only the person who created this digest, or an admin, may change it.'),
          );
    }
    case 'admins':
      return role === 'admin'
        ? undefined
        : new Refusal(say(deps.language, "Only admins may change a channel's digests."));
  }
}

function onlyMembers({ platform }: ChannelRef, role: ChannelRole, { adapters, language }: Deps): Refusal {
  const who =
    adapters.get(platform)?.memberWords?.(language) ??
    say(language, 'members of the channel who are not guests');
  return new Refusal(
    role === 'stranger'
      ? say(language, 'Only {who} may change its digests: join it first.', { who })
      : say(language, 'Only {who} may change its digests: ask one of them.', { who }),
  );
}

/**
 * Whether a person may change a subscription that they can see, and whether it is their own by direct message, so that
 * nobody else has to be told.
 */
export async function mayChange(
  subscription: Ordered,
  person: Person,
  deps: Deps,
): Promise<{ readonly isPersonal: boolean } | Refusal> {
  const [isOwn, refusal] = await Promise.all([
    isPersonal(subscription, person, deps),
    refusalToManage({ channel: subscription.channel, subscription }, person, deps),
  ]);
  return isOwn || !refusal ? { isPersonal: isOwn } : refusal;
}

export function notConnected(platform: string): PlatformError {
  return new PlatformError('lost installation', sentence('{platform} is not connected', { platform }), {
    fix: sentence('Set the variables of {platform} and restart the service.', { platform }),
  });
}
