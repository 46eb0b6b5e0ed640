import type { LocalizedText } from '../../text/localized';

/** Why a file could not be fetched, and what to do now. */
export const FETCH_ERROR_WORDS = {
  offline: {
    ko: '{host}에 연결하지 못했어요. 인터넷 연결을 확인하고 다시 시도해 주세요.',
    en: '{host} cannot be reached. Check the connection and try again.',
  },
  timeout: {
    ko: '{host}에서 받는 데 너무 오래 걸려 중단했어요. 잠시 뒤에 다시 시도해 주세요.',
    en: '{host} took too long to answer. Try again in a few minutes.',
  },
  'too-large': {
    ko: '{host}에서 온 파일이 너무 커서 읽지 않았어요. 주소를 확인해 주세요.',
    en: 'The file from {host} is too large and was not read. Check the address.',
  },
  status: {
    ko: '{host}에서 파일을 받지 못했어요. 주소를 확인해 주세요.',
    en: '{host} did not return the file. Check the address.',
  },
  redirected: {
    ko: '{host}의 주소가 다른 곳으로 연결돼서 받지 않았어요. 새 주소를 넣어 주세요.',
    en: '{host} redirects to another address, which was not followed. Enter the new address.',
  },
  aborted: {
    ko: '{host}에서 받기를 중지했어요. 언제든 다시 시도할 수 있어요.',
    en: 'Fetching from {host} was stopped. Try again any time.',
  },
  insecure: {
    ko: 'https가 아닌 주소라 연결하지 않았어요. https 주소를 넣어 주세요.',
    en: 'The address is not https, so no request was sent. Enter an https address.',
  },
} as const satisfies Record<string, LocalizedText>;
