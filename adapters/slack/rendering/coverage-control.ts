import type { types } from '@slack/bolt';
import { moreOutlets, otherOutlets, whoCovers } from '../../../src/platform/coverage-words.ts';
import type { MoreCoverage, StoryBlock } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxOptions, maxOptionText } from '../limits.ts';
import { commandActionPrefix, dialogActionPrefix, renderButton } from './button.ts';
import { storyHost } from './render-story.ts';
import type { SlackBlock } from './slack-message.ts';

/** A story whose whole coverage can be opened. */
type Openable = StoryBlock & { readonly more: MoreCoverage };

/**
 * The one control that opens the coverage of any of `stories`: a menu or, for a single story, a button. There
 * is none if everyone who covers them is shown.
 * @param place makes its ids unique in a message
 */
export function coverageControl(stories: readonly StoryBlock[], place: string): SlackBlock[] {
  const openable = stories.filter(isOpenable);
  const [first] = openable;
  if (!first || !openable.some(hidesOutlets)) return [];
  if (stories.length === 1) return [actions(renderButton(buttonOf(first), place))];
  const options = openable
    .filter(({ more }) => more.command.length <= maxOptionText)
    .slice(0, maxOptions)
    .map(optionOf);
  const prefix = first.more.opensDialog ? dialogActionPrefix : commandActionPrefix;
  return options.length === 0
    ? []
    : [
        actions({
          type: 'static_select',
          action_id: `${prefix}coverage:${place}`,
          placeholder: { type: 'plain_text', text: whoCovers(first.more), emoji: false },
          options,
        }),
      ];
}

function isOpenable(story: StoryBlock): story is Openable {
  return story.more !== undefined;
}

/** The compact form names none of the other outlets. */
function hidesOutlets({ more, isCompact }: Openable): boolean {
  return more.outlets > 0 || isCompact === true;
}

function buttonOf({ more, coverage, isCompact }: Openable) {
  const { outlets, language: _, ...command } = more;
  return { label: moreOutlets(isCompact ? coverage.length + outlets : outlets, more), ...command };
}

function optionOf({ rank, title, url, coverage, more }: Openable): types.PlainTextOption {
  const text = shortLine(title, maxOptionText) || storyHost(url);
  return {
    text: plain(rank === undefined ? text : `${rank}. ${text}`),
    description: plain(otherOutlets(coverage.length + more.outlets, more)),
    value: more.command,
  };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortLine(text, maxOptionText), emoji: false };
}

function actions(element: types.Button | types.StaticSelect): SlackBlock {
  return { type: 'actions', elements: [element] };
}
