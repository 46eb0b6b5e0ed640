import type { Locale } from '../../settings/settings';
import type { PluralWords } from '../phrase';

/** Our words about keeping, bringing back and erasing what the reader has, in one language. */
export interface BackupWords {
  backup: string;
  hint: string;
  make: string;
  read: string;
  making: string;
  reading: string;
  /** `{name}` */
  made: string;
  understood: string;
  /** `{when}` */
  madeAt: string;
  unknownTime: string;
  nothing: string;
  /** each with `{count}` */
  weeks: Record<'added' | 'replaced' | 'left' | 'same', string>;
  marks: Record<'added' | 'merged' | 'same', string>;
  sources: Record<'added' | 'left', string>;
  /** `{count}` */
  cutNotes: string;
  newSettings: string;
  otherSettings: string;
  problems: string;
  noProblems: string;
  bringIn: string;
  bringingIn: string;
  /** `{done}`, `{count}` in all; weeks */
  keptOf: PluralWords;
  layingOut: string;
  /** `{done}`, `{count}` in all; papers */
  laidOutOf: PluralWords;
  stop: string;
  /** `{what}` */
  stoppedAfter: string;
  stoppedBefore: string;
  /** `{what}` */
  broughtIn: string;
  cancel: string;
  /** parts of a list: of one, and of `{count}` */
  parts: Record<'weeks' | 'marks' | 'notes' | 'sources', PluralWords>;
  settingsPart: string;
  erase: string;
  eraseHint: string;
  /** `{what}` */
  eraseAsk: string;
  eraseNothing: string;
  eraseYes: string;
  erasing: string;
  /** `{what}` */
  erased: string;
  undo: string;
  restoring: string;
  restored: string;
  takingBack: string;
  takenBack: string;
  /** `{when}` */
  mendedBroken: string;
  mendedGone: string;
  /** `{what}` */
  mendedWith: string;
  mendedEmpty: string;
  dismiss: string;
}

const ko: BackupWords = {
  backup: '백업',
  hint: '담은 주와 별표, 메모, 설정, 받아 오는 곳을 파일 하나로 저장해요. 다른 컴퓨터에서 가져올 수 있어요.',
  make: '백업 파일 만들기',
  read: '백업 가져오기',
  making: '백업 파일을 만드는 중이에요',
  reading: '백업을 읽는 중이에요',
  made: '{name} 파일로 내려받았어요.',
  understood: '가져오면 이렇게 바뀌어요',
  madeAt: '{when}에 만든 백업',
  unknownTime: '만든 날짜를 알 수 없는 백업',
  nothing: '이 백업에 있는 것은 이미 모두 있어요.',
  weeks: {
    added: '새로 담기는 주: {count}주 치',
    replaced: '더 최신 내용으로 바뀌는 주: {count}주 치',
    left: '이 브라우저의 내용이 더 최신이라 그대로 두는 주: {count}주 치',
    same: '이미 있는 주: {count}주 치',
  },
  marks: {
    added: '새로 추가되는 기록: {count}개',
    merged: '합쳐지는 기록: {count}개',
    same: '이미 있는 기록: {count}개',
  },
  sources: {
    added: '새로 추가되는 받아 오는 곳: {count}곳',
    left: '이미 있는 받아 오는 곳: {count}곳',
  },
  cutNotes: '합치면 너무 길어서 뒤가 잘리는 메모: {count}개',
  newSettings: '설정도 백업에 있는 값으로 바뀜',
  otherSettings: '설정도 백업에 있는 값으로 바꾸기',
  problems: '확인할 점',
  noProblems: '빠진 곳이나 이상한 곳이 없어요.',
  bringIn: '가져오기',
  bringingIn: '가져오는 중이에요',
  keptOf: '{count}주 치 중 {done}주 치',
  layingOut: '검색할 수 있게 정리하는 중이에요',
  laidOutOf: '논문 {count}편 중 {done}편',
  stop: '중지',
  stoppedAfter: '중지했어요. 그때까지 가져온 것은 남아 있어요: {what}.',
  stoppedBefore: '아무것도 가져오지 않고 중지했어요.',
  broughtIn: '가져왔어요: {what}.',
  cancel: '취소',
  parts: {
    weeks: '{count}주 치',
    marks: '기록 {count}개',
    notes: '메모 {count}개',
    sources: '받아 오는 곳 {count}곳',
  },
  settingsPart: '설정',
  erase: '모두 지우기',
  eraseHint: '담은 주와 내 기록, 메모, 받아 오는 곳을 이 브라우저에서 지워요.',
  eraseAsk: '{what:을/를} 모두 지울까요? 기본 제공 요약과 설정은 남아요.',
  eraseNothing: '지울 것이 없어요.',
  eraseYes: '지우기',
  erasing: '지우는 중이에요',
  erased: '{what:을/를} 지웠어요. 이 페이지를 닫기 전에는 되돌릴 수 있어요.',
  undo: '되돌리기',
  restoring: '지운 데이터를 되돌리는 중이에요',
  restored: '지운 데이터를 모두 되돌렸어요.',
  takingBack: '가져오기를 되돌리는 중이에요',
  takenBack: '가져오기 전으로 되돌렸어요.',
  mendedBroken: '{when}에 저장된 데이터가 손상된 것을 발견해 새로 만들었어요.',
  mendedGone: '{when}에 저장된 데이터가 사라진 것을 발견해 새로 만들었어요.',
  mendedWith:
    '사본에서 {what:을/를} 복구했어요. 빠진 것이 있으면 다시 담거나 백업에서 가져와 주세요.',
  mendedEmpty: '복구할 사본이 없었어요. 담았던 주는 다시 담거나 백업에서 가져와 주세요.',
  dismiss: '확인',
};

const en: BackupWords = {
  backup: 'Backup',
  hint: 'Saves your weeks, stars, notes, settings and sources in one file that you can import on another computer.',
  make: 'Create backup',
  read: 'Import backup',
  making: 'Creating backup…',
  reading: 'Reading backup…',
  made: 'Downloaded as {name}.',
  understood: 'What will change',
  madeAt: 'Backup from {when}',
  unknownTime: 'Backup with no date',
  nothing: 'You already have everything in this backup.',
  weeks: {
    added: 'New weeks: {count}',
    replaced: 'Weeks updated to a newer version: {count}',
    left: 'Weeks kept, because yours are newer: {count}',
    same: 'Weeks you already have: {count}',
  },
  marks: {
    added: 'New marks: {count}',
    merged: 'Merged marks: {count}',
    same: 'Marks you already have: {count}',
  },
  sources: {
    added: 'New sources: {count}',
    left: 'Sources you already have: {count}',
  },
  cutNotes: 'Notes that will be cut because the merged text is too long: {count}',
  newSettings: 'Your settings will be replaced by the backup’s',
  otherSettings: 'Also use the backup’s settings',
  problems: 'Needs attention',
  noProblems: 'No problems found.',
  bringIn: 'Import',
  bringingIn: 'Importing…',
  keptOf: { one: '{done} of 1 week', other: '{done} of {count} weeks' },
  layingOut: 'Preparing search…',
  laidOutOf: { one: '{done} of 1 paper', other: '{done} of {count} papers' },
  stop: 'Stop',
  stoppedAfter: 'Stopped. Already imported and kept: {what}.',
  stoppedBefore: 'Stopped before anything was imported.',
  broughtIn: 'Imported {what}.',
  cancel: 'Cancel',
  parts: {
    weeks: { one: '1 week', other: '{count} weeks' },
    marks: { one: '1 mark', other: '{count} marks' },
    notes: { one: '1 note', other: '{count} notes' },
    sources: { one: '1 source', other: '{count} sources' },
  },
  settingsPart: 'settings',
  erase: 'Erase everything',
  eraseHint: 'Removes your weeks, marks, notes and sources from this browser.',
  eraseAsk: 'Erase {what}? The weeks included with Paper Duet and your settings stay.',
  eraseNothing: 'There is nothing to erase.',
  eraseYes: 'Erase',
  erasing: 'Erasing…',
  erased: 'Erased {what}. You can undo this until you close the page.',
  undo: 'Undo',
  restoring: 'Restoring…',
  restored: 'Everything you erased was restored.',
  takingBack: 'Undoing the import…',
  takenBack: 'Import undone.',
  mendedBroken: 'On {when} your saved data was found damaged and was rebuilt.',
  mendedGone: 'On {when} your saved data was missing and was rebuilt.',
  mendedWith:
    'Recovered from a second copy: {what}. If anything is missing, add it again or import a backup.',
  mendedEmpty: 'There was no second copy to recover from. Add your weeks again or import a backup.',
  dismiss: 'OK',
};

/** Our words in the reader's language. */
export function backupWords(locale: Locale): BackupWords {
  return locale === 'ko' ? ko : en;
}
