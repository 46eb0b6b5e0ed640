import type { LocalizedText } from '../text/localized';

/** Why a backup cannot be read at all, one sentence each, with what to do where there is something. */
export const BACKUP_REFUSALS = {
  empty: {
    ko: '파일이 비어 있어요. 다른 백업 파일을 골라 주세요.',
    en: 'The file is empty. Please choose another backup.',
  },
  tooLarge: {
    ko: '200 MB보다 커서 읽지 않았어요. 백업 파일이 맞는지 확인해 주세요.',
    en: 'The file is larger than 200 MB and was not read. Please check that it is a backup.',
  },
  beyondBounds: {
    ko: '구조가 너무 복잡해서 백업 파일로 볼 수 없어요. 다른 파일을 골라 주세요.',
    en: 'This file is too deeply nested to be a backup. Please choose another.',
  },
  broken: {
    ko: '백업 파일이 잘렸거나 손상됐어요. 다시 내려받거나 다른 백업 파일을 골라 주세요.',
    en: 'The backup is cut off or damaged. Please download it again or choose another.',
  },
  digest: {
    ko: '백업 파일이 아니라 한 주치 다이제스트 파일이에요. 위쪽 ‘파일 고르기’로 열면 담을 수 있어요.',
    en: 'This is a single week’s digest, not a backup. Open it with “Choose a file” above to add it.',
  },
  foreign: {
    ko: 'Paper Duet 백업 파일이 아니에요. 다른 파일을 골라 주세요.',
    en: 'This is not a Paper Duet backup. Please choose another file.',
  },
  newer: {
    ko: '더 최신 버전의 Paper Duet에서 만든 백업이에요. 업데이트한 뒤 다시 열어 주세요.',
    en: 'This backup was made by a newer version of Paper Duet. Please update and try again.',
  },
  unknownVersion: {
    ko: '백업의 형식 버전을 알 수 없어요. 다른 백업 파일을 골라 주세요.',
    en: 'The format version of the backup is unknown. Please choose another backup.',
  },
} as const satisfies Record<string, LocalizedText>;
