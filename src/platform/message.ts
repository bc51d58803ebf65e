import type { ChannelRef } from './channel.ts';
import type { Language } from './language/language.ts';

/**
 * The content of a digest or an answer, free of any platform's format. Every string is plain text and may
 * contain anything an article contains; the adapter's renderer escapes it.
 */
export interface Message {
  /**
   * Of the words that a renderer adds; English if absent. */
  readonly language?: Language;
  /** One line that stands for the whole message in notifications and for screen readers, with all of its
   * headlines. Never empty.
   */
  readonly summary: string;
  readonly blocks: readonly MessageBlock[];
}

export type MessageBlock = HeadingBlock | StoryBlock | TextBlock | NoteBlock | ButtonsBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

/** A paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly spans: readonly Span[];
}

/** A quiet line, shown smaller or dimmer than a paragraph. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly spans: readonly Span[];
}

export interface StoryBlock {
  readonly kind: 'story';
  /** 1 for the first story; absent where the order has no meaning. */
  readonly rank?: number;
  readonly title: string;
  /** An absolute http or https URL. */
  readonly url: string;
  /** Already cut at the end of a word; a renderer may shorten it further to fit a limit. */
  readonly excerpt?: string;
  /**
   * Words of the excerpt that the reader searched for, spelled as in the excerpt: bold where the platform
   * can.
   */
  readonly matches?: readonly string[];
  /** True when the reader has seen the story before and it has grown much since. */
  readonly isUpdate?: boolean;
  /**
   * True when the publisher withdrew the story after it was posted: its title is struck out and has no link.
   */
  readonly isWithdrawn?: true;
  /** The outlet's name, such as "TechCrunch". */
  readonly provider: string;
  readonly publishedAt: Date;
  /** Absent where the archive has none. Chats show it as flames. */
  readonly heat?: number;
  readonly topics: readonly string[];
  readonly image?: Picture;
  /** The other outlets to show, best first. */
  readonly coverage: readonly CoverageLink[];
  /** Opens the whole coverage. Absent where no other outlet covers the story. */
  readonly more?: MoreCoverage;
  /** Of the words that a renderer adds; absent for English. */
  readonly language?: Language;
  /** Set for the style with headlines only: two lines a story on a phone. */
  readonly isCompact?: true;
}

/** A command that lists everyone who covers a story. Its control says how many outlets are not shown. */
export interface MoreCoverage extends Pick<CommandButton, 'command' | 'opensDialog'> {
  /** How many outlets cover the story besides those in its `coverage`; may be 0. */
  readonly outlets: number;
  /** Of the words on its control; absent for English. */
  readonly language?: Language;
}

export interface CoverageLink {
  readonly provider: string;
  readonly title: string;
  readonly url: string;
}

export interface Picture {
  /** An absolute http or https URL. */
  readonly url: string;
  readonly alt: string;
}

export interface ButtonsBlock {
  readonly kind: 'buttons';
  readonly buttons: readonly CommandButton[];
}

/** A button that gives a command as if the person had typed it. Its whole state is the command's text. */
export interface CommandButton {
  readonly label: string;
  /** Root, subcommand and options as `parseCommand` reads them ("news related 3fk2 page:2"), within `button-limits.ts`. */
  readonly command: string;
  /**
   * Where a platform has dialogs, the answer opens in one and can be paged through without leaving the
   * channel.
   */
  readonly opensDialog?: true;
  /**
   * Shows an answer to the whole channel that only one person sees. Left out where nobody else is there, as
   * in a direct message.
   */
  readonly sharesAnswer?: true;
}

export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'bold' | 'code' | 'struck' }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A channel, shown by the platform under its name. */
  | { readonly kind: 'channel'; readonly channel: ChannelRef }
  /**
   * A role or group of people: by name where the platform can show that without notifying them, otherwise by
   * id.
   */
  | { readonly kind: 'group'; readonly id: string }
  /** Shown by the platform in the reader's own time zone. */
  | { readonly kind: 'time'; readonly at: Date; readonly style: 'date-and-time' | 'relative' };
