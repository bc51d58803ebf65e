import { maxStackedViews } from '../limits.ts';

/** The fields of a view that say which views it lies on. */
export interface StackedView {
  readonly id: string;
  readonly root_view_id: string | null;
  readonly previous_view_id: string | null;
}

/** Whether there is room for another modal above this one. */
export function hasRoomAbove(view: StackedView): boolean {
  return depthOf(view) < maxStackedViews;
}

/** A view's position in the stack of modals, counted from the bottom. */
function depthOf(view: StackedView): number {
  if (view.previous_view_id === null || view.root_view_id === view.id) return 1;
  return view.previous_view_id === view.root_view_id ? 2 : 3;
}
