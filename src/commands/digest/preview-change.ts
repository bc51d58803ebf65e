import { type ChosenDigest, chooseDigest } from '../../digest/choose-digest.ts';
import { compareDigests, type StoryOfOne } from '../../digest/compare-digests.ts';
import { type DigestOrder, digestOrder, type SentBefore } from '../../digest/digest-order.ts';
import type { Story } from '../../digest/story.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { writePair } from '../../platform/commands/command-words.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { CommandButton, MessageBlock, Span } from '../../platform/message.ts';
import { summaryOf } from '../../platform/notice.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { commandButton } from '../replies/buttons.ts';
import { absenceText } from './absence-text.ts';
import { beside } from './beside.ts';

/** A change that was asked for but not made. */
export interface PlannedChange {
  /** With the new settings. */
  readonly subscription: Subscription;
  readonly before: Subscription;
}

/** What both settings would give at the same moment. */
export interface ChangePreview {
  readonly order: DigestOrder;
  readonly chosen: ChosenDigest;
  readonly changes: StoryChanges;
}

interface StoryChanges {
  readonly leaving: readonly StoryOfOne[];
  readonly coming: readonly StoryOfOne[];
}

/** Chooses the digest of `slot` with the new settings, and compares it with that of the present ones. */
export function previewChange(
  { subscription, before }: PlannedChange,
  { slot, sent }: { readonly slot: Date; readonly sent: SentBefore },
  deps: Pick<CommandDeps, 'index' | 'storiesByHeat'>,
): ChangePreview {
  const choose = (settings: Subscription) => {
    const order = digestOrder(settings, slot, sent);
    return { order, chosen: chooseDigest(deps.storiesByHeat, order) };
  };
  const [old, planned] = [choose(before), choose(subscription)];
  const { onlyFirst, onlySecond } = compareDigests(
    [{ order: old.order, stories: old.chosen.stories }],
    [{ order: planned.order, stories: planned.chosen.stories }],
    deps,
  );
  return { ...planned, changes: { leaving: onlyFirst, coming: onlySecond } };
}

/** What a change would do: its settings, how many stories leave and come, and which, with the reasons. */
export function changeBlocks(
  { subscription, before }: PlannedChange,
  { changes }: Pick<ChangePreview, 'changes'>,
  deps: CommandDeps,
): MessageBlock[] {
  const { language } = deps;
  return [
    {
      kind: 'text',
      spans: [bold(say(language, 'Not saved yet: ')), ...differenceSpans(subscription, before, language)],
    },
    ...unknownNameBlocks(subscription.criteria.filter, deps),
    { kind: 'text', spans: [plain(changeText(changes, language))] },
    ...movesOf(changes, language).map((move) => storyLine(move, language)),
  ];
}

/** "With these settings, 2 stories leave and 1 comes." */
export function changeText({ leaving, coming }: StoryChanges, language: Language): string {
  const counts = { leaving: leaving.length, coming: coming.length };
  if (counts.leaving === 0 && counts.coming === 0)
    return say(language, 'With these settings, it would contain the same stories.');
  if (counts.coming === 0) {
    return say(
      language,
      'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.',
      counts,
    );
  }
  if (counts.leaving === 0) {
    return say(
      language,
      'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.',
      counts,
    );
  }
  return say(
    language,
    'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.',
    counts,
  );
}

/** The same for a terminal. */
export function changeLines(changes: StoryChanges): string[] {
  const lines = movesOf(changes, 'en').map((move) => summaryOf(moveSpans(move, 'en')));
  return [changeText(changes, 'en'), ...lines];
}

function storyLine(move: Move, language: Language): MessageBlock {
  return { kind: 'note', spans: moveSpans(move, language) };
}

function moveSpans({ story, rank, why }: Move, language: Language): Span[] {
  const { title, url } = story.lead;
  const link: Span = { kind: 'link', text: shortLine(title, 120), url };
  return why === undefined
    ? saySpans(language, 'Comes: {title} (number {rank})', { title: link, rank })
    : saySpans(language, 'Leaves: {title} (number {rank} now): {why}', { title: link, rank, why });
}

interface Move {
  readonly story: Story;
  readonly rank: number;
  /** Why it leaves; undefined for one that comes. */
  readonly why?: string;
}

function movesOf({ leaving, coming }: StoryChanges, language: Language): Move[] {
  return [
    ...leaving.map(({ story, rank, absence }) => {
      return { story, rank, why: absenceText(language, story, absence).join(' ') };
    }),
    ...coming.map(({ story, rank }) => ({ story, rank })),
  ];
}

/**
 * A button that makes the change, or the command where that doesn't fit a button.
 * @param invocation its options are the settings
 */
export function saveOf(
  { subscription: { id } }: PlannedChange,
  invocation: CommandInvocation,
  { commandNames, language }: CommandDeps,
): { readonly buttons: readonly CommandButton[]; readonly blocks: readonly MessageBlock[] } {
  const [root, subcommand] = beside(invocation, 'edit');
  const given = { id, ...invocation.options };
  const button = commandButton(say(language, 'Save these settings'), root, subcommand, given);
  if (button.length > 0) return { buttons: button, blocks: [] };
  const pairs = Object.entries(given).map(([name, value]) => writePair(name, String(value)));
  const command = [`/${commandNames[root]}`, subcommand, ...pairs].join(' ');
  return {
    buttons: [],
    blocks: [
      {
        kind: 'note',
        spans: saySpans(language, 'To save them: {command}', { command: code(command) }),
      },
    ],
  };
}
