import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import type { CalendarYear } from '../../lib/view/calendar/calendar-view';
import type { MarkFlags, MarkView } from '../../lib/view/marks/mark-view';
import type { PageWords } from '../../lib/view/pages.words';
import type { ErrorView, LibraryPart, PopupView, Turn } from '../../lib/view/popup/popup-view';
import type { TabView } from '../../lib/view/popup/tab-view';
import type { MarkCallbacks } from '../pages/MarkBar';
import type { SearchProps } from '../pages/SearchSection';
import type { Copying } from '../shared/CopyMenus';
import type { ManyProps } from './DeedLine';

/** The state of fetching, in one sentence. */
export interface FetchingView {
  text: string;
  isRunning: boolean;
  /** whether the button opens the list of sources */
  isOfSources?: boolean;
}

/** The state and the callbacks of popup and side panel. */
export interface TabPageProps {
  view: PopupView;
  tab: TabView | null;
  /** the paper of the active tab, if a digest has it */
  tabPaper: PaperKey | null;
  errors: ErrorView[];
  words: PageWords;
  locale: Locale;
  mode: Mode;
  search: Omit<SearchProps, 'locale' | 'title' | 'children'>;
  /** the marks on the shown paper */
  marks: MarkView | null;
  marking: MarkCallbacks;
  /** copies and citations of the shown paper */
  copying: Copying | null;
  /** copies and citations of the shown week */
  copyingWeek: Copying | null;
  flagsOf(key: PaperKey): MarkFlags;
  /** changes from the list, and actions on the papers of many weeks */
  many: ManyProps;
  onMode(mode: Mode): void;
  /** returns to the week that was open */
  onWeek(): void;
  onTurn(to: Turn): void;
  /** opens a week of the calendar or of another source. @param id - of the week */
  onWeekOf(id: string): void;
  /** the calendar; `null` until its weeks are read */
  calendar: CalendarYear[] | null;
  onCalendar(): void;
  /** the reader chose a Monday without a week. @param monday - ISO */
  onMissingWeek(monday: string): void;
  /** progress of a fetch started on this page; `null` if none was */
  fetching: FetchingView | null;
  onNewWeeks(): void;
  onStopFetching(): void;
  /** opens the list of sources */
  onSources(): void;
  /** goes from the open paper to the next or previous one */
  onStep(by: 1 | -1): void;
  /** switches a mark on a row's paper */
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  onNextMode(): void;
  onPaper(key: PaperKey): void;
  onOther(at: number): void;
  onRetry(): void;
  onSettings(): void;
  /** looks for a digest in the page of this tab */
  onAddFromPage(): void;
  /** @param part - the part of the library to open */
  onLibrary(part?: LibraryPart): void;
  /** whether the page of this tab may hold a digest */
  canAddFromPage: boolean;
}
