import type { PageKeyActs } from '../pages/use-page-keys';
import type { TabPageProps } from './tab-page';

/** What the page shows, as far as keys are concerned. */
export function shownKind({ view, search }: TabPageProps): PageKeyActs['shown'] {
  if (view.kind === 'paper' || search.paper) return 'paper';
  return view.kind === 'week' ? 'week' : 'other';
}

/** Escape closes the calendar before anything else. */
export function leaveCalendar(event: KeyboardEvent, isOpen: boolean, end: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || !isOpen) return;
  event.preventDefault();
  event.stopPropagation();
  end();
}
