import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import type { CalendarYear } from '../../lib/view/calendar/calendar-view';
import type { CollectionGroup } from '../../lib/view/library/collection-view';
import type { NewsView } from '../../lib/view/library/news-view';
import type { ReadingWords } from '../../lib/view/library/reading.words';
import type { CollectionName, LibraryPlace } from '../../lib/view/library-address';
import type { MarkFlags, MarkView } from '../../lib/view/marks/mark-view';
import type { PageWords } from '../../lib/view/pages.words';
import type { PaperView } from '../../lib/view/paper-view';
import type { ErrorView, PopupView, RowView, Turn } from '../../lib/view/popup/popup-view';
import type { MarkCallbacks } from '../pages/MarkBar';
import type { SearchProps } from '../pages/SearchSection';
import type { Copying } from '../shared/CopyMenus';
import type { ManyProps } from '../tab/DeedLine';
import type { FetchingView } from '../tab/tab-page';

/** What the library shows as a place to read, and what the reader can do there. */
export interface ReadingProps {
  locale: Locale;
  mode: Mode;
  words: ReadingWords;
  pageWords: PageWords;
  errors: ErrorView[];
  /** where the address leads */
  place: LibraryPlace;
  /** what stands in the list */
  list: LibraryPlace;
  held: 'loading' | 'text' | 'nothing' | 'no-week' | 'no-paper';
  isEmpty: boolean;
  week: Extract<PopupView, { kind: 'week' }> | null;
  /** what of the week can be copied */
  copyingWeek: Copying | null;
  /** of the collection or tag that is open */
  groups: CollectionGroup[];
  rowsOf(group: CollectionGroup): RowView[] | null;
  counts: Record<CollectionName, number>;
  /** whether unread papers are counted */
  countsUnread: boolean;
  tags: { tag: string; count: number }[];
  calendar: CalendarYear[];
  search: Omit<SearchProps, 'locale' | 'children'>;
  paper: { key: PaperKey; view: PaperView; copying: Copying; address: string | null } | null;
  marks: MarkView | null;
  marking: MarkCallbacks;
  /** what was done from the list, and can be done to many papers */
  many: ManyProps;
  flagsOf(key: PaperKey): MarkFlags;
  fetching: FetchingView | null;
  whatsNew: { news: NewsView; onDismiss(): void } | null;
  /** how far a list was scrolled when it was left, px; 0 for another */
  topOf(shown: string): number;
  onLeaveList(shown: string, top: number): void;
  hrefOf(place: LibraryPlace): string;
  /** address of a paper as a week lists it */
  hrefOfPaper(key: PaperKey, weekId: string, rank: number): string | null;
  /** @param id - of a week */
  placeOfWeek(id: string): LibraryPlace | null;
  onGo(place: LibraryPlace): void;
  onWeek(id: string): void;
  onTurn(to: Turn): void;
  onPaper(key: PaperKey): void;
  /** from a paper to the list it stands in */
  onBack(): void;
  onOther(at: number): void;
  onMode(mode: Mode): void;
  onNextMode(): void;
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  /** @param monday - ISO */
  onMissingWeek(monday: string): void;
  onNewWeeks(): void;
  onStopFetching(): void;
  /** the reader goes to where weeks come from */
  onSources(): void;
  onRetry(): void;
}
