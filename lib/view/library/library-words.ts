import type { Locale } from '../../settings/settings';
import type { PluralWords } from '../page-words';

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
  /** `{weeks} {papers}` */
  listed: string;
  keepAll: string;
  keeping: string;
  /** `{weeks}` */
  addedAll: string;
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
  add: '이번 주 담기',
  addHint:
    '저장한 웹 페이지나 메일(.eml), 피드(RSS), JSON, 마크다운, 텍스트, 백업 파일을 여기에 놓으세요.',
  choose: '파일 고르기',
  reading: '읽는 중이에요',
  checking: '글을 살펴보는 중이에요 ({percent}%)',
  stopReading: '그만 읽기',
  understood: '이렇게 읽었어요',
  entries: { one: '논문 1편', many: '논문 {count}편' },
  known: '이미 아는 논문 {count}편',
  problems: '살펴볼 점',
  noProblems: '빠지거나 이상한 곳이 없어요.',
  findings: '글에서 눈에 띈 점',
  missing: { ko: '한국어 없음', en: '영어 없음', paper: '논문 링크 없음', text: '글 없음' },
  isKnown: '아는 논문',
  keep: '이 주 담기',
  listed: '{weeks}주, 논문 {papers}편',
  keepAll: '모두 담기',
  keeping: '담는 중이에요',
  addedAll: '{weeks}주를 담았어요.',
  keepUpdate: '고친 글로 바꾸기',
  cancel: '그만두기',
  unchanged: '이미 담은 주예요. 바뀐 곳이 없어요.',
  updates: '이미 담은 주예요. {what}',
  diffAdded: '새로 생긴 항목: {ranks}번.',
  diffRemoved: '없어진 항목: {ranks}번.',
  diffChanged: '달라진 항목: {ranks}번.',
  diffFrame: '제목이나 흐름, 출처가 달라요.',
  added: '{week}을 담았어요.',
  updated: '{week}을 고친 글로 바꿨어요.',
  removed: '{week}을 뺐어요.',
  refused: '{name}: {why}',
  undo: '되돌리기',
  remove: '빼기',
  weeks: '담긴 주',
  noWeeks: '아직 담긴 주가 없어요. 위에서 새 주를 받거나 파일을 끌어다 놓아 보세요.',
  retry: '다시 읽기',
  bundled: '기본으로 들어 있는 글',
  from: '{from}에서 담음',
};

const en: LibraryWords = {
  library: 'Library',
  settings: 'Settings',
  add: 'Add this week',
  addHint:
    'Drop a saved page or mail (.eml) here, or a feed (RSS), JSON, Markdown, text or backup file.',
  choose: 'Choose a file',
  reading: 'Reading',
  checking: 'Checking the text ({percent}%)',
  stopReading: 'Stop reading',
  understood: 'This is what was understood',
  entries: { one: '1 paper', many: '{count} papers' },
  known: '{count} already known',
  problems: 'Worth a look',
  noProblems: 'Nothing is missing or odd.',
  findings: 'What an editor would notice',
  missing: { ko: 'no Korean', en: 'no English', paper: 'no paper link', text: 'no text' },
  isKnown: 'known',
  keep: 'Add this week',
  listed: '{weeks} weeks, {papers} papers',
  keepAll: 'Add all of them',
  keeping: 'Adding',
  addedAll: 'Added {weeks} weeks.',
  keepUpdate: 'Replace with the corrected text',
  cancel: 'Cancel',
  unchanged: 'This week was added before. Nothing has changed.',
  updates: 'This week was added before. {what}',
  diffAdded: 'New entries: {ranks}.',
  diffRemoved: 'Entries gone: {ranks}.',
  diffChanged: 'Entries that changed: {ranks}.',
  diffFrame: 'Title, trends or source differ.',
  added: 'Added {week}.',
  updated: 'Replaced {week} with the corrected text.',
  removed: 'Removed {week}.',
  refused: '{name}: {why}',
  undo: 'Undo',
  remove: 'Remove',
  weeks: 'Weeks',
  noWeeks: 'No weeks yet. Get new weeks above, or drag a file onto this page.',
  retry: 'Try again',
  bundled: 'Came with the extension',
  from: 'Added from {from}',
};

/** Our words in the reader's language. */
export function libraryWords(locale: Locale): LibraryWords {
  return locale === 'ko' ? ko : en;
}
