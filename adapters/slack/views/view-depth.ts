import { maxStackedViews } from '../limits.ts';

/** The part of a view that Slack sends which says what it lies on. */
export interface StackedView {
  readonly id: string;
  readonly root_view_id: string | null;
  readonly previous_view_id: string | null;
}

/** Whether there is room for another modal above this one. */
export function hasRoomAbove(view: StackedView): boolean {
  return depthOf(view) < maxStackedViews;
}

/** Which of the modals that lie on one another a view is, counted from below. */
function depthOf(view: StackedView): number {
  if (view.previous_view_id === null || view.root_view_id === view.id) return 1;
  return view.previous_view_id === view.root_view_id ? 2 : 3;
}
