import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences of the page that opens once, after the installation. */
export const WELCOME_WORDS = {
  welcome: { ko: '처음 안내', en: 'Welcome' },
  /** the headline, in two lines; each language in its own ink */
  headline: {
    paper: { ko: '한 편의 논문을', en: 'One paper,' },
    languages: { ko: '{korean:과/와} {english:으로/로}', en: 'in {korean} and {english}' },
    korean: { ko: '한국어', en: 'Korean' },
    english: { ko: 'English', en: 'English' },
  },
  what: {
    ko: '주간 ML 논문 소식을 arXiv와 X에서 바로 그 논문 옆에 한국어와 영어로 보여 줘요. 계정도, 서버도, 추적도 없어요.',
    en: 'A weekly digest of machine learning papers, right where those papers appear: on arXiv and on X. No account, no server, no tracking.',
  },
  /** first step */
  getWeeks: { ko: '새 주를 받아 올까요?', en: 'Get new weeks' },
  from: {
    ko: '파이토치 한국 사용자 모임({host})에서 받아요. 접속을 허용할지 브라우저가 먼저 물어요.',
    en: 'From the PyTorch Korea forum ({host}), in both languages. Your browser asks you first.',
  },
  asking: {
    ko: '브라우저가 띄운 창에서 허용해 주세요.',
    en: 'Choose Allow in the browser’s question.',
  },
  refused: {
    ko: '허용하지 않아서 받지 않았어요. 담겨 있는 주는 그대로 읽을 수 있고, 마음이 바뀌면 다시 누르면 돼요.',
    en: 'Nothing was fetched, because access was not allowed. The included weeks are all here. Changed your mind? Press again.',
  },
  offline: {
    ko: '인터넷에 연결되어 있지 않아요. 연결한 뒤 다시 눌러 주세요.',
    en: 'You are offline. Connect to the internet and press again.',
  },
  /** after weeks have arrived */
  fromNowOn: {
    ko: '새 주가 나오면 이제 알아서 받아 와요.',
    en: 'From now on, new weeks arrive by themselves.',
  },
  /** second step */
  read: { ko: '어떻게 읽을까요?', en: 'Choose how to read' },
  anyTime: { ko: '언제든 바꿀 수 있어요.', en: 'You can change it any time.' },
  anyTimeKey: {
    ko: '논문 옆에서는 {key:으로/로} 바꿔요.',
    en: 'Beside a paper, {key} switches.',
  },
  /** third step */
  pin: { ko: '버튼을 도구 모음에 꺼내 두세요', en: 'Pin the button to your toolbar' },
  /** how to pin it, by browser; after the picture of the button */
  pinIn: {
    chrome: {
      ko: '퍼즐 모양 버튼을 누르고, Paper Duet 옆의 핀을 누르세요.',
      en: 'Press the puzzle piece, then the pin beside Paper Duet.',
    },
    edge: {
      ko: '퍼즐 모양 버튼을 누르고, Paper Duet 옆의 눈 모양을 누르세요.',
      en: 'Press the puzzle piece, then the eye beside Paper Duet.',
    },
    firefox: {
      ko: '퍼즐 모양 버튼을 누르고, Paper Duet 옆의 톱니바퀴에서 ‘도구 모음에 고정’을 고르세요.',
      en: 'Press the puzzle piece, then the gear beside Paper Duet, and choose “Pin to Toolbar”.',
    },
  },
  pinned: { ko: '버튼이 도구 모음에 있어요', en: 'The button is on your toolbar' },
  pinnedHint: {
    ko: '누르면 지금 보는 논문과 한 주의 논문들이 나와요.',
    en: 'It opens the paper in front of you, and the papers of the week.',
  },
  panelKey: {
    ko: '논문 옆의 패널은 {key:으로/로} 열고 닫아요.',
    en: '{key} opens and closes the panel beside a paper.',
  },
  readWeek: { ko: '이번 주 읽기', en: 'Read the newest week' },
  seeOnArxiv: { ko: 'arXiv에서 보기', en: 'See it on arXiv' },
  /** our three additions, as they appear */
  appears: { ko: '이렇게 나타나요', en: 'What you will see' },
  inLists: { ko: 'arXiv 목록의 논문 옆', en: 'In arXiv’s lists' },
  underPosts: { ko: '논문을 소개한 X 게시물 아래', en: 'Under posts on X about a paper' },
  besidePapers: { ko: '논문 페이지의 패널', en: 'Beside the paper itself' },
  nothing: {
    ko: '담긴 주에 없는 논문의 페이지에는 아무것도 나타나지 않아요.',
    en: 'On pages of papers that are in none of your weeks, nothing appears.',
  },
  weeks: {
    ko: '지금 {count}주 치가 담겨 있어요. 가장 새로운 주: {week}',
    en: {
      one: '1 week is here now: {week}.',
      other: '{count} weeks are here now, the newest is {week}.',
    },
  },
  preparing: { ko: '담긴 글을 준비하고 있어요.', en: 'Getting the included texts ready…' },
} satisfies Sentences;

/** These sentences in one language. */
export type WelcomeWords = InLocale<typeof WELCOME_WORDS>;

/** Returns the sentences in the reader's language. */
export function welcomeWords(locale: Locale): WelcomeWords {
  return inLocale(WELCOME_WORDS, locale);
}
