import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences of the popup and the settings page. */
export const PAGE_WORDS = {
  settings: { ko: '설정', en: 'Settings' },
  thisTab: { ko: '이 탭의 논문', en: 'Paper in this tab' },
  backToWeek: { ko: '주간 목록으로', en: 'Back to the week' },
  earlier: { ko: '이전 주차', en: 'Previous week' },
  later: { ko: '다음 주차', en: 'Next week' },
  trends: { ko: '이 주의 흐름', en: 'Trends of the week' },
  moreTrends: {
    ko: '흐름 {count}개 더 보기',
    en: { one: 'Show 1 more trend', other: 'Show {count} more trends' },
  },
  /** where there is one trend only */
  wholeTrend: { ko: '흐름 전체 보기', en: 'Show the whole trend' },
  papers: { ko: '이 주의 논문', en: 'Papers of the week' },
  paper: { ko: '논문', en: 'Paper' },
  loading: { ko: '불러오는 중이에요', en: 'Loading…' },
  empty: { ko: '월요일마다 열 편', en: 'Ten papers, every Monday' },
  emptyHint: {
    ko: '아직 담은 주가 없어요. 새 주를 받거나 파일에서 담아 보세요.',
    en: 'Your library has no weeks yet. Get new weeks, or add one from a file.',
  },
  /** ways to the first week */
  getWeeks: { ko: '새 주 받기', en: 'Get new weeks' },
  fromFile: { ko: '파일에서 담기', en: 'Add from a file' },
  retry: { ko: '다시 읽기', en: 'Try again' },
  /** what is shown when nothing stored can be read */
  storageUnread: {
    ko: '저장된 데이터를 읽지 못해 기본 제공 요약만 보여 줘요.',
    en: 'Your saved weeks could not be read, so only the included ones are shown.',
  },
  listed: {
    ko: '이 페이지의 논문 {count}편',
    en: { one: '1 paper on this page', other: '{count} papers on this page' },
  },
  addFromPage: { ko: '이 페이지에서 담기', en: 'Add from this page' },
  openLibrary: { ko: '서재', en: 'Library' },
  broken: { ko: '{name} 파일에 문제가 있어요', en: 'There is a problem with {name}' },
  brokenStore: {
    ko: '저장된 데이터에 문제가 있어요',
    en: 'There is a problem with your saved weeks',
  },
  side: { ko: '패널 위치', en: 'Panel position' },
  right: { ko: '오른쪽', en: 'Right' },
  left: { ko: '왼쪽', en: 'Left' },
  reading: { ko: '요약 언어', en: 'Reading language' },
  sites: { ko: '보여 줄 사이트', en: 'Show on' },
  /** what a site's switch is about: the site, and what of ours its pages show */
  siteSwitch: { ko: '{site}: {surfaces}', en: '{site}: {surfaces}' },
  surfaces: {
    panel: { ko: '논문 옆 패널', en: 'panel beside papers' },
    badge: { ko: '목록의 표식', en: 'badges in lists' },
    chip: { ko: '게시물 아래 한 줄 요약 버튼', en: 'a summary button under posts' },
  },
  uiLocale: { ko: '화면 언어', en: 'Interface language' },
  auto: { ko: '브라우저 설정 따름', en: 'Same as browser' },
  preference: { ko: '먼저 보여 줄 출처', en: 'Preferred source' },
  preferenceHint: {
    ko: '한 논문의 요약이 여럿이면 읽는 언어로 된 것을, 그중에서는 위에 있는 출처의 것을 먼저 보여 줘요.',
    en: 'If a paper has several summaries, those in your languages come first, then those of the source highest in this list.',
  },
  /** what came by each way */
  origins: {
    own: { ko: '직접 담은 요약', en: 'Added by you' },
    forum: { ko: '포럼에서 받은 글', en: 'From a forum' },
    feed: { ko: '추가한 피드의 글', en: 'From a feed' },
    upstream: { ko: 'DAIR.AI 영어 목록', en: 'From DAIR.AI’s English list' },
    bundled: { ko: '기본 제공', en: 'Included with Paper Duet' },
  },
  up: { ko: '위로: {name}', en: 'Move up: {name}' },
  down: { ko: '아래로: {name}', en: 'Move down: {name}' },
  movedTo: { ko: '{name}: {place}번째로 옮겼어요', en: '{name} moved to position {place}' },
  saved: { ko: '저장했어요', en: 'Saved' },
  keys: { ko: '단축키', en: 'Keyboard shortcuts' },
  keysHint: {
    ko: '요약이 있는 논문 페이지에서 쓸 수 있어요. 요약 언어는 서재에서도 바꿀 수 있어요.',
    en: 'These work on the pages of papers that have a summary. The reading language can also be changed in the library.',
  },
  /** what each key of the browser does */
  commands: {
    'toggle-panel': { ko: '패널 열고 닫기', en: 'Open or close the panel' },
    'next-language': { ko: '다음 요약 언어', en: 'Next reading language' },
  },
  /** said where a command has no key */
  noKey: { ko: '정하지 않음', en: 'not set' },
  changeKeys: { ko: '브라우저에서 단축키 바꾸기', en: 'Change shortcuts in the browser' },
  /** keys of our own pages */
  ownKeys: { ko: '팝업과 서재에서', en: 'In the popup and the library' },
  ownKeyNames: {
    '/': { ko: '검색', en: 'Search' },
    '↑ ↓': { ko: '검색 결과 사이를 오가기', en: 'Move through the results' },
    Enter: { ko: '논문 열기', en: 'Open a paper' },
    Esc: { ko: '한 단계 뒤로', en: 'One step back' },
    Z: { ko: '담거나 뺀 것 되돌리기', en: 'Undo adding or removing' },
  },
  version: { ko: '버전 {version}', en: 'Version {version}' },
  privacy: {
    ko: '계정도, 서버도, 추적도 없어요. 어떤 페이지를 보는지는 어디에도 보내지 않아요.',
    en: 'No account, no server, no tracking. Nothing about the pages you visit is sent anywhere.',
  },
} satisfies Sentences;

/** The same in one language. */
export type PageWords = InLocale<typeof PAGE_WORDS>;

/** The sentences in the reader's language. */
export function pageWords(locale: Locale): PageWords {
  return inLocale(PAGE_WORDS, locale);
}
