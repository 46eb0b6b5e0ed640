import type { PageKeyActs } from '../pages/use-page-keys';
import type { TabPageProps } from './tab-page';

/** What the page shows, as far as keys are concerned. */
export function shownKind({ view, search }: TabPageProps): PageKeyActs['shown'] {
  if (view.kind === 'paper' || search.paper) return 'paper';
  return view.kind === 'week' ? 'week' : 'other';
}

/** Escape ends a search from anywhere in its results, as it does in the field, which gets the focus. */
export function leaveSearch(
  event: KeyboardEvent,
  { view, paper, onText }: TabPageProps['search'],
): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (!view.isAsking || paper) return;
  event.preventDefault(); // the popup stays open
  onText('');
  (event.currentTarget as Element).querySelector<HTMLElement>('[name="q"]')?.focus(); // listens on an element
}

/** Escape closes the calendar before anything else. */
export function leaveCalendar(event: KeyboardEvent, isOpen: boolean, end: () => void): void {
  if (event.key !== 'Escape' || event.isComposing || !isOpen) return;
  event.preventDefault();
  event.stopPropagation();
  end();
}
