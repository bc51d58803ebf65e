import { decide } from '../stories/decide.ts';
import type { Placement } from '../stories/placement.ts';
import type { StoryWindow } from '../stories/story-window.ts';
import type { Vector } from '../stories/word-weights.ts';
import type { RememberedPieces } from './earlier-pieces.ts';
import { isPlacedSo } from './piece-rows.ts';
import type { PieceTable, PlacedPiece } from './piece-table.ts';

/** Decides which story a piece belongs to, from what was published before it, and records that. */
export type PlacePiece = (
  placed: PlacedPiece,
  vector: Vector,
  /** Contains the pieces published before it, and may contain others. */
  window: StoryWindow,
) => { readonly placement: Placement; readonly isNews: boolean };

export function createPlacePiece(
  pieces: PieceTable,
  earlier: RememberedPieces,
  /** Called with each story that gained or lost a piece, or whose coverage changed. */
  onChange: (story: number) => void,
): PlacePiece {
  return ({ piece, row }, vector, window) => {
    const placement = decide({ piece, vector }, window.storiesAlike(piece, vector), earlier);
    const isNews = !isPlacedSo(row, placement);
    if (isNews) {
      pieces.place(piece.ordinal, placement);
      earlier.forget(piece.ordinal);
      if (row.story !== null) onChange(row.story);
      onChange(placement.story);
    }
    return { placement, isNews };
  };
}
