import type { Locale } from '../../settings/settings';

/** Our words about the places that weeks come from, in one language. */
export interface SourcesWords {
  sources: string;
  hint: string;
  kinds: Record<'feed' | 'forum' | 'upstream', string>;
  feedAddress: string;
  feedHint: string;
  addFeed: string;
  oneWeek: string;
  /** `{count}` */
  weeks: string;
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
  came: string;
  /** `{name}` */
  nothingNew: string;
  /** `{name}`, `{count}` */
  removed: string;
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
  hint: '새로 나온 주를 여기에서 받아 와요. 허용한 곳에만 묻고, 아무것도 보내지 않아요.',
  kinds: { feed: '피드', forum: '포럼, 한국어와 영어', upstream: '목록, 영어' },
  feedAddress: '피드 주소',
  feedHint: '펴낸 사람이 준 주소를 그대로 넣으세요. # 뒤의 키까지 있으면 서명을 확인해요.',
  addFeed: '피드 추가',
  oneWeek: '1주',
  weeks: '{count}주',
  lastWell: '마지막 확인 {when}',
  next: '다음 확인 {when}',
  justNow: '방금',
  soon: '곧',
  signatures: {
    checked: '서명 확인함',
    unchecked: '서명은 있지만 확인할 키가 없음',
    none: '서명 없음',
  },
  stale: '{when}까지는 새 글이 나왔어야 해요. 펴낸 사람이 그만두었을 수 있어요.',
  fetching: '{name}에서 받는 중',
  fetchingOf: '{total}개 중 {done}개',
  fetchingSome: '받는 중이에요',
  waiting: '서버가 기다려 달라고 해서 {when} 이어서 받아요',
  goesOn: '이어서 한 번 더 받을 거예요.',
  stop: '그만 받기',
  fetchNow: '지금 받기',
  goOn: '계속',
  remove: '빼기',
  undo: '되돌리기',
  fetchNewest: '최근 {count}주 받기',
  otherWeeks: '다른 주 받기',
  newest: '최근 몇 주',
  from: '첫날',
  to: '마지막 날',
  fetchNumber: '이만큼 받기',
  fetchRange: '이 기간 받기',
  problems: '받지 못했거나 살펴볼 점',
  came: '{name}에서 {count}주를 받았어요.',
  nothingNew: '{name}에 새로 나온 주가 없어요.',
  removed: '{name}: 주 {count}개와 함께 뺐어요.',
  broughtBack: '{name}: 다시 돌려놓았어요.',
  denied: '{host}에서 읽도록 허용해야 받을 수 있어요. 다시 눌러 허용해 주세요.',
  otherKey: '{name}: 이미 있는 피드예요. 키를 바꾸려면 빼고 다시 추가해 주세요.',
  known: '{name}: 이미 있는 피드예요.',
  forumNote: '읽도록 허용하면 포럼 글에 ‘이번 주 담기’ 단추도 나타나요.',
  forumOn: '파이토치 한국 사용자 모임 글에 담기 단추 달기',
  forumOff: '파이토치 한국 사용자 모임 글에서 담기 단추 떼기',
};

const en: SourcesWords = {
  sources: 'Sources',
  hint: 'New weeks are fetched from here. Only hosts you allow are asked, and nothing is sent to them.',
  kinds: { feed: 'Feed', forum: 'Forum, Korean and English', upstream: 'List, English' },
  feedAddress: 'Address of a feed',
  feedHint:
    'Enter it just as its publisher gave it. With the key behind #, its signature is checked.',
  addFeed: 'Add feed',
  oneWeek: '1 week',
  weeks: '{count} weeks',
  lastWell: 'last checked {when}',
  next: 'next check {when}',
  justNow: 'just now',
  soon: 'soon',
  signatures: {
    checked: 'signed, signature checked',
    unchecked: 'signed, but there is no key to check it with',
    none: 'not signed',
  },
  stale: 'A new issue was due by {when}. Its publisher may have given it up.',
  fetching: 'Fetching from {name}',
  fetchingOf: '{done} of {total}',
  fetchingSome: 'Fetching',
  waiting: 'The server asks for patience; goes on {when}',
  goesOn: 'What you asked for since comes next.',
  stop: 'Stop',
  fetchNow: 'Fetch now',
  goOn: 'Continue',
  remove: 'Remove',
  undo: 'Undo',
  fetchNewest: 'Fetch the latest {count} weeks',
  otherWeeks: 'Other weeks',
  newest: 'Latest weeks',
  from: 'First day',
  to: 'Last day',
  fetchNumber: 'Fetch these',
  fetchRange: 'Fetch this range',
  problems: 'Not fetched, or worth a look',
  came: 'New weeks from {name}: {count}.',
  nothingNew: 'There is nothing new at {name}.',
  removed: 'Removed {name} and its weeks ({count}).',
  broughtBack: '{name} is back.',
  denied: 'To fetch from {host}, allow reading it: press once more and confirm.',
  otherKey: '{name} is here already. To change its key, remove it and add it again.',
  known: '{name} is here already.',
  forumNote: 'Once reading it is allowed, its threads get an “Add this week” button too.',
  forumOn: 'Put an add button into PyTorchKR’s threads',
  forumOff: 'Take the add button out of PyTorchKR’s threads',
};

/** Our words in the reader's language. */
export function sourcesWords(locale: Locale): SourcesWords {
  return locale === 'ko' ? ko : en;
}
