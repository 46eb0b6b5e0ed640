import type { LocalizedText } from '../text/localized';

/** What may go wrong with what is stored, and what to do now. */
export const ERROR_WORDS = {
  full: {
    ko: '저장 공간이 가득 찼어요. 저장된 데이터는 그대로 있어요. 디스크 공간을 확보하거나 오래된 주를 뺀 뒤 다시 시도해 주세요.',
    en: 'Storage is full. Nothing was lost; free some disk space or remove old weeks, then try again.',
  },
  newer: {
    ko: '더 최신 버전의 Paper Duet이 저장한 데이터예요. 데이터는 그대로 있으니 확장 프로그램을 업데이트해 주세요.',
    en: 'This data was saved by a newer version of Paper Duet. It has not been changed; please update the extension.',
  },
  blocked: {
    ko: '다른 창에 이전 버전의 Paper Duet이 열려 있어요. 그 창을 닫고 다시 시도해 주세요.',
    en: 'An older version of Paper Duet is still open in another window. Please close it and try again.',
  },
  unusable: {
    ko: '저장된 데이터에 접근할 수 없어요. 브라우저를 다시 시작해 보세요.',
    en: 'The extension’s storage is unavailable. Restarting the browser may help.',
  },
  unexpected: {
    ko: '예상하지 못한 문제가 생겼어요. 다시 시도해 주세요.',
    en: 'Something unexpected went wrong. Please try again.',
  },
  noPermission: {
    ko: '{host} 접속을 아직 허용하지 않았어요. 위의 버튼을 눌러 허용해 주세요.',
    en: 'Access to {host} has not been allowed yet. Press the button above to allow it.',
  },
} as const satisfies Record<string, LocalizedText>;
