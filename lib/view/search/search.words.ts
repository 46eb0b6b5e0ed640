import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences around the search and the reader’s marks. */
export const SEARCH_WORDS = {
  search: { ko: '논문 검색', en: 'Search papers' },
  placeholder: { ko: '제목, 초성, arXiv 번호로 찾기', en: 'Title, words or arXiv id' },
  clear: { ko: '검색어 지우기', en: 'Clear search' },
  found: { ko: '{count}편 찾음', en: '{count} found' },
  /** in place of `found`, where no paper has all of the words */
  notAll: { ko: '모든 단어가 들어 있는 논문은 없어요', en: 'No paper has all of these words' },
  /** above those that have most of them; `{count}` */
  similar: { ko: '비슷한 논문 {count}편', en: 'Similar papers: {count}' },
  /** before what was searched for instead: the other layout's keys, another spelling */
  meant: {
    layout: { ko: '한/영 자판을 바꿔 찾았어요:', en: 'Searched with the other keyboard layout:' },
    spelling: { ko: '맞춤법이 비슷한 말로 찾았어요:', en: 'Searched with a similar spelling:' },
  },
  /** before what the words could be as well */
  orMeant: { ko: '혹시 이 말을 찾으세요?', en: 'Did you mean' },
  /** on the button that searches for it; `{text}` */
  searchFor: { ko: '{text} 검색', en: 'Search for {text}' },
  none: { ko: '찾은 논문이 없어요', en: 'No papers found' },
  noneHint: {
    ko: '단어를 줄이거나 다르게 써 보세요. 조건을 걸었다면 하나씩 빼 보세요.',
    en: 'Try fewer or different words, or remove filters one at a time.',
  },
  /** replaces `noneHint` for an id or an address */
  noneNamed: { ko: '담은 주에 이 논문이 없어요.', en: 'None of your weeks has this paper.' },
  more: { ko: '{count}편 더 보기', en: 'Show {count} more' },
  preparing: { ko: '검색을 준비하고 있어요', en: 'Preparing search…' },
  failed: { ko: '검색을 준비하지 못했어요. {why}', en: 'Search is unavailable. {why}' },
  retry: { ko: '다시 시도', en: 'Try again' },
  open: { ko: '열기', en: 'Open' },
  results: { ko: '검색 결과', en: 'Results' },
  /** said where it matched */
  fields: {
    title: { ko: '제목', en: 'title' },
    text: { ko: '본문', en: 'text' },
    id: { ko: '번호·링크', en: 'id or link' },
    note: { ko: '메모', en: 'note' },
  },
  narrow: { ko: '조건으로 좁히기', en: 'Narrow down' },
  /** a filter's name for those who hear it; `{label}` */
  only: { ko: '{label} 논문만', en: '{label} papers only' },
  /** what each filter below the field finds */
  filters: {
    star: { ko: '별표', en: 'Starred' },
    unread: { ko: '안 읽음', en: 'Unread' },
    note: { ko: '메모', en: 'With a note' },
    language: { ko: '한국어', en: 'English' },
  },
  /** from a paper that the library's address named */
  backToLibrary: { ko: '서재로', en: 'Back to the library' },
  backToResults: { ko: '검색 결과', en: 'Results' },
  marks: { ko: '내 기록', en: 'Your marks' },
  star: { ko: '별표', en: 'Star' },
  read: { ko: '읽음', en: 'Read' },
  note: { ko: '메모', en: 'Note' },
  notePlaceholder: { ko: '나만 보는 메모', en: 'A note only you see' },
  undo: { ko: '되돌리기', en: 'Undo' },
  privateWindow: {
    ko: '시크릿(사생활 보호) 창에서 남긴 기록도 일반 창과 똑같이 저장돼요.',
    en: 'Marks you make in this private window are saved to your regular profile.',
  },
} satisfies Sentences;

/** The same in one language. */
export type SearchWords = InLocale<typeof SEARCH_WORDS> & {
  /** that they are in */
  language: Locale;
};

/** The sentences in the reader's language. */
export function searchWords(locale: Locale): SearchWords {
  return { language: locale, ...inLocale(SEARCH_WORDS, locale) };
}
