import type { Locale } from '../../settings/settings';

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
  /** `{done}`, `{total}`; weeks */
  keptOf: string;
  layingOut: string;
  /** `{done}`, `{total}`; papers */
  laidOutOf: string;
  stop: string;
  /** `{what}` */
  stoppedAfter: string;
  stoppedBefore: string;
  /** `{what}` */
  broughtIn: string;
  cancel: string;
  /** parts of a list: of one, and of `{count}` */
  parts: Record<'weeks' | 'marks' | 'notes' | 'sources', readonly [one: string, many: string]>;
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
  hint: '담은 주와 별표, 메모, 설정, 받아 오는 곳을 파일 하나에 담아요. 다른 컴퓨터에서 가져올 수 있어요.',
  make: '백업 파일 만들기',
  read: '백업 가져오기',
  making: '백업 파일을 만드는 중이에요',
  reading: '백업을 읽는 중이에요',
  made: '{name} 파일로 내려받았어요.',
  understood: '가져오면 이렇게 바뀌어요',
  madeAt: '{when}에 만든 백업',
  unknownTime: '언제 만들었는지 알 수 없는 백업',
  nothing: '이 백업에 있는 것은 이미 모두 있어요.',
  weeks: {
    added: '새로 담기는 주 {count}개',
    replaced: '더 나중 글로 바뀌는 주 {count}개',
    left: '여기 있는 글이 더 나중이라 그대로 두는 주 {count}개',
    same: '이미 있는 주 {count}개',
  },
  marks: {
    added: '새로 생기는 표시 {count}개',
    merged: '합쳐지는 표시 {count}개',
    same: '이미 있는 표시 {count}개',
  },
  sources: {
    added: '새로 생기는 받아 오는 곳 {count}개',
    left: '이미 있는 받아 오는 곳 {count}개',
  },
  cutNotes: '합치면 너무 길어서 뒤가 잘리는 메모 {count}개',
  newSettings: '설정도 백업의 것으로 바뀜',
  otherSettings: '설정도 백업의 것으로 바꾸기',
  problems: '살펴볼 점',
  noProblems: '빠지거나 이상한 곳이 없어요.',
  bringIn: '가져오기',
  bringingIn: '가져오는 중이에요',
  keptOf: '{total}주 중 {done}주',
  layingOut: '담은 글을 찾아볼 수 있게 정리하는 중이에요',
  laidOutOf: '논문 {total}편 중 {done}편',
  stop: '멈추기',
  stoppedAfter: '멈췄어요. 그 전까지 가져온 것은 그대로 있어요: {what}.',
  stoppedBefore: '아무것도 가져오지 않고 멈췄어요.',
  broughtIn: '가져왔어요: {what}.',
  cancel: '그만두기',
  parts: {
    weeks: ['주 1개', '주 {count}개'],
    marks: ['표시 1개', '표시 {count}개'],
    notes: ['메모 1개', '메모 {count}개'],
    sources: ['받아 오는 곳 1개', '받아 오는 곳 {count}개'],
  },
  settingsPart: '설정',
  erase: '모두 지우기',
  eraseHint: '담은 주와 표시, 메모, 받아 오는 곳을 이 브라우저에서 지워요.',
  eraseAsk: '{what}를 지울까요? 기본으로 들어 있는 글과 설정은 남아요.',
  eraseNothing: '지울 것이 없어요.',
  eraseYes: '지우기',
  erasing: '지우는 중이에요',
  erased: '{what}를 지웠어요. 이 페이지를 닫기 전에는 되돌릴 수 있어요.',
  undo: '되돌리기',
  restoring: '되돌리는 중이에요',
  restored: '지운 것을 모두 되돌려 놓았어요.',
  takingBack: '되돌리는 중이에요',
  takenBack: '가져오기 전으로 되돌렸어요.',
  mendedBroken: '{when}에 저장소가 망가져 있어서 새로 만들었어요.',
  mendedGone: '{when}에 저장소가 사라져 있어서 새로 만들었어요.',
  mendedWith: '사본에서 {what}를 되살렸어요. 빠진 것이 있으면 다시 담거나 백업에서 가져와 주세요.',
  mendedEmpty: '되살릴 사본은 없었어요. 담았던 주는 다시 담거나 백업에서 가져와 주세요.',
  dismiss: '알겠어요',
};

const en: BackupWords = {
  backup: 'Backup',
  hint: 'Keeps your weeks, stars, notes, settings and sources in one file, to be read on another computer.',
  make: 'Make a backup file',
  read: 'Read a backup',
  making: 'Making the backup file',
  reading: 'Reading the backup',
  made: 'Downloaded as {name}.',
  understood: 'This is what would change',
  madeAt: 'Backup of {when}',
  unknownTime: 'Backup of an unknown day',
  nothing: 'Everything in this backup is here already.',
  weeks: {
    added: 'Weeks that are new: {count}',
    replaced: 'Weeks replaced by a later text: {count}',
    left: 'Weeks left alone, because what is here is later: {count}',
    same: 'Weeks that are here already: {count}',
  },
  marks: {
    added: 'Marks that are new: {count}',
    merged: 'Marks that are merged: {count}',
    same: 'Marks that are here already: {count}',
  },
  sources: {
    added: 'Sources that are new: {count}',
    left: 'Sources that are here already: {count}',
  },
  cutNotes: 'Notes too long to be joined whole, so that their ends are cut: {count}',
  newSettings: 'The settings become those of the backup',
  otherSettings: 'Take the settings of the backup too',
  problems: 'Worth a look',
  noProblems: 'Nothing is missing or odd.',
  bringIn: 'Bring it in',
  bringingIn: 'Bringing it in',
  keptOf: '{done} of {total} weeks',
  layingOut: 'Getting what was kept ready to be found',
  laidOutOf: '{done} of {total} papers',
  stop: 'Stop',
  stoppedAfter: 'Stopped. What had been brought in by then is kept: {what}.',
  stoppedBefore: 'Stopped before anything was brought in.',
  broughtIn: 'Brought in: {what}.',
  cancel: 'Cancel',
  parts: {
    weeks: ['1 week', '{count} weeks'],
    marks: ['1 mark', '{count} marks'],
    notes: ['1 note', '{count} notes'],
    sources: ['1 source', '{count} sources'],
  },
  settingsPart: 'settings',
  erase: 'Erase everything',
  eraseHint: 'Removes your weeks, marks, notes and sources from this browser.',
  eraseAsk: 'Erase {what}? The weeks that came with the extension and your settings stay.',
  eraseNothing: 'There is nothing to erase.',
  eraseYes: 'Erase',
  erasing: 'Erasing',
  erased: 'Erased: {what}. Until you close this page it can be undone.',
  undo: 'Undo',
  restoring: 'Putting it back',
  restored: 'What was erased is back.',
  takingBack: 'Taking it back',
  takenBack: 'Everything is as before the backup.',
  mendedBroken: 'On {when} the storage was found broken and was rebuilt.',
  mendedGone: 'On {when} the storage was found gone and was rebuilt.',
  mendedWith:
    'Brought back from a second copy: {what}. Should anything be missing, add it again or read a backup.',
  mendedEmpty:
    'There was no second copy to bring anything back from. Add your weeks again or read a backup.',
  dismiss: 'All right',
};

/** Our words in the reader's language. */
export function backupWords(locale: Locale): BackupWords {
  return locale === 'ko' ? ko : en;
}
