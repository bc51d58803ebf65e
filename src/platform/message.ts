import type { ChannelRef } from './channel.ts';

/**
 * What a digest or an answer says, free of any platform's format. Every string is plain text: it may hold
 * anything an article holds, and an adapter's renderer is the one that escapes it.
 */
export interface Message {
  /** One line that stands for the whole message in notifications and for screen readers. Never empty. */
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
  /** 1 for the first story; absent where the order says nothing. */
  readonly rank?: number;
  readonly title: string;
  /** An absolute http or https URL. */
  readonly url: string;
  /** Already trimmed to end at a word; a renderer may shorten it further to fit a limit. */
  readonly excerpt?: string;
  /** Words of the excerpt, as it has them, that the reader looked for: shown bold where the platform can. */
  readonly matches?: readonly string[];
  /** True when the reader was shown the story before, and it has grown much since. */
  readonly isUpdate?: boolean;
  /** True when its publisher took it back after it was posted: its title stands struck out, without a link. */
  readonly isWithdrawn?: true;
  /** The outlet's name, such as "TechCrunch". */
  readonly provider: string;
  readonly publishedAt: Date;
  /** Absent where the archive does not say. */
  readonly heat?: number;
  readonly topics: readonly string[];
  readonly image?: Picture;
  /** The other outlets to show, best first. */
  readonly coverage: readonly CoverageLink[];
  /** "+N more": opens the whole coverage. Absent when `coverage` is the whole of it. */
  readonly more?: CommandButton;
  /** Set where readers asked for headlines: its coverage is to take one line, with the outlets' names alone. */
  readonly isCompact?: true;
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

/** A button that gives a command, as if its presser had typed it: all its state is in the command's text. */
export interface CommandButton {
  readonly label: string;
  /** Root, subcommand and options as `parseCommand` reads them ("news related 3fk2 page:2"), within `button-limits.ts`. */
  readonly command: string;
  /** Where a platform has dialogs the answer opens in one, to be paged through beside the channel. */
  readonly opensDialog?: true;
  /** Shows the whole channel what its presser alone sees: left out where nobody else is, as in a direct message. */
  readonly sharesAnswer?: true;
}

export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'bold' | 'code' | 'struck' }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A channel, by the name that its platform shows for it. */
  | { readonly kind: 'channel'; readonly channel: ChannelRef }
  /** A role or group of people, by its name where its platform can show that without notifying them; by its id elsewhere. */
  | { readonly kind: 'group'; readonly id: string }
  /** Shown by the platform in its reader's own time zone. */
  | { readonly kind: 'time'; readonly at: Date; readonly style: 'date-and-time' | 'relative' };
