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

/** The state and the callbacks of the library's reading view. */
export interface ReadingProps {
  locale: Locale;
  mode: Mode;
  words: ReadingWords;
  pageWords: PageWords;
  errors: ErrorView[];
  /** the place that the address names */
  place: LibraryPlace;
  /** the place that the list shows */
  list: LibraryPlace;
  held: 'loading' | 'text' | 'nothing' | 'no-week' | 'no-paper';
  isEmpty: boolean;
  week: Extract<PopupView, { kind: 'week' }> | null;
  /** what of the week can be copied */
  copyingWeek: Copying | null;
  /** the weeks of the open collection or tag */
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
  /** changes made from the list, and actions on many papers */
  many: ManyProps;
  flagsOf(key: PaperKey): MarkFlags;
  fetching: FetchingView | null;
  whatsNew: { news: NewsView; onDismiss(): void } | null;
  /** scroll position of the list that was left, in px; 0 for any other list */
  topOf(shown: string): number;
  onLeaveList(shown: string, top: number): void;
  hrefOf(place: LibraryPlace): string;
  /** address of a paper in the week that lists it */
  hrefOfPaper(key: PaperKey, weekId: string, rank: number): string | null;
  /** @param id - of a week */
  placeOfWeek(id: string): LibraryPlace | null;
  onGo(place: LibraryPlace): void;
  onWeek(id: string): void;
  onTurn(to: Turn): void;
  onPaper(key: PaperKey): void;
  /** closes a paper and returns to its list */
  onBack(): void;
  onOther(at: number): void;
  onMode(mode: Mode): void;
  onNextMode(): void;
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  /** @param monday - ISO */
  onMissingWeek(monday: string): void;
  onNewWeeks(): void;
  onStopFetching(): void;
  /** opens the list of sources */
  onSources(): void;
  onRetry(): void;
}
