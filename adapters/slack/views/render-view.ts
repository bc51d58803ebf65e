import type { types } from '@slack/bolt';
import {
  type Translation,
  type Translations,
  translationFor,
} from '../../../src/platform/commands/translation.ts';
import type { Language } from '../../../src/platform/language/language.ts';
import { say } from '../../../src/platform/language/say.ts';
import type { Message } from '../../../src/platform/message.ts';
import { notice } from '../../../src/platform/notice.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxBlocksOfView, maxTextOfView, maxViewTitle } from '../limits.ts';
import { renderBlocks, summarySection } from '../rendering/render.ts';
import type { SlackBlock } from '../rendering/slack-message.ts';
import { mrkdwn } from '../rendering/slack-message.ts';
import { type ViewContext, writeViewContext } from './view-context.ts';

const answerCallback = 'answer';
const homeCallback = 'home';

export interface AnswerModal extends types.ModalView {
  blocks: SlackBlock[];
}

export interface AnswerHome extends types.HomeView {
  blocks: SlackBlock[];
}

/**
 * A modal that shows `message`. Its title is the first heading if that fits, else the name of the command.
 */
export function answerModal(
  message: Message,
  context: ViewContext,
  translations: Translations = {},
): AnswerModal {
  const { language = 'en' } = message;
  const [first, ...others] = message.blocks;
  const heading = first?.kind === 'heading' ? oneLine(first.text).trim() : '';
  const isTitle = heading !== '' && heading.length <= maxViewTitle;
  return {
    type: 'modal',
    callback_id: answerCallback,
    private_metadata: writeViewContext(context) ?? '',
    title: viewTitle(isTitle ? heading : titleOf(context, translationFor(translations, language))),
    close: viewTitle(context.isAbove ? say(language, 'Back') : say(language, 'Close')),
    blocks: blocksOfView(isTitle ? { ...message, blocks: others } : message),
  };
}

/** "Search" for "news search", "Subscribe" for "news me subscribe", or the word that translates it. */
function titleOf({ shows = '' }: ViewContext, translation: Translation | undefined): string {
  const word = translation?.commands[shows]?.name ?? (shows.split(' ').at(-1) || 'answer');
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

/** Shown until there is an answer. @param externalId finds the view when Slack does not tell its id */
export function loadingModal(
  context: ViewContext,
  { language = 'en', externalId }: { readonly language?: Language; readonly externalId?: string } = {},
): AnswerModal {
  return {
    ...answerModal({ ...notice(say(language, 'Looking it up…')), language }, context),
    title: viewTitle(say(language, 'One moment')),
    ...(externalId !== undefined && { external_id: externalId }),
  };
}

export function homeView(message: Message, context: ViewContext): AnswerHome {
  return {
    type: 'home',
    callback_id: homeCallback,
    private_metadata: writeViewContext(context) ?? '',
    blocks: blocksOfView(message),
  };
}

/** The text of a view's title or button. Never empty. */
export function viewTitle(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortLine(text, maxViewTitle) || '…', emoji: false };
}

/** A view has no second page, so what does not fit is left out, with a note that says so. */
function blocksOfView(message: Message): SlackBlock[] {
  const room = { blocks: maxBlocksOfView - 1, text: maxTextOfView };
  const [blocks = [summarySection(message)], ...rest] = renderBlocks(message, room);
  return rest.length === 0
    ? blocks
    : [
        ...blocks,
        {
          type: 'context',
          elements: [mrkdwn(say(message.language ?? 'en', 'There is more than fits here.'))],
        },
      ];
}
