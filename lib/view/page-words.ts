import type { OriginKind } from '../digest/origin';
import type { Command } from '../settings/commands';
import type { Locale } from '../settings/settings';
import { fill } from './words';

/** A sentence with a number, for one and for any other. */
export interface PluralWords {
  one: string;
  many: string;
}

/** Our words on our own pages, popup and settings, in one language. */
export interface PageWords {
  settings: string;
  thisTab: string;
  backToWeek: string;
  earlier: string;
  later: string;
  trends: string;
  /** `{count}` */
  moreTrends: PluralWords;
  /** where there is one trend only */
  wholeTrend: string;
  papers: string;
  paper: string;
  loading: string;
  empty: string;
  emptyHint: string;
  /** ways to the first week */
  getWeeks: string;
  fromFile: string;
  retry: string;
  /** what is shown when nothing stored can be read */
  storageUnread: string;
  /** `{count}` */
  listed: PluralWords;
  addFromPage: string;
  openLibrary: string;
  /** `{name}` */
  broken: string;
  side: string;
  right: string;
  left: string;
  reading: string;
  sites: string;
  siteNames: Record<'arxiv' | 'x', string>;
  uiLocale: string;
  auto: string;
  preference: string;
  preferenceHint: string;
  /** what came by each way */
  origins: Record<OriginKind, string>;
  /** `{name}` */
  up: string;
  /** `{name}` */
  down: string;
  /** `{name} {place}` */
  movedTo: string;
  saved: string;
  keys: string;
  keysHint: string;
  /** what each key of the browser does */
  commands: Record<Command, string>;
  /** said where a command has no key */
  noKey: string;
  changeKeys: string;
  /** keys of our own pages */
  ownKeys: string;
  ownKeyNames: readonly (readonly [key: string, what: string])[];
  /** `{version}` */
  version: string;
  privacy: string;
}

const ko: PageWords = {
  settings: '설정',
  thisTab: '이 탭의 논문',
  backToWeek: '주간 목록',
  earlier: '이전 주',
  later: '다음 주',
  trends: '이번 주의 흐름',
  moreTrends: { one: '흐름 1개 더 보기', many: '흐름 {count}개 더 보기' },
  wholeTrend: '흐름 전체 보기',
  papers: '이번 주의 논문',
  paper: '논문',
  loading: '불러오는 중이에요',
  empty: '월요일마다 열 편',
  emptyHint: '아직 담긴 주가 없어요. 새 주를 받거나 파일에서 담아 보세요.',
  getWeeks: '새 주 받기',
  fromFile: '파일에서 담기',
  retry: '다시 읽기',
  storageUnread: '저장된 글을 읽지 못해 기본 글만 보여요.',
  listed: { one: '이 페이지의 논문 1편', many: '이 페이지의 논문 {count}편' },
  addFromPage: '이 페이지에서 담기',
  openLibrary: '서재',
  broken: '{name} 파일에 문제가 있어요',
  side: '패널 위치',
  right: '오른쪽',
  left: '왼쪽',
  reading: '글의 언어',
  sites: '표시할 사이트',
  siteNames: { arxiv: 'arXiv: 논문 옆 패널, 목록의 배지', x: 'X: 글 아래의 칩' },
  uiLocale: '화면 언어',
  auto: '브라우저를 따름',
  preference: '어느 글을 먼저 보일까요',
  preferenceHint:
    '한 논문의 글이 여럿이면 읽는 언어로 된 글이 먼저예요. 그중에서는 위에 있는 것을 먼저 보여요.',
  origins: {
    own: '직접 담은 글',
    forum: '포럼에서 가져온 글',
    feed: '구독한 피드의 글',
    upstream: '영어 원문 목록의 글',
    bundled: '기본으로 들어 있는 글',
  },
  up: '위로: {name}',
  down: '아래로: {name}',
  movedTo: '{name}: {place}번째',
  saved: '저장했어요',
  keys: '단축키',
  keysHint: '요약이 있는 논문 페이지에서 쓸 수 있어요. 표시 언어는 서재에서도 바뀌어요.',
  commands: {
    'toggle-panel': '패널 열기, 다시 누르면 닫기',
    'next-language': '다음 표시 언어',
  },
  noKey: '정하지 않음',
  changeKeys: '브라우저에서 단축키 바꾸기',
  ownKeys: '팝업과 서재에서',
  ownKeyNames: [
    ['/', '검색'],
    ['↑ ↓', '검색 결과 사이를 오가기'],
    ['Enter', '논문 열기'],
    ['Esc', '한 단계 뒤로'],
    ['Z', '담거나 뺀 것 되돌리기'],
  ],
  version: '버전 {version}',
  privacy: '계정도, 서버도, 추적도 없어요. 보는 페이지에 관한 것은 어디로도 보내지 않아요.',
};

const en: PageWords = {
  settings: 'Settings',
  thisTab: 'The paper in this tab',
  backToWeek: 'The week',
  earlier: 'Earlier week',
  later: 'Later week',
  trends: 'Trends of the week',
  moreTrends: { one: '1 more trend', many: '{count} more trends' },
  wholeTrend: 'Show the whole trend',
  papers: 'Papers of the week',
  paper: 'Paper',
  loading: 'Loading',
  empty: 'Ten papers, every Monday',
  emptyHint: 'Your library has no weeks yet. Get new weeks, or add one from a file.',
  getWeeks: 'Get new weeks',
  fromFile: 'Add from a file',
  retry: 'Try again',
  storageUnread: 'Your saved weeks could not be read, so only the built-in ones are shown.',
  listed: { one: '1 paper on this page', many: '{count} papers on this page' },
  addFromPage: 'Add from this page',
  openLibrary: 'Library',
  broken: 'There is a problem with {name}',
  side: 'Side of the panel',
  right: 'Right',
  left: 'Left',
  reading: 'Language of the texts',
  sites: 'Where to show',
  siteNames: { arxiv: 'arXiv: panel beside papers, badges in lists', x: 'X: chips under posts' },
  uiLocale: 'Language of the interface',
  auto: 'As the browser',
  preference: 'Whose text comes first',
  preferenceHint:
    'Of several texts, those in the languages you read come first, and of these the one higher in this list.',
  origins: {
    own: 'Added by you',
    forum: 'From a forum',
    feed: 'From a feed',
    upstream: 'From the English list',
    bundled: 'Came with the extension',
  },
  up: 'Move up: {name}',
  down: 'Move down: {name}',
  movedTo: '{name}: no. {place}',
  saved: 'Saved',
  keys: 'Keyboard shortcuts',
  keysHint:
    'They work on pages of papers that have a summary; the next language in the library too.',
  commands: {
    'toggle-panel': 'Open the panel; again to close it',
    'next-language': 'Next language of the texts',
  },
  noKey: 'not set',
  changeKeys: 'Change shortcuts in the browser',
  ownKeys: 'In the popup and the library',
  ownKeyNames: [
    ['/', 'Search'],
    ['↑ ↓', 'Move through the results'],
    ['Enter', 'Open a paper'],
    ['Esc', 'One step back'],
    ['Z', 'Undo adding or removing'],
  ],
  version: 'Version {version}',
  privacy:
    'No account, no server, no tracking. Nothing about the pages you visit is sent anywhere.',
};

/** Our words in the reader's language. */
export function pageWords(locale: Locale): PageWords {
  return locale === 'ko' ? ko : en;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A span of days as people write it: `2024년 10월 7일–13일`, `7–13 October 2024`; month and year are
 * said again only where they differ. Not left to the browser: each formats ranges in its own way.
 *
 * @param week - ISO days
 */
export function weekText(week: { start: string; end: string }, locale: Locale): string {
  const [start, end] = [toDay(week.start), toDay(week.end)];
  const isSameYear = start.year === end.year;
  const isSameMonth = isSameYear && start.month === end.month;
  if (locale === 'ko') {
    const endYear = isSameYear ? '' : `${end.year}년 `;
    const endMonth = isSameMonth ? '' : `${end.month}월 `;
    return `${start.year}년 ${start.month}월 ${start.day}일–${endYear}${endMonth}${end.day}일`;
  }
  const name = (month: number) => ` ${MONTHS[month - 1] ?? month}`;
  const startYear = isSameYear ? '' : ` ${start.year}`;
  const startMonth = isSameMonth ? '' : name(start.month);
  return `${start.day}${startMonth}${startYear}–${end.day}${name(end.month)} ${end.year}`;
}

function toDay(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The form of a sentence that goes with a number, with the number in it. */
export function plural({ one, many }: PluralWords, count: number): string {
  return count === 1 ? one : fill(many, { count });
}

/** A month as people write it: `2024년 10월`, `October 2024`. @param month - `2024-10` */
export function monthText(month: string, locale: Locale): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1));
  const shown = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', shown).format(date);
}
