import type { Meant } from '../../search/query';
import type { Field } from '../../search/score';
import type { Locale } from '../../settings/settings';

/** Our words around the search and the reader's marks, in one language. */
export interface SearchWords {
  search: string;
  placeholder: string;
  clear: string;
  /** `{count}` */
  found: string;
  /** in place of `found`, where no paper has all of the words */
  notAll: string;
  /** above those that have most of them; `{count}` */
  similar: string;
  /** before what was searched for instead: the other layout's keys, another spelling */
  meant: Record<Meant['why'], string>;
  /** before what the words could be as well */
  orMeant: string;
  /** on the button that searches for it; `{text}` */
  searchFor: string;
  none: string;
  noneHint: string;
  /** `{count}` */
  more: string;
  preparing: string;
  /** `{why}` */
  failed: string;
  retry: string;
  results: string;
  /** said where it matched */
  fields: Record<Field, string>;
  narrow: string;
  /** a filter's name for those who hear it; `{label}` */
  only: string;
  /** what each filter below the field finds */
  filters: Record<'star' | 'unread' | 'note' | 'language', string>;
  /** the filter's value, for the language of the reader */
  language: Locale;
  backToResults: string;
  marks: string;
  star: string;
  read: string;
  note: string;
  notePlaceholder: string;
  noteSaving: string;
  noteSaved: string;
  noteCleared: string;
  undo: string;
  privateWindow: string;
}

const ko: SearchWords = {
  search: '논문 검색',
  placeholder: '제목, 초성, arXiv 번호로 찾기',
  clear: '검색어 지우기',
  found: '{count}편 찾음',
  notAll: '모든 단어가 들어 있는 논문은 없어요',
  similar: '비슷한 논문 {count}편',
  meant: { layout: '한/영 자판을 바꿔 찾았어요:', spelling: '맞춤법이 비슷한 말로 찾았어요:' },
  orMeant: '혹시 이 말을 찾으세요?',
  searchFor: '{text} 검색',
  none: '찾은 논문이 없어요',
  noneHint: '단어를 줄이거나 다르게 써 보세요. 조건을 걸었다면 하나씩 빼 보세요.',
  more: '{count}편 더 보기',
  preparing: '검색을 준비하고 있어요',
  failed: '검색을 준비하지 못했어요. {why}',
  retry: '다시 시도',
  results: '검색 결과',
  fields: { title: '제목', text: '본문', id: '번호·링크', note: '메모' },
  narrow: '조건으로 좁히기',
  only: '{label} 논문만',
  filters: {
    star: '별표',
    unread: '안 읽음',
    note: '메모',
    language: '한국어',
  },
  language: 'ko',
  backToResults: '검색 결과',
  marks: '내 기록',
  star: '별표',
  read: '읽음',
  note: '메모',
  notePlaceholder: '나만 보는 메모',
  noteSaving: '저장하는 중이에요',
  noteSaved: '저장했어요',
  noteCleared: '메모를 지웠어요',
  undo: '되돌리기',
  privateWindow: '시크릿(사생활 보호) 창에서 남긴 기록도 일반 창과 똑같이 저장돼요.',
};

const en: SearchWords = {
  search: 'Search papers',
  placeholder: 'Title, words or arXiv id',
  clear: 'Clear search',
  found: '{count} found',
  notAll: 'No paper has all of these words',
  similar: 'Similar papers: {count}',
  meant: {
    layout: 'Searched with the other keyboard layout:',
    spelling: 'Searched with a similar spelling:',
  },
  orMeant: 'Did you mean',
  searchFor: 'Search for {text}',
  none: 'No papers found',
  noneHint: 'Try fewer or different words, or remove filters one at a time.',
  more: 'Show {count} more',
  preparing: 'Preparing search…',
  failed: 'Search is unavailable. {why}',
  retry: 'Try again',
  results: 'Results',
  fields: { title: 'title', text: 'text', id: 'id or link', note: 'note' },
  narrow: 'Narrow down',
  only: '{label} papers only',
  filters: {
    star: 'Starred',
    unread: 'Unread',
    note: 'With a note',
    language: 'English',
  },
  language: 'en',
  backToResults: 'Results',
  marks: 'Your marks',
  star: 'Star',
  read: 'Read',
  note: 'Note',
  notePlaceholder: 'A note only you see',
  noteSaving: 'Saving…',
  noteSaved: 'Saved',
  noteCleared: 'Note cleared',
  undo: 'Undo',
  privateWindow: 'Marks you make in this private window are saved to your regular profile.',
};

/** Our words in the reader's language. */
export function searchWords(locale: Locale): SearchWords {
  return locale === 'ko' ? ko : en;
}
