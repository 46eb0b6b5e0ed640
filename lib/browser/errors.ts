import type { LocalizedText } from '../text/localized';

const FULL: LocalizedText = {
  ko: '저장 공간이 가득 찼어요. 저장된 것은 그대로이니, 디스크를 비우거나 오래된 주를 뺀 뒤 다시 시도해 주세요.',
  en: 'The storage is full. What was stored is unchanged; free some disk space or remove old weeks, then try again.',
};
const NEWER: LocalizedText = {
  ko: '더 새로운 Paper Duet이 쓰던 저장소예요. 저장된 것은 그대로이니 확장 프로그램을 업데이트해 주세요.',
  en: 'A newer Paper Duet wrote this storage. What was stored is unchanged; please update the extension.',
};
const BLOCKED: LocalizedText = {
  ko: '다른 창에 이전 버전의 Paper Duet이 열려 있어요. 그 창을 닫고 다시 시도해 주세요.',
  en: 'Another window still has an older Paper Duet open. Please close it and try again.',
};
const UNUSABLE: LocalizedText = {
  ko: '확장 프로그램의 저장 공간을 쓸 수 없어요. 브라우저를 다시 시작해 보세요.',
  en: 'The storage of this extension cannot be used. Restarting the browser may help.',
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
