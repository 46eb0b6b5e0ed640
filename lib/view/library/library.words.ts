import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences of the library page. */
export const LIBRARY_WORDS = {
  addHint: {
    ko: '저장한 웹 페이지나 메일(.eml), 피드(RSS), JSON, 마크다운, 텍스트, 백업 파일을 여기로 끌어다 놓으세요.',
    en: 'Drag a saved page or email (.eml) here, or a feed (RSS), JSON, Markdown, text or backup file.',
  },
  choose: { ko: '파일 고르기', en: 'Choose a file' },
  reading: { ko: '읽는 중이에요', en: 'Reading…' },
  checking: { ko: '내용을 확인하는 중이에요 ({percent}%)', en: 'Checking the text… ({percent}%)' },
  stopReading: { ko: '읽기 중지', en: 'Stop reading' },
  understood: { ko: '미리보기', en: 'Preview' },
  entries: { ko: '논문 {count}편', en: { one: '1 paper', other: '{count} papers' } },
  known: { ko: '이미 담긴 논문 {count}편', en: '{count} already in your library' },
  problems: { ko: '확인할 점', en: 'Needs attention' },
  noProblems: { ko: '빠진 곳이나 이상한 곳이 없어요.', en: 'No problems found.' },
  findings: { ko: '내용에서 확인할 점', en: 'Possible issues in the text' },
  missing: {
    ko: { ko: '한국어 없음', en: 'no Korean' },
    en: { ko: '영어 없음', en: 'no English' },
    paper: { ko: '논문 링크 없음', en: 'no paper link' },
    text: { ko: '요약 없음', en: 'no text' },
  },
  isKnown: { ko: '담긴 논문', en: 'in library' },
  keep: { ko: '이 주 담기', en: 'Add this week' },
  listed: { ko: '{count}주 치', en: { one: '1 week', other: '{count} weeks' } },
  keepAll: { ko: '모두 담기', en: 'Add all' },
  keeping: { ko: '담는 중이에요', en: 'Adding…' },
  keepingShare: { ko: '담는 중이에요 ({percent}%)', en: 'Adding… ({percent}%)' },
  stopKeeping: { ko: '담기 취소', en: 'Cancel adding' },
  stopped: { ko: '담기를 취소했어요.', en: 'Nothing was added.' },
  addedAll: {
    ko: '{count}주 치를 담았어요.',
    en: { one: 'Added 1 week.', other: 'Added {count} weeks.' },
  },
  keepUpdate: { ko: '새 버전으로 바꾸기', en: 'Update to the corrected version' },
  cancel: { ko: '취소', en: 'Cancel' },
  unchanged: {
    ko: '이미 담은 주이고, 달라진 내용이 없어요.',
    en: 'You already have this week. Nothing has changed.',
  },
  updates: { ko: '이미 담은 주예요. {what}', en: 'You already have this week. {what}' },
  diffAdded: { ko: '새로 생긴 항목: {ranks}번.', en: 'New entries: {ranks}.' },
  diffRemoved: { ko: '없어진 항목: {ranks}번.', en: 'Removed entries: {ranks}.' },
  diffChanged: { ko: '달라진 항목: {ranks}번.', en: 'Changed entries: {ranks}.' },
  diffFrame: { ko: '제목이나 흐름, 출처가 달라요.', en: 'The title, trends or source changed.' },
  added: { ko: '{week:을/를} 담았어요.', en: 'Added {week}.' },
  updated: { ko: '{week:을/를} 새 버전으로 바꿨어요.', en: 'Updated {week}.' },
  removed: { ko: '{week:을/를} 뺐어요.', en: 'Removed {week}.' },
  /** what was given could not be read: `{name}`, `{why}` */
  refused: { ko: '{name}: {why}', en: '{name}: {why}' },
  undo: { ko: '되돌리기', en: 'Undo' },
  remove: { ko: '빼기', en: 'Remove' },
  /** where there are none */
  noWeeks: {
    ko: '아직 담은 주가 없어요. 위에서 새 주를 받거나 파일을 끌어다 놓아 보세요.',
    en: 'No weeks yet. Get new weeks above, or drag a file onto this page.',
  },
  retry: { ko: '다시 읽기', en: 'Try again' },
  bundledWeeks: {
    ko: '기본 제공 {count}주 치',
    en: { one: '1 week included with Paper Duet', other: '{count} weeks included with Paper Duet' },
  },
  bundled: { ko: '기본 제공', en: 'Included with Paper Duet' },
  from: { ko: '{from}에서 담음', en: 'Added from {from}' },
} satisfies Sentences;

/** The same in one language. */
export type LibraryWords = InLocale<typeof LIBRARY_WORDS>;

/** The sentences in the reader's language. */
export function libraryWords(locale: Locale): LibraryWords {
  return inLocale(LIBRARY_WORDS, locale);
}
