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
  /** whether the button leads to the list of sources */
  isOfSources?: boolean;
}

/** What popup and side panel show, and what the reader can do there. */
export interface TabPageProps {
  view: PopupView;
  tab: TabView | null;
  /** the paper of the tab in front, where a digest has it */
  tabPaper: PaperKey | null;
  errors: ErrorView[];
  words: PageWords;
  locale: Locale;
  mode: Mode;
  search: Omit<SearchProps, 'locale' | 'title' | 'children'>;
  /** on the paper that is shown */
  marks: MarkView | null;
  marking: MarkCallbacks;
  /** what of the paper that is shown can be copied */
  copying: Copying | null;
  /** what of the week that is shown can be copied */
  copyingWeek: Copying | null;
  flagsOf(key: PaperKey): MarkFlags;
  /** for the papers of many weeks */
  many: ManyProps;
  onMode(mode: Mode): void;
  /** back to the week that was open */
  onWeek(): void;
  onTurn(to: Turn): void;
  /** a week of the calendar, or of another source. @param id - of the week */
  onWeekOf(id: string): void;
  /** the calendar; `null` until its weeks are read */
  calendar: CalendarYear[] | null;
  onCalendar(): void;
  /** a Monday without a week was chosen. @param monday - ISO */
  onMissingWeek(monday: string): void;
  /** how fetching goes that was begun here; `null` when none was */
  fetching: FetchingView | null;
  onNewWeeks(): void;
  onStopFetching(): void;
  /** the reader goes to where weeks come from */
  onSources(): void;
  /** from the open paper to the next or the one before */
  onStep(by: 1 | -1): void;
  /** switches a mark of a row */
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  onNextMode(): void;
  onPaper(key: PaperKey): void;
  onOther(at: number): void;
  onRetry(): void;
  onSettings(): void;
  /** reads the page of this tab for a digest */
  onAddFromPage(): void;
  /** @param part - where in the library to begin */
  onLibrary(part?: LibraryPart): void;
  /** whether the page of this tab may hold a digest */
  canAddFromPage: boolean;
}
