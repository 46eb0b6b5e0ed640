import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences about exporting papers as a file, and within such files. */
export const EXPORT_WORDS = {
  hint: {
    ko: '논문 요약이나 인용 정보를 다른 프로그램에서 쓸 수 있는 파일로 저장해요.',
    en: 'Saves summaries or citations as files for other apps.',
  },
  what: { ko: '내보낼 논문', en: 'Papers' },
  whats: {
    week: { ko: '한 주', en: 'One week' },
    starred: { ko: '별표한 논문', en: 'Starred' },
    started: { ko: '읽는 중인 논문', en: 'In progress' },
    notes: { ko: '메모한 논문', en: 'With notes' },
    tag: { ko: '태그', en: 'Tagged' },
    search: { ko: '검색 결과', en: 'Search results' },
    unread: { ko: '안 읽은 논문', en: 'Unread' },
    all: { ko: '전체', en: 'All' },
  },
  /** after the name of a choice: how many papers it has */
  counted: { ko: '{what} {count}편', en: '{what} ({count})' },
  week: { ko: '주', en: 'Week' },
  tag: { ko: '태그', en: 'Tag' },
  query: { ko: '찾을 말', en: 'Search for' },
  /** above the titles with their checkboxes */
  pick: { ko: '{count}편 중 {picked}편 고름', en: '{picked} of {count} papers selected' },
  pickAll: { ko: '모두 고르기', en: 'Select all' },
  pickNone: { ko: '모두 빼기', en: 'Select none' },
  format: { ko: '형식', en: 'Format' },
  formats: {
    markdown: { ko: 'Markdown', en: 'Markdown' },
    csv: { ko: 'CSV (Excel)', en: 'CSV (Excel)' },
    bibtex: { ko: 'BibTeX', en: 'BibTeX' },
    ris: { ko: 'RIS (Zotero, EndNote)', en: 'RIS (Zotero, EndNote)' },
    'csl-json': { ko: 'CSL-JSON', en: 'CSL-JSON' },
  },
  layout: { ko: '파일 나누기', en: 'Files' },
  layouts: {
    one: { ko: '파일 하나', en: 'One file' },
    weeks: { ko: 'Obsidian 노트: 주마다 하나', en: 'Obsidian notes, one per week' },
    papers: { ko: 'Obsidian 노트: 논문마다 하나', en: 'Obsidian notes, one per paper' },
  },
  languages: { ko: '언어', en: 'Languages' },
  only: {
    ko: { ko: '한국어', en: 'Korean' },
    en: { ko: '영어', en: 'English' },
  },
  both: { ko: '두 언어', en: 'Both' },
  withMarks: { ko: '내 메모와 표시도 넣기', en: 'Include my notes and marks' },
  /** label of the button */
  save: {
    ko: '{count}편을 {format} 파일로 저장',
    en: { one: 'Save 1 paper as {format}', other: 'Save {count} papers as {format}' },
  },
  saveNotes: {
    ko: '{count}편을 Obsidian 노트로 저장',
    en: { one: 'Save 1 paper as an Obsidian note', other: 'Save {count} papers as Obsidian notes' },
  },
  nothing: {
    week: { ko: '담긴 주가 없어요.', en: 'There are no weeks yet.' },
    starred: { ko: '별표한 논문이 없어요.', en: 'No papers are starred.' },
    started: { ko: '읽는 중인 논문이 없어요.', en: 'No papers are in progress.' },
    notes: { ko: '메모한 논문이 없어요.', en: 'No papers have notes.' },
    tag: { ko: '태그를 붙인 논문이 없어요.', en: 'No papers are tagged.' },
    search: { ko: '찾은 논문이 없어요.', en: 'No papers were found.' },
    unread: { ko: '안 읽은 논문이 없어요.', en: 'No papers are unread.' },
    all: { ko: '담긴 논문이 없어요.', en: 'There are no papers yet.' },
  },
  noSuchWeek: { ko: '그 주는 담지 않았어요.', en: 'That week is not in your library.' },
  tooMany: {
    ko: '{most}편까지는 한 편씩 골라낼 수 있어요.',
    en: 'Up to {most} papers can be picked one by one.',
  },
  nonePicked: { ko: '고른 논문이 없어요.', en: 'No papers are picked.' },
  sayWhat: { ko: '무엇을 찾을지 적어 주세요.', en: 'Enter what to search for.' },
  looking: { ko: '검색을 준비하는 중이에요…', en: 'Preparing the search…' },
  leftOut: {
    ko: '담긴 주에 없는 논문 {count}편은 쓸 글이 없어 빠져요.',
    en: {
      one: '1 paper is in none of your weeks, so it is left out.',
      other: '{count} papers are in none of your weeks, so they are left out.',
    },
  },
  saving: { ko: '파일을 만드는 중이에요', en: 'Creating the file…' },
  savedOf: {
    ko: '논문 {count}편 중 {done}편',
    en: { one: '{done} of 1 paper', other: '{done} of {count} papers' },
  },
  cancel: { ko: '취소', en: 'Cancel' },
  saved: { ko: '{name} 파일로 내려받았어요.', en: 'Downloaded as {name}.' },
  cancelled: { ko: '취소했어요. 저장한 파일은 없어요.', en: 'Cancelled. Nothing was saved.' },
  failed: { ko: '파일을 만들지 못했어요. {why}', en: 'The file could not be created. {why}' },
  gone: {
    ko: '고른 논문이 그사이 지워졌어요.',
    en: 'The papers you chose have been removed meanwhile.',
  },
  /** in files */
  inFile: {
    marks: { ko: '내 표시', en: 'My marks' },
    starred: { ko: '별표', en: 'starred' },
    read: { ko: '{day} 읽음', en: 'read on {day}' },
    tags: { ko: '내 태그', en: 'My tags' },
    note: { ko: '내 메모', en: 'My note' },
  },
} satisfies Sentences;

/** These sentences in one language. */
export type ExportWords = InLocale<typeof EXPORT_WORDS>;

/** Returns the sentences in the reader's language. */
export function exportWords(locale: Locale): ExportWords {
  return inLocale(EXPORT_WORDS, locale);
}
