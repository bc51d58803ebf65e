import type { Piece } from '../stories/piece.ts';
import type { Contemporary, StoryWindow } from '../stories/story-window.ts';

/** What a change has affected so far: pieces that share nothing with it stay where they are. */
export interface TouchedStories {
  /** A piece was added or removed. */
  addPiece(piece: Piece): void;
  /** A piece moved to another story: pieces linked to it by more than words may follow. */
  addKeys(piece: Piece): void;
  /** A story gained or lost a piece, or one of its pieces changed. */
  addStory(story: number | undefined): void;
  touches(entry: Contemporary): boolean;
}

export function createTouchedStories(window: StoryWindow): TouchedStories {
  const stories = new Set<number>();
  const words = new Set<number>();
  /** Addresses, titles, excerpts and so on, by their hashes. */
  const keys = new Set<number | string | undefined>();

  const keysOf = ({ address, title, excerpt, correction, listed }: Piece) => [
    ...[address, title, excerpt, correction],
    ...listed.map((entry) => entry.address),
  ];

  function addKeys(piece: Piece): void {
    for (const key of keysOf(piece)) if (key !== undefined) keys.add(key);
  }

  return {
    addKeys,
    addPiece(piece) {
      for (const hash of piece.words.hashes) words.add(hash);
      addKeys(piece);
    },
    addStory(story) {
      if (story === undefined) return;
      stories.add(story);
      for (const { vector } of window.storyOf(story)) for (const hash of vector.keys()) words.add(hash);
    },
    touches({ piece, vector, story }) {
      if (story !== undefined && stories.has(story)) return true;
      for (const hash of vector.keys()) if (words.has(hash)) return true;
      return keysOf(piece).some((key) => keys.has(key));
    },
  };
}
