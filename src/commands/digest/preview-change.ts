import { type ChosenDigest, chooseDigest } from '../../digest/choose-digest.ts';
import { compareDigests, type StoryOfOne } from '../../digest/compare-digests.ts';
import { type DigestOrder, digestOrder, type SentBefore } from '../../digest/digest-order.ts';
import type { Story } from '../../digest/story.ts';
import type { CommandInvocation } from '../../platform/commands/command.ts';
import { writePair } from '../../platform/commands/command-words.ts';
import type { Language } from '../../platform/language/language.ts';
import type { CommandButton, MessageBlock } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownTopicBlocks } from '../lookup/unknown-topics.ts';
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
  return [
    { kind: 'text', spans: [bold('Not saved yet: '), ...differenceSpans(subscription, before)] },
    ...unknownTopicBlocks(subscription, deps),
    { kind: 'text', spans: [plain(changeText(changes))] },
    ...movesOf(deps.language, changes).map(storyLine),
  ];
}

/** "With these settings, 2 stories leave and 1 comes." */
export function changeText({ leaving, coming }: StoryChanges): string {
  const [out, into] = [leaving.length, coming.length];
  if (out === 0 && into === 0) return 'With these settings, it would contain the same stories.';
  const leave = `${out} ${out === 1 ? 'story leaves' : 'stories leave'}`;
  const come = `${into} ${into === 1 ? 'story comes' : 'stories come'}`;
  if (into === 0) return `With these settings, ${leave}, and none comes.`;
  if (out === 0) return `With these settings, ${come}, and none leaves.`;
  return `With these settings, ${leave} and ${into} ${into === 1 ? 'comes' : 'come'}.`;
}

/** The same for a terminal. */
export function changeLines(changes: StoryChanges): string[] {
  return [
    changeText(changes),
    ...movesOf('en', changes).map(
      ({ what, story, more }) => `${what}: ${shortLine(story.lead.title, 120)}${more}`,
    ),
  ];
}

function storyLine({ what, story, more }: Move): MessageBlock {
  const { title, url } = story.lead;
  return {
    kind: 'note',
    spans: [plain(`${what}: `), { kind: 'link', text: shortLine(title, 120), url }, plain(more)],
  };
}

interface Move {
  readonly what: 'Leaves' | 'Comes';
  readonly story: Story;
  /** Its rank, and why it leaves. */
  readonly more: string;
}

function movesOf(language: Language, { leaving, coming }: StoryChanges): Move[] {
  return [
    ...leaving.map(({ story, rank, absence }): Move => {
      const why = absenceText(language, story, absence).join(' ');
      return { what: 'Leaves', story, more: ` (number ${rank} now): ${why}` };
    }),
    ...coming.map(({ story, rank }): Move => ({ what: 'Comes', story, more: ` (number ${rank})` })),
  ];
}

/**
 * A button that makes the change, or the command where that doesn't fit a button.
 * @param invocation its options are the settings
 */
export function saveOf(
  { subscription: { id } }: PlannedChange,
  invocation: CommandInvocation,
  { commandNames }: CommandDeps,
): { readonly buttons: readonly CommandButton[]; readonly blocks: readonly MessageBlock[] } {
  const [root, subcommand] = beside(invocation, 'edit');
  const given = { id, ...invocation.options };
  const button = commandButton('Save these settings', root, subcommand, given);
  if (button.length > 0) return { buttons: button, blocks: [] };
  const pairs = Object.entries(given).map(([name, value]) => writePair(name, String(value)));
  const command = [`/${commandNames[root]}`, subcommand, ...pairs].join(' ');
  return { buttons: [], blocks: [{ kind: 'note', spans: [plain('To save them: '), code(command)] }] };
}
