import type { Locale } from '../../settings/settings';
import type { PluralWords } from '../phrase';

/** Our words about the places that weeks come from, in one language. */
export interface SourcesWords {
  sources: string;
  hint: string;
  kinds: Record<'feed' | 'forum' | 'upstream', string>;
  feedAddress: string;
  feedHint: string;
  addFeed: string;
  /** `{count}` */
  weeks: PluralWords;
  /** `{when}` */
  lastWell: string;
  next: string;
  justNow: string;
  soon: string;
  signatures: Record<'checked' | 'unchecked' | 'none', string>;
  /** `{when}` */
  stale: string;
  fetching: string;
  /** `{done}`, `{total}` */
  fetchingOf: string;
  fetchingSome: string;
  /** `{when}` */
  waiting: string;
  /** more was asked for meanwhile */
  goesOn: string;
  stop: string;
  fetchNow: string;
  goOn: string;
  remove: string;
  undo: string;
  /** `{count}` */
  fetchNewest: string;
  otherWeeks: string;
  newest: string;
  from: string;
  to: string;
  fetchNumber: string;
  fetchRange: string;
  problems: string;
  /** `{name}`, `{count}` */
  came: PluralWords;
  /** `{name}` */
  nothingNew: string;
  /** `{name}` */
  removed: string;
  /** with weeks of it: `{name}`, `{count}` */
  removedWith: PluralWords;
  broughtBack: string;
  /** `{host}` */
  denied: string;
  /** `{name}` */
  otherKey: string;
  /** `{name}` */
  known: string;
  forumNote: string;
  forumOn: string;
  forumOff: string;
}

const ko: SourcesWords = {
  sources: '받아 오는 곳',
  hint: '새로 나온 주를 여기에서 받아 와요. 허용한 곳에만 접속하고, 개인 정보는 보내지 않아요.',
  kinds: { feed: '피드', forum: '포럼 · 한국어, 영어', upstream: '목록 · 영어' },
  feedAddress: '피드 주소',
  feedHint: '받은 주소를 그대로 붙여 넣으세요. # 뒤에 키가 있으면 서명도 확인해요.',
  addFeed: '피드 추가',
  weeks: '{count}주 치',
  lastWell: '마지막 확인 {when}',
  next: '다음 확인 {when}',
  justNow: '방금',
  soon: '곧',
  signatures: {
    checked: '서명 확인함',
    unchecked: '서명은 있지만 확인할 키가 없음',
    none: '서명 없음',
  },
  stale: '{when}까지 새 글이 올라올 예정이었지만 아직 없어요. 발행이 중단되었을 수 있어요.',
  fetching: '{name}에서 받는 중',
  fetchingOf: '{total}건 중 {done}건 받음',
  fetchingSome: '받는 중이에요',
  waiting: '서버 요청으로 잠시 기다리는 중이에요. 다음 시도: {when}',
  goesOn: '끝나면 새로 요청한 것도 받아요.',
  stop: '중지',
  fetchNow: '지금 받기',
  goOn: '계속',
  remove: '빼기',
  undo: '되돌리기',
  fetchNewest: '최근 {count}주 받기',
  otherWeeks: '다른 주 받기',
  newest: '최근 주 수',
  from: '시작일',
  to: '종료일',
  fetchNumber: '받기',
  fetchRange: '이 기간 받기',
  problems: '받지 못한 주와 확인할 점',
  came: '{name}에서 {count}주 치를 받았어요.',
  nothingNew: '{name}에 새로 나온 주가 없어요.',
  removed: '{name}: 뺐어요.',
  removedWith: '{name}: 담았던 {count}주 치와 함께 뺐어요.',
  broughtBack: '{name}: 되돌렸어요.',
  denied: '{host} 접속을 허용해야 받을 수 있어요. 다시 눌러 허용해 주세요.',
  otherKey: '{name}: 이미 추가한 피드예요. 키를 바꾸려면 ‘빼기’로 뺀 뒤 다시 추가해 주세요.',
  known: '{name}: 이미 추가한 피드예요.',
  forumNote: '접속을 허용하면 포럼 글에 ‘이 주 담기’ 버튼도 표시돼요.',
  forumOn: '파이토치 한국 사용자 모임 글에 ‘이 주 담기’ 버튼 표시',
  forumOff: '파이토치 한국 사용자 모임 글에서 ‘이 주 담기’ 버튼 숨기기',
};

const en: SourcesWords = {
  sources: 'Sources',
  hint: 'New weeks are fetched from these sources. Only sites you allow are contacted, and no personal data is sent.',
  kinds: { feed: 'Feed', forum: 'Forum · Korean and English', upstream: 'List · English' },
  feedAddress: 'Feed address',
  feedHint:
    'Paste it exactly as the publisher gave it. If a key follows the #, signatures are verified.',
  addFeed: 'Add feed',
  weeks: { one: '1 week', other: '{count} weeks' },
  lastWell: 'last checked {when}',
  next: 'next check {when}',
  justNow: 'just now',
  soon: 'soon',
  signatures: {
    checked: 'signature verified',
    unchecked: 'signed, but no key to verify it',
    none: 'not signed',
  },
  stale: 'An update was due by {when}. The feed may have been discontinued.',
  fetching: 'Fetching from {name}',
  fetchingOf: '{done} of {total} fetched',
  fetchingSome: 'Fetching…',
  waiting: 'The server asked us to wait. Next try: {when}',
  goesOn: 'Your latest request comes next.',
  stop: 'Stop',
  fetchNow: 'Fetch now',
  goOn: 'Continue',
  remove: 'Remove',
  undo: 'Undo',
  fetchNewest: 'Fetch the latest {count} weeks',
  otherWeeks: 'Other weeks',
  newest: 'Number of weeks',
  from: 'From',
  to: 'To',
  fetchNumber: 'Fetch',
  fetchRange: 'Fetch this range',
  problems: 'Skipped or needs attention',
  came: { one: 'Fetched 1 week from {name}.', other: 'Fetched {count} weeks from {name}.' },
  nothingNew: 'No new weeks from {name}.',
  removed: 'Removed {name}.',
  removedWith: {
    one: 'Removed {name} and its 1 week.',
    other: 'Removed {name} and its {count} weeks.',
  },
  broughtBack: '{name} was restored.',
  denied: 'Allow access to {host} to fetch from it. Press the button again and confirm.',
  otherKey: 'You already have {name}. To change its key, remove it and add it again.',
  known: 'You already have {name}.',
  forumNote: 'Once you allow access, an “Add this week” button also appears in its threads.',
  forumOn: 'Show the “Add this week” button in PyTorchKR threads',
  forumOff: 'Hide the “Add this week” button in PyTorchKR threads',
};

/** Our words in the reader's language. */
export function sourcesWords(locale: Locale): SourcesWords {
  return locale === 'ko' ? ko : en;
}
