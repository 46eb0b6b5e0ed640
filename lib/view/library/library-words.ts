import type { Locale } from '../../settings/settings';
import type { PluralWords } from '../phrase';

/** Our words on the library page, in one language. */
export interface LibraryWords {
  library: string;
  settings: string;
  add: string;
  addHint: string;
  choose: string;
  reading: string;
  /** `{percent}` */
  checking: string;
  stopReading: string;
  understood: string;
  /** `{count}` */
  entries: PluralWords;
  /** `{count}` */
  known: string;
  problems: string;
  noProblems: string;
  findings: string;
  missing: Record<'ko' | 'en' | 'paper' | 'text', string>;
  isKnown: string;
  keep: string;
  /** `{count}`, before `entries` */
  listed: PluralWords;
  keepAll: string;
  keeping: string;
  /** `{count}` */
  addedAll: PluralWords;
  keepUpdate: string;
  cancel: string;
  unchanged: string;
  /** `{what}` */
  updates: string;
  /** `{ranks}` */
  diffAdded: string;
  diffRemoved: string;
  diffChanged: string;
  diffFrame: string;
  /** `{week}` */
  added: string;
  updated: string;
  removed: string;
  /** what was given could not be read: `{name}`, `{why}` */
  refused: string;
  undo: string;
  remove: string;
  weeks: string;
  /** where there are none */
  noWeeks: string;
  retry: string;
  bundled: string;
  /** `{from}` */
  from: string;
}

const ko: LibraryWords = {
  library: '서재',
  settings: '설정',
  add: '주 담기',
  addHint:
    '저장한 웹 페이지나 메일(.eml), 피드(RSS), JSON, 마크다운, 텍스트, 백업 파일을 여기로 끌어다 놓으세요.',
  choose: '파일 고르기',
  reading: '읽는 중이에요',
  checking: '내용을 확인하는 중이에요 ({percent}%)',
  stopReading: '읽기 중지',
  understood: '미리보기',
  entries: '논문 {count}편',
  known: '이미 담긴 논문 {count}편',
  problems: '확인할 점',
  noProblems: '빠진 곳이나 이상한 곳이 없어요.',
  findings: '내용에서 확인할 점',
  missing: { ko: '한국어 없음', en: '영어 없음', paper: '논문 링크 없음', text: '요약 없음' },
  isKnown: '담긴 논문',
  keep: '이 주 담기',
  listed: '{count}주 치',
  keepAll: '모두 담기',
  keeping: '담는 중이에요',
  addedAll: '{count}주 치를 담았어요.',
  keepUpdate: '새 버전으로 바꾸기',
  cancel: '취소',
  unchanged: '이미 담은 주이고, 달라진 내용이 없어요.',
  updates: '이미 담은 주예요. {what}',
  diffAdded: '새로 생긴 항목: {ranks}번.',
  diffRemoved: '없어진 항목: {ranks}번.',
  diffChanged: '달라진 항목: {ranks}번.',
  diffFrame: '제목이나 흐름, 출처가 달라요.',
  added: '{week:을/를} 담았어요.',
  updated: '{week:을/를} 새 버전으로 바꿨어요.',
  removed: '{week:을/를} 뺐어요.',
  refused: '{name}: {why}',
  undo: '되돌리기',
  remove: '빼기',
  weeks: '담은 주',
  noWeeks: '아직 담은 주가 없어요. 위에서 새 주를 받거나 파일을 끌어다 놓아 보세요.',
  retry: '다시 읽기',
  bundled: '기본 제공',
  from: '{from}에서 담음',
};

const en: LibraryWords = {
  library: 'Library',
  settings: 'Settings',
  add: 'Add a week',
  addHint:
    'Drag a saved page or email (.eml) here, or a feed (RSS), JSON, Markdown, text or backup file.',
  choose: 'Choose a file',
  reading: 'Reading…',
  checking: 'Checking the text… ({percent}%)',
  stopReading: 'Stop reading',
  understood: 'Preview',
  entries: { one: '1 paper', other: '{count} papers' },
  known: '{count} already in your library',
  problems: 'Needs attention',
  noProblems: 'No problems found.',
  findings: 'Possible issues in the text',
  missing: { ko: 'no Korean', en: 'no English', paper: 'no paper link', text: 'no text' },
  isKnown: 'in library',
  keep: 'Add this week',
  listed: { one: '1 week', other: '{count} weeks' },
  keepAll: 'Add all',
  keeping: 'Adding…',
  addedAll: { one: 'Added 1 week.', other: 'Added {count} weeks.' },
  keepUpdate: 'Update to the corrected version',
  cancel: 'Cancel',
  unchanged: 'You already have this week. Nothing has changed.',
  updates: 'You already have this week. {what}',
  diffAdded: 'New entries: {ranks}.',
  diffRemoved: 'Removed entries: {ranks}.',
  diffChanged: 'Changed entries: {ranks}.',
  diffFrame: 'The title, trends or source changed.',
  added: 'Added {week}.',
  updated: 'Updated {week}.',
  removed: 'Removed {week}.',
  refused: '{name}: {why}',
  undo: 'Undo',
  remove: 'Remove',
  weeks: 'Weeks',
  noWeeks: 'No weeks yet. Get new weeks above, or drag a file onto this page.',
  retry: 'Try again',
  bundled: 'Included with Paper Duet',
  from: 'Added from {from}',
};

/** Our words in the reader's language. */
export function libraryWords(locale: Locale): LibraryWords {
  return locale === 'ko' ? ko : en;
}
