import { PermissionFlagsBits, type REST } from 'discord.js';
import { type ChannelRef, formatChannelRef } from '../../../src/platform/channel.ts';
import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { type Sentence, sentence, told } from '../../../src/platform/language/sentence.ts';
import type { BotAccess } from '../channels/bot-access.ts';
import { faultOfChannelId } from '../channels/channel-id.ts';
import { missingOf, needsOf, type Permission, permissionName } from '../channels/permissions.ts';
import { tagNames } from '../posting/forum-post.ts';
import type { DiscordSettings } from '../settings.ts';
import { type ExplainDeps, explain, timedOutFix } from './explain.ts';

/** Checks whether a channel can be posted to, and which parts of a digest it would not show. */
export async function diagnoseChannel(
  ref: ChannelRef,
  deps: DiagnoseDeps,
): Promise<{ readonly findings: Finding[]; readonly guildId?: string | undefined }> {
  const name = formatChannelRef(ref);
  const idFault = faultOfChannelId(ref.id);
  if (idFault) return { findings: [{ verdict: 'wrong', text: `${name}: is not ${idFault}` }] };
  try {
    const access = await deps.request(sentence('Discord did not show it'), () =>
      deps.botAccess.of(ref.id).catch(async (error: unknown) => {
        throw await explain(error, sentence('Discord did not show it'), ref.id, deps);
      }),
    );
    const { name: title, kind, guildId } = access.channel;
    const shown = `${name} (${title ? `#${title}, ` : ''}${kind})`;
    return { findings: findingsOf(shown, access), guildId };
  } catch (error) {
    return { findings: [findingOf(name, error)] };
  }
}

function findingsOf(name: string, { channel, permissions, timedOutUntil }: BotAccess): Finding[] {
  const { kind, isLocked, requiresTag } = channel;
  if (kind === 'other') {
    return [
      {
        verdict: 'wrong',
        text: `${name}: takes no messages`,
        fix: 'Choose a text, announcement, forum or media channel, or a thread.',
      },
    ];
  }
  if (timedOutUntil) {
    return [
      {
        verdict: 'wrong',
        text: `${name}: I am timed out in that server`,
        fix: told('en', timedOutFix(timedOutUntil)),
      },
    ];
  }
  const { toPost, toBeWhole } = needsOf(kind);
  const lacks = (permission: Permission) => missingOf([permission], permissions).length > 0;
  const findings: Finding[] = toPost
    .filter(lacks)
    .map((permission) => lack(name, 'wrong', permissionName(permission, kind), 'posting'));
  for (const [permission, purpose] of toBeWhole) {
    if (lacks(permission)) findings.push(lack(name, 'weak', permissionName(permission, kind), purpose));
  }
  if (isLocked && !(permissions & PermissionFlagsBits.ManageThreads)) {
    findings.push({
      verdict: 'wrong',
      text: `${name}: is locked`,
      fix: 'Unlock the thread, give me Manage Threads, or choose another channel.',
    });
  }
  if (requiresTag) {
    findings.push({
      verdict: 'weak',
      text: `${name}: takes no post without a tag`,
      fix: `Set the tag of its subscription to one of ${tagNames(channel)}.`,
    });
  }
  const isFit = !findings.some(({ verdict }) => verdict === 'wrong');
  return isFit ? [right(`${name}: I can post there`), ...findings] : findings;
}

function lack(name: string, verdict: 'weak' | 'wrong', permission: string, purpose: string): Finding {
  return {
    verdict,
    text: `${name}: I lack ${permission}, needed for ${purpose}`,
    fix: `Give my role ${permission} there (Edit Channel → Permissions).`,
  };
}

/** What the checks of the setup need. */
export interface DiagnoseDeps extends ExplainDeps {
  readonly rest: REST;
  readonly settings: DiscordSettings;
  /** Makes a request and turns its failure into the port's error. */
  readonly request: <Result>(action: Sentence, send: () => Promise<Result>) => Promise<Result>;
}
