import type { LocalizedText } from '../text/localized';

const FULL: LocalizedText = {
  ko: '저장 공간이 가득 찼어요. 저장된 데이터는 그대로 있어요. 디스크 공간을 확보하거나 오래된 주를 뺀 뒤 다시 시도해 주세요.',
  en: 'Storage is full. Nothing was lost; free some disk space or remove old weeks, then try again.',
};
const NEWER: LocalizedText = {
  ko: '더 최신 버전의 Paper Duet이 저장한 데이터예요. 데이터는 그대로 있으니 확장 프로그램을 업데이트해 주세요.',
  en: 'This data was saved by a newer version of Paper Duet. It has not been changed; please update the extension.',
};
const BLOCKED: LocalizedText = {
  ko: '다른 창에 이전 버전의 Paper Duet이 열려 있어요. 그 창을 닫고 다시 시도해 주세요.',
  en: 'An older version of Paper Duet is still open in another window. Please close it and try again.',
};
const UNUSABLE: LocalizedText = {
  ko: '저장된 데이터에 접근할 수 없어요. 브라우저를 다시 시작해 보세요.',
  en: 'The extension’s storage is unavailable. Restarting the browser may help.',
};
const UNEXPECTED: LocalizedText = {
  ko: '예상하지 못한 문제가 생겼어요. 다시 시도해 주세요.',
  en: 'Something unexpected went wrong. Please try again.',
};

/** A storage operation failed. */
export class StoreError extends Error {
  override name = 'StoreError';
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  constructor(
    readonly operation: 'read' | 'write',
    cause: unknown,
  ) {
    const userMessage = sayCause(cause);
    super(userMessage.en, { cause });
    this.userMessage = userMessage;
  }
}

/** What to tell the reader about any failure: what errors of ours say of themselves. */
export function toUserMessage(error: unknown): LocalizedText {
  return hasUserMessage(error) ? error.userMessage : UNEXPECTED;
}

/** Whether it is trouble that is expected now and then, and has words for the reader. */
export function hasUserMessage(error: unknown): error is Error & { userMessage: LocalizedText } {
  return error instanceof Error && 'userMessage' in error;
}

function sayCause(cause: unknown): LocalizedText {
  if (hasUserMessage(cause)) return cause.userMessage;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: '' };
  if (/quota|full/i.test(`${name} ${message}`)) return FULL;
  if (name === 'VersionError') return NEWER;
  return name === 'TimeoutError' ? BLOCKED : UNUSABLE;
}
