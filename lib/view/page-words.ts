import type { OriginKind } from '../digest/origin';
import type { Command } from '../settings/commands';
import type { Locale } from '../settings/settings';
import type { PluralWords } from './phrase';
import type { Surface } from './ui-bundle';

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
  brokenStore: string;
  side: string;
  right: string;
  left: string;
  reading: string;
  sites: string;
  /** what a site's switch is about: the site, and what of ours its pages show */
  siteSwitch: string;
  surfaces: Record<Surface, string>;
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
  backToWeek: '주간 목록으로',
  earlier: '이전 주차',
  later: '다음 주차',
  trends: '이 주의 흐름',
  moreTrends: '흐름 {count}개 더 보기',
  wholeTrend: '흐름 전체 보기',
  papers: '이 주의 논문',
  paper: '논문',
  loading: '불러오는 중이에요',
  empty: '월요일마다 열 편',
  emptyHint: '아직 담은 주가 없어요. 새 주를 받거나 파일에서 담아 보세요.',
  getWeeks: '새 주 받기',
  fromFile: '파일에서 담기',
  retry: '다시 읽기',
  storageUnread: '저장된 데이터를 읽지 못해 기본 제공 요약만 보여 줘요.',
  listed: '이 페이지의 논문 {count}편',
  addFromPage: '이 페이지에서 담기',
  openLibrary: '서재',
  broken: '{name} 파일에 문제가 있어요',
  brokenStore: '저장된 데이터에 문제가 있어요',
  side: '패널 위치',
  right: '오른쪽',
  left: '왼쪽',
  reading: '요약 언어',
  sites: '보여 줄 사이트',
  siteSwitch: '{site}: {surfaces}',
  surfaces: { panel: '논문 옆 패널', badge: '목록의 표식', chip: '게시물 아래 한 줄 요약 버튼' },
  uiLocale: '화면 언어',
  auto: '브라우저 설정 따름',
  preference: '먼저 보여 줄 출처',
  preferenceHint:
    '한 논문의 요약이 여럿이면 읽는 언어로 된 것을, 그중에서는 위에 있는 출처의 것을 먼저 보여 줘요.',
  origins: {
    own: '직접 담은 요약',
    forum: '포럼에서 받은 글',
    feed: '추가한 피드의 글',
    upstream: 'DAIR.AI 영어 목록',
    bundled: '기본 제공',
  },
  up: '위로: {name}',
  down: '아래로: {name}',
  movedTo: '{name}: {place}번째로 옮겼어요',
  saved: '저장했어요',
  keys: '단축키',
  keysHint: '요약이 있는 논문 페이지에서 쓸 수 있어요. 요약 언어는 서재에서도 바꿀 수 있어요.',
  commands: {
    'toggle-panel': '패널 열고 닫기',
    'next-language': '다음 요약 언어',
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
  privacy: '계정도, 서버도, 추적도 없어요. 어떤 페이지를 보는지는 어디에도 보내지 않아요.',
};

const en: PageWords = {
  settings: 'Settings',
  thisTab: 'Paper in this tab',
  backToWeek: 'Back to the week',
  earlier: 'Previous week',
  later: 'Next week',
  trends: 'Trends of the week',
  moreTrends: { one: 'Show 1 more trend', other: 'Show {count} more trends' },
  wholeTrend: 'Show the whole trend',
  papers: 'Papers of the week',
  paper: 'Paper',
  loading: 'Loading…',
  empty: 'Ten papers, every Monday',
  emptyHint: 'Your library has no weeks yet. Get new weeks, or add one from a file.',
  getWeeks: 'Get new weeks',
  fromFile: 'Add from a file',
  retry: 'Try again',
  storageUnread: 'Your saved weeks could not be read, so only the included ones are shown.',
  listed: { one: '1 paper on this page', other: '{count} papers on this page' },
  addFromPage: 'Add from this page',
  openLibrary: 'Library',
  broken: 'There is a problem with {name}',
  brokenStore: 'There is a problem with your saved weeks',
  side: 'Panel position',
  right: 'Right',
  left: 'Left',
  reading: 'Reading language',
  sites: 'Show on',
  siteSwitch: '{site}: {surfaces}',
  surfaces: {
    panel: 'panel beside papers',
    badge: 'badges in lists',
    chip: 'a summary button under posts',
  },
  uiLocale: 'Interface language',
  auto: 'Same as browser',
  preference: 'Preferred source',
  preferenceHint:
    'If a paper has several summaries, those in your languages come first, then those of the source highest in this list.',
  origins: {
    own: 'Added by you',
    forum: 'From a forum',
    feed: 'From a feed',
    upstream: 'From DAIR.AI’s English list',
    bundled: 'Included with Paper Duet',
  },
  up: 'Move up: {name}',
  down: 'Move down: {name}',
  movedTo: '{name} moved to position {place}',
  saved: 'Saved',
  keys: 'Keyboard shortcuts',
  keysHint:
    'These work on the pages of papers that have a summary. The reading language can also be changed in the library.',
  commands: {
    'toggle-panel': 'Open or close the panel',
    'next-language': 'Next reading language',
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
