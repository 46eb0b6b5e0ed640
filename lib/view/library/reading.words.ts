import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences of the library's reading view. */
export const READING_WORDS = {
  shelf: { ko: '서재의 목록', en: 'Lists' },
  collections: {
    starred: { ko: '별표', en: 'Starred' },
    unread: { ko: '안 읽음', en: 'Unread' },
    started: { ko: '읽는 중', en: 'In progress' },
    notes: { ko: '메모', en: 'Notes' },
    all: { ko: '모든 논문', en: 'All papers' },
  },
  glossary: { ko: '용어집', en: 'Glossary' },
  tags: { ko: '태그', en: 'Tags' },
  tag: { ko: '태그: {tag}', en: 'Tag: {tag}' },
  count: { ko: '{count}편', en: { one: '1 paper', other: '{count} papers' } },
  weekCount: { ko: '{all}편 중 {read}편 읽음', en: '{read} of {all} read' },
  calendar: { ko: '월요일 달력', en: 'Calendar of Mondays' },
  text: { ko: '읽는 글', en: 'Text' },
  list: { ko: '목록', en: 'List' },
  back: { ko: '목록으로', en: 'Back to the list' },
  found: { ko: '검색 결과', en: 'Search results' },
  openPaper: { ko: '논문 열기', en: 'Open the paper' },
  keys: { ko: '단축키', en: 'Keyboard shortcuts' },
  /** shown if nothing is open */
  choose: { ko: '목록에서 논문을 골라 주세요.', en: 'Choose a paper from the list.' },
  exportList: { ko: '이 목록 내보내기', en: 'Export this list' },
  noWeek: { ko: '이 주는 담지 않았어요', en: 'This week is not in your library' },
  noPaper: { ko: '이 주소의 논문이 없어요', en: 'No paper at this address' },
  noPaperHint: {
    ko: '주를 지웠거나 주소가 잘못됐을 수 있어요.',
    en: 'Its week may have been removed, or the address may be wrong.',
  },
  newest: { ko: '가장 새 주 보기', en: 'Go to the newest week' },
  emptyCollection: {
    starred: {
      ko: '별표한 논문이 없어요. 논문에서 별이나 S를 누르면 여기에 모여요.',
      en: 'No starred papers. Press the star, or S, on a paper to collect it here.',
    },
    unread: { ko: '모두 읽었어요.', en: 'You have read everything.' },
    started: {
      ko: '읽다 만 논문이 없어요.',
      en: 'No papers in progress.',
    },
    notes: {
      ko: '메모한 논문이 없어요. 논문에서 N을 누르면 메모할 수 있어요.',
      en: 'No notes. Press N on a paper to write one.',
    },
    all: { ko: '담은 논문이 없어요.', en: 'No papers yet.' },
    tag: { ko: '이 태그를 단 논문이 없어요.', en: 'No papers with this tag.' },
  },
} satisfies Sentences;

/** These sentences in one language. */
export type ReadingWords = InLocale<typeof READING_WORDS>;

/** Returns the sentences in the reader's language. */
export function readingWords(locale: Locale): ReadingWords {
  return inLocale(READING_WORDS, locale);
}
