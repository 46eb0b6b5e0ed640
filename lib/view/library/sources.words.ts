import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences about the sources that weeks come from. */
export const SOURCES_WORDS = {
  hint: {
    ko: '새로 나온 주를 여기에서 받아 와요. 허용한 곳에만 접속하고, 개인 정보는 보내지 않아요.',
    en: 'New weeks are fetched from these sources. Only sites you allow are contacted, and no personal data is sent.',
  },
  kinds: {
    feed: { ko: '피드', en: 'Feed' },
    forum: { ko: '포럼 · 한국어, 영어', en: 'Forum · Korean and English' },
    upstream: { ko: '목록 · 영어', en: 'List · English' },
  },
  feedAddress: { ko: '피드 주소', en: 'Feed address' },
  feedHint: {
    ko: '받은 주소를 그대로 붙여 넣으세요. # 뒤에 키가 있으면 서명도 확인해요.',
    en: 'Paste it exactly as the publisher gave it. If a key follows the #, signatures are verified.',
  },
  addFeed: { ko: '피드 추가', en: 'Add feed' },
  weeks: { ko: '{count}주 치', en: { one: '1 week', other: '{count} weeks' } },
  lastWell: { ko: '마지막 확인 {when}', en: 'last checked {when}' },
  next: { ko: '다음 확인 {when}', en: 'next check {when}' },
  justNow: { ko: '방금', en: 'just now' },
  soon: { ko: '곧', en: 'soon' },
  signatures: {
    checked: { ko: '서명 확인함', en: 'signature verified' },
    unchecked: { ko: '서명은 있지만 확인할 키가 없음', en: 'signed, but no key to verify it' },
    none: { ko: '서명 없음', en: 'not signed' },
  },
  stale: {
    ko: '{when}까지 새 글이 올라올 예정이었지만 아직 없어요. 발행이 중단되었을 수 있어요.',
    en: 'An update was due by {when}. The feed may have been discontinued.',
  },
  fetching: { ko: '{name}에서 받는 중', en: 'Fetching from {name}' },
  fetchingOf: { ko: '{total}건 중 {done}건 받음', en: '{done} of {total} fetched' },
  fetchingSome: { ko: '받는 중이에요', en: 'Fetching…' },
  waiting: {
    ko: '서버 요청으로 잠시 기다리는 중이에요. 다음 시도: {when}',
    en: 'The server asked us to wait. Next try: {when}',
  },
  /** more was asked for meanwhile */
  goesOn: { ko: '끝나면 새로 요청한 것도 받아요.', en: 'Your latest request comes next.' },
  stop: { ko: '중지', en: 'Stop' },
  fetchNow: { ko: '지금 받기', en: 'Fetch now' },
  goOn: { ko: '계속', en: 'Continue' },
  remove: { ko: '빼기', en: 'Remove' },
  undo: { ko: '되돌리기', en: 'Undo' },
  fetchNewest: { ko: '최근 {count}주 받기', en: 'Fetch the latest {count} weeks' },
  otherWeeks: { ko: '다른 주 받기', en: 'Other weeks' },
  newest: { ko: '최근 주 수', en: 'Number of weeks' },
  from: { ko: '시작일', en: 'From' },
  to: { ko: '종료일', en: 'To' },
  fetchNumber: { ko: '받기', en: 'Fetch' },
  fetchRange: { ko: '이 기간 받기', en: 'Fetch this range' },
  problems: { ko: '받지 못한 주와 확인할 점', en: 'Skipped or needs attention' },
  came: {
    ko: '{name}에서 {count}주 치를 받았어요.',
    en: { one: 'Fetched 1 week from {name}.', other: 'Fetched {count} weeks from {name}.' },
  },
  nothingNew: { ko: '{name}에 새로 나온 주가 없어요.', en: 'No new weeks from {name}.' },
  removed: { ko: '{name}: 뺐어요.', en: 'Removed {name}.' },
  /** with weeks of it: `{name}`, `{count}` */
  removedWith: {
    ko: '{name}: 담았던 {count}주 치와 함께 뺐어요.',
    en: { one: 'Removed {name} and its 1 week.', other: 'Removed {name} and its {count} weeks.' },
  },
  broughtBack: { ko: '{name}: 되돌렸어요.', en: '{name} was restored.' },
  denied: {
    ko: '{host} 접속을 허용해야 받을 수 있어요. 다시 눌러 허용해 주세요.',
    en: 'Allow access to {host} to fetch from it. Press the button again and confirm.',
  },
  otherKey: {
    ko: '{name}: 이미 추가한 피드예요. 키를 바꾸려면 ‘빼기’로 뺀 뒤 다시 추가해 주세요.',
    en: 'You already have {name}. To change its key, remove it and add it again.',
  },
  known: { ko: '{name}: 이미 추가한 피드예요.', en: 'You already have {name}.' },
  forumNote: {
    ko: '접속을 허용하면 포럼 글에 ‘이 주 담기’ 버튼도 표시돼요.',
    en: 'Once you allow access, an “Add this week” button also appears in its threads.',
  },
  forumOn: {
    ko: '파이토치 한국 사용자 모임 글에 ‘이 주 담기’ 버튼 표시',
    en: 'Show the “Add this week” button in PyTorchKR threads',
  },
  forumOff: {
    ko: '파이토치 한국 사용자 모임 글에서 ‘이 주 담기’ 버튼 숨기기',
    en: 'Hide the “Add this week” button in PyTorchKR threads',
  },
} satisfies Sentences;

/** The same in one language. */
export type SourcesWords = InLocale<typeof SOURCES_WORDS>;

/** The sentences in the reader's language. */
export function sourcesWords(locale: Locale): SourcesWords {
  return inLocale(SOURCES_WORDS, locale);
}
