import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences of the popup and the settings page. */
export const PAGE_WORDS = {
  settings: { ko: '설정', en: 'Settings' },
  thisTab: { ko: '이 탭의 논문', en: 'Paper in this tab' },
  /** how the shown text relates to the active tab */
  tab: {
    known: { ko: '이 탭의 논문이에요', en: 'The paper in this tab' },
    pdf: { ko: '이 탭의 PDF를 따라가요', en: 'Following the PDF in this tab' },
    listed: {
      ko: '이 페이지의 논문 {count}편',
      en: { one: '1 paper on this page', other: '{count} papers on this page' },
    },
    unknown: {
      id: { ko: '{id:은/는} 담은 주에 없어요', en: '{id} is not in your weeks' },
      other: { ko: '이 논문은 담은 주에 없어요', en: 'This paper is not in your weeks' },
    },
    /** until it is certain that no stored week has the paper */
    looking: {
      id: { ko: '담은 주에서 {id:을/를} 찾고 있어요', en: 'Looking for {id} in your weeks…' },
      other: {
        ko: '담은 주에서 이 논문을 찾고 있어요',
        en: 'Looking for this paper in your weeks…',
      },
    },
    nothing: { ko: '이 탭에는 논문이 없어요', en: 'No paper in this tab' },
    trouble: {
      posts: {
        ko: 'X의 화면 구조가 바뀌어 게시물을 읽지 못했어요. Paper Duet 업데이트를 확인해 주세요.',
        en: 'X has changed, so its posts could not be read. Check for an update of Paper Duet.',
      },
      rows: {
        ko: '이 목록의 구조가 바뀌어 표식을 달지 못했어요. 담은 주에 있는 논문은 아래에 있어요.',
        en: 'This list has changed, so its papers could not be marked. Those in your weeks are below.',
      },
      hidden: {
        ko: '이 페이지에서 패널이 숨겨졌어요. 광고 차단 규칙일 수 있어요. 요약은 여기서 읽을 수 있어요.',
        en: 'Something hides the panel on this page, perhaps a content blocker. Read the summary here.',
      },
      covered: {
        ko: '이 페이지의 다른 요소가 패널을 가리고 있어요. 요약은 여기서 읽을 수 있어요.',
        en: 'Something on this page covers the panel. Read the summary here.',
      },
      absent: {
        ko: '이 페이지에 패널을 띄우지 못했어요. 페이지를 새로 고쳐 보세요.',
        en: 'The panel is missing from this page. Try reloading it.',
      },
    },
    unseen: {
      ko: '이 탭의 주소를 볼 수 없어요. 도구 모음에서 Paper Duet을 누르면 읽을 수 있어요.',
      en: 'This tab’s address is hidden from Paper Duet. Press its toolbar button to read it.',
    },
  },
  noSidePanel: { ko: '이 브라우저에는 옆 패널이 없어요', en: 'This browser has no side panel' },
  openSidePanel: { ko: '옆 패널에서 열기', en: 'Open in the side panel' },
  backToWeek: { ko: '주간 목록으로', en: 'Back to the week' },
  earlier: { ko: '이전 주차', en: 'Previous week' },
  later: { ko: '다음 주차', en: 'Next week' },
  week: { ko: '주', en: 'Week' },
  /** if several sources have the same week */
  sourceOfWeek: { ko: '이 주의 출처', en: 'Source of this week' },
  copyWeek: { ko: '이 주 복사', en: 'Copy this week' },
  citeWeek: { ko: '이 주의 논문 인용', en: 'Cite this week’s papers' },
  readCount: { ko: '{read} / {all} 읽음', en: '{read} / {all} read' },
  trends: { ko: '이 주의 흐름', en: 'Trends of the week' },
  trendsShort: { ko: '흐름', en: 'Trends' },
  allTrends: { ko: '흐름 모두 보기', en: 'Show all trends' },
  fewerTrends: { ko: '흐름 줄이기', en: 'Show less' },
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
  /** in the settings, if the stored ones cannot be read */
  settingsUnread: {
    ko: '저장된 설정을 읽지 못해 기본 설정을 보여 줘요.',
    en: 'Your settings could not be read, so the default ones are shown.',
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
  icon: { ko: '도구 모음 아이콘', en: 'Toolbar icon' },
  showCount: {
    ko: '페이지에서 찾은 논문 수 표시',
    en: 'Show how many known papers a page has',
  },
  menu: { ko: '오른쪽 버튼 메뉴', en: 'Context menu' },
  showMenu: {
    ko: '링크와 선택한 글에 ‘논문 듀엣에서 찾기’ 표시',
    en: 'Show “Look up in Paper Duet” for links and selected text',
  },
  doubts: { ko: '의심스러운 번역', en: 'Doubtful translations' },
  showDoubts: {
    ko: '두 언어가 서로 다르거나 틀려 보이는 문장에 표시',
    en: 'Mark sentences that differ between the languages or look wrong',
  },
  readMarks: { ko: '읽음 표시', en: 'Read marks' },
  autoRead: {
    ko: '끝까지 읽은 논문을 읽음으로 표시',
    en: 'Mark a paper as read once you have read it to the end',
  },
  unreadCounts: { ko: '안 읽은 논문 수 표시', en: 'Show how many papers are unread' },
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
    ko: '패널은 요약이 있는 논문 페이지에서 여닫을 수 있어요. 요약 언어는 요약이 보이는 곳이면 어디서나 바꿀 수 있어요.',
    en: 'The panel opens on pages of papers that have a summary. The reading language changes wherever a summary is shown.',
  },
  /** what each key of the browser does */
  commands: {
    'toggle-panel': { ko: '패널 열고 닫기', en: 'Open or close the panel' },
    'next-language': { ko: '다음 요약 언어', en: 'Next reading language' },
    'open-side-panel': { ko: '옆 패널 열기', en: 'Open the side panel' },
    _execute_action: { ko: '팝업 열기', en: 'Open the popup' },
  },
  /** said where a command has no key */
  noKey: { ko: '정하지 않음', en: 'not set' },
  changeKeys: { ko: '브라우저에서 단축키 바꾸기', en: 'Change shortcuts in the browser' },
  /** if the browser does not open its page; `{address}` */
  changeKeysAt: {
    ko: '브라우저가 이 화면을 열지 못했어요. 주소창에 {address} 주소를 넣어 주세요.',
    en: 'The browser did not open this page. Type {address} in the address bar.',
  },
  /** what is typed in the browser's address bar */
  addressBar: { ko: '주소창에서', en: 'In the address bar' },
  addressBarFind: { ko: '논문 찾기', en: 'Find a paper' },
  space: { ko: 'Space', en: 'Space' },
  /** keys of our own pages */
  ownKeys: { ko: '팝업과 서재에서', en: 'In the popup and the library' },
  ownKeyNames: {
    '/': { ko: '검색', en: 'Search' },
    'J K': { ko: '다음, 이전 논문', en: 'Next, previous paper' },
    '[ ]': { ko: '이전, 다음 주', en: 'Previous, next week' },
    W: { ko: '월요일 달력', en: 'Calendar of Mondays' },
    Enter: { ko: '논문 열기', en: 'Open a paper' },
    Esc: { ko: '한 단계 뒤로', en: 'One step back' },
    'S R N T': { ko: '별표, 읽음, 메모, 태그', en: 'Star, read, note, tag' },
    L: { ko: '다음 요약 언어', en: 'Next reading language' },
    '1 2 3 4 5': { ko: '요약 언어 바로 고르기', en: 'Choose a reading language' },
    'C B': { ko: 'Markdown, BibTeX 복사', en: 'Copy Markdown, BibTeX' },
    O: { ko: '논문 페이지 열기', en: 'Open the paper’s page' },
    'Z ⇧Z': { ko: '되돌리기, 다시 하기', en: 'Undo, redo' },
    '?': { ko: '단축키 보기', en: 'Show these keys' },
  },
  close: { ko: '닫기', en: 'Close' },
  /** leads to the page that opens after the installation */
  welcomeAgain: { ko: '처음 안내 다시 보기', en: 'Show the welcome page again' },
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
