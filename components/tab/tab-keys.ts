import type { PageKeyActs } from '../pages/use-page-keys';
import type { TabPageProps } from './tab-page';

/** What is shown, as far as keys go. */
export function shownKind({ view, search }: TabPageProps): PageKeyActs['shown'] {
  if (view.kind === 'paper' || search.paper) return 'paper';
  return view.kind === 'week' ? 'week' : 'other';
}

/** Escape closes the calendar before it closes anything else. */
export function leaveCalendar(event: KeyboardEvent, isOpen: boolean, end: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || !isOpen) return;
  event.preventDefault();
  event.stopPropagation();
  end();
}
