import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences about backups, erasing and recovery. */
export const BACKUP_WORDS = {
  hint: {
    ko: '담은 주와 별표, 메모, 설정, 받아 오는 곳을 파일 하나로 저장해요. 다른 컴퓨터에서 가져올 수 있어요.',
    en: 'Saves your weeks, stars, notes, settings and sources in one file that you can import on another computer.',
  },
  make: { ko: '백업 파일 만들기', en: 'Create backup' },
  read: { ko: '백업 가져오기', en: 'Import backup' },
  making: { ko: '백업 파일을 만드는 중이에요', en: 'Creating backup…' },
  reading: { ko: '백업을 읽는 중이에요', en: 'Reading backup…' },
  made: { ko: '{name} 파일로 내려받았어요.', en: 'Downloaded as {name}.' },
  understood: { ko: '가져오면 이렇게 바뀌어요', en: 'What will change' },
  madeAt: { ko: '{when}에 만든 백업', en: 'Backup from {when}' },
  unknownTime: { ko: '만든 날짜를 알 수 없는 백업', en: 'Backup with no date' },
  nothing: {
    ko: '이 백업에 있는 것은 이미 모두 있어요.',
    en: 'You already have everything in this backup.',
  },
  weeks: {
    added: { ko: '새로 담기는 주: {count}주 치', en: 'New weeks: {count}' },
    replaced: {
      ko: '더 최신 내용으로 바뀌는 주: {count}주 치',
      en: 'Weeks updated to a newer version: {count}',
    },
    left: {
      ko: '이 브라우저의 내용이 더 최신이라 그대로 두는 주: {count}주 치',
      en: 'Weeks kept, because yours are newer: {count}',
    },
    same: { ko: '이미 있는 주: {count}주 치', en: 'Weeks you already have: {count}' },
  },
  marks: {
    added: { ko: '새로 추가되는 기록: {count}개', en: 'New marks: {count}' },
    merged: { ko: '합쳐지는 기록: {count}개', en: 'Merged marks: {count}' },
    same: { ko: '이미 있는 기록: {count}개', en: 'Marks you already have: {count}' },
  },
  sources: {
    added: { ko: '새로 추가되는 받아 오는 곳: {count}곳', en: 'New sources: {count}' },
    left: { ko: '이미 있는 받아 오는 곳: {count}곳', en: 'Sources you already have: {count}' },
  },
  cutNotes: {
    ko: '합치면 너무 길어서 뒤가 잘리는 메모: {count}개',
    en: 'Notes that will be cut because the merged text is too long: {count}',
  },
  newSettings: {
    ko: '설정도 백업에 있는 값으로 바뀜',
    en: 'Your settings will be replaced by the backup’s',
  },
  otherSettings: { ko: '설정도 백업에 있는 값으로 바꾸기', en: 'Also use the backup’s settings' },
  problems: { ko: '확인할 점', en: 'Needs attention' },
  noProblems: { ko: '빠진 곳이나 이상한 곳이 없어요.', en: 'No problems found.' },
  bringIn: { ko: '가져오기', en: 'Import' },
  bringingIn: { ko: '가져오는 중이에요', en: 'Importing…' },
  keptOf: {
    ko: '{count}주 치 중 {done}주 치',
    en: { one: '{done} of 1 week', other: '{done} of {count} weeks' },
  },
  indexing: { ko: '검색할 수 있게 정리하는 중이에요', en: 'Preparing search…' },
  indexedOf: {
    ko: '논문 {count}편 중 {done}편',
    en: { one: '{done} of 1 paper', other: '{done} of {count} papers' },
  },
  stop: { ko: '중지', en: 'Stop' },
  stoppedAfter: {
    ko: '중지했어요. 그때까지 가져온 것은 남아 있어요: {what}.',
    en: 'Stopped. Already imported and kept: {what}.',
  },
  stoppedBefore: {
    ko: '아무것도 가져오지 않고 중지했어요.',
    en: 'Stopped before anything was imported.',
  },
  broughtIn: { ko: '가져왔어요: {what}.', en: 'Imported {what}.' },
  cancel: { ko: '취소', en: 'Cancel' },
  /** parts of a list: of one, and of `{count}` */
  parts: {
    weeks: { ko: '{count}주 치', en: { one: '1 week', other: '{count} weeks' } },
    marks: { ko: '기록 {count}개', en: { one: '1 mark', other: '{count} marks' } },
    notes: { ko: '메모 {count}개', en: { one: '1 note', other: '{count} notes' } },
    sources: { ko: '받아 오는 곳 {count}곳', en: { one: '1 source', other: '{count} sources' } },
  },
  settingsPart: { ko: '설정', en: 'settings' },
  eraseHint: {
    ko: '담은 주와 내 기록, 메모, 받아 오는 곳을 이 브라우저에서 지워요.',
    en: 'Removes your weeks, marks, notes and sources from this browser.',
  },
  stored: {
    ko: '이 브라우저에 저장한 양: {size}',
    en: 'Stored in this browser: {size}',
  },
  eraseAsk: {
    ko: '{what:을/를} 모두 지울까요? 기본 제공 요약과 설정은 남아요.',
    en: 'Erase {what}? The weeks included with Paper Duet and your settings stay.',
  },
  eraseNothing: { ko: '지울 것이 없어요.', en: 'There is nothing to erase.' },
  eraseYes: { ko: '지우기', en: 'Erase' },
  erasing: { ko: '지우는 중이에요', en: 'Erasing…' },
  erased: {
    ko: '{what:을/를} 지웠어요. 이 페이지를 닫기 전에는 되돌릴 수 있어요.',
    en: 'Erased {what}. You can undo this until you close the page.',
  },
  undo: { ko: '되돌리기', en: 'Undo' },
  restoring: { ko: '지운 데이터를 되돌리는 중이에요', en: 'Restoring…' },
  restored: { ko: '지운 데이터를 모두 되돌렸어요.', en: 'Everything you erased was restored.' },
  takingBack: { ko: '가져오기를 되돌리는 중이에요', en: 'Undoing the import…' },
  takenBack: { ko: '가져오기 전으로 되돌렸어요.', en: 'Import undone.' },
  recoveryBroken: {
    ko: '{when}에 저장된 데이터가 손상된 것을 발견해 새로 만들었어요.',
    en: 'On {when} your saved data was found damaged and was rebuilt.',
  },
  recoveryGone: {
    ko: '{when}에 저장된 데이터가 사라진 것을 발견해 새로 만들었어요.',
    en: 'On {when} your saved data was missing and was rebuilt.',
  },
  recoveryWith: {
    ko: '사본에서 {what:을/를} 복구했어요. 빠진 것이 있으면 다시 담거나 백업에서 가져와 주세요.',
    en: 'Recovered from a second copy: {what}. If anything is missing, add it again or import a backup.',
  },
  recoveryEmpty: {
    ko: '복구할 사본이 없었어요. 담았던 주는 다시 담거나 백업에서 가져와 주세요.',
    en: 'There was no second copy to recover from. Add your weeks again or import a backup.',
  },
  dismiss: { ko: '확인', en: 'OK' },
  /** refusals of a file, and of a press while something else is done */
  unreadableFile: {
    ko: '파일을 읽을 수 없어요. 파일이 그 자리에 있는지 확인하고 다시 골라 주세요.',
    en: 'The file cannot be read. Check that it is still there and choose it again.',
  },
  busy: {
    ko: '지금 하는 일이 끝나면 다시 눌러 주세요.',
    en: 'Something else is in progress. Try again when it has finished.',
  },
} satisfies Sentences;

/** The same in one language. */
export type BackupWords = InLocale<typeof BACKUP_WORDS>;

/** The sentences in the reader's language. */
export function backupWords(locale: Locale): BackupWords {
  return inLocale(BACKUP_WORDS, locale);
}
