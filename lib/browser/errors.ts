import type { Said } from '../digest/format';

const FULL: Said = {
  ko: '저장 공간이 가득 찼어요. 저장된 것은 그대로이니, 디스크를 비우거나 오래된 주를 뺀 뒤 다시 시도해 주세요.',
  en: 'The storage is full. What was stored is unchanged; free some disk space or remove old weeks, then try again.',
};
const NEWER: Said = {
  ko: '더 새로운 Paper Duet이 쓰던 저장소예요. 저장된 것은 그대로이니 확장 프로그램을 업데이트해 주세요.',
  en: 'A newer Paper Duet wrote this storage. What was stored is unchanged; please update the extension.',
};
const BLOCKED: Said = {
  ko: '다른 창에 이전 버전의 Paper Duet이 열려 있어요. 그 창을 닫고 다시 시도해 주세요.',
  en: 'Another window still has an older Paper Duet open. Please close it and try again.',
};
const UNUSABLE: Said = {
  ko: '확장 프로그램의 저장 공간을 쓸 수 없어요. 브라우저를 다시 시작해 보세요.',
  en: 'The storage of this extension cannot be used. Restarting the browser may help.',
};
const UNEXPECTED: Said = {
  ko: '예상하지 못한 문제가 생겼어요. 다시 시도해 주세요.',
  en: 'Something unexpected went wrong. Please try again.',
};

/** The extension's storage did not do as asked. */
export class StoreError extends Error {
  override name = 'StoreError';
  /** fit to be shown */
  readonly said: Said;

  constructor(
    readonly operation: 'read' | 'write',
    cause: unknown,
  ) {
    const said = sayCause(cause);
    super(said.en, { cause });
    this.said = said;
  }
}

/** What to tell the reader about any failure: what errors of ours say of themselves. */
export function sayFailure(error: unknown): Said {
  return isSaid(error) ? error.said : UNEXPECTED;
}

/** Whether it is trouble that is expected now and then, and has words for the reader. */
export function isSaid(error: unknown): error is Error & { said: Said } {
  return error instanceof Error && 'said' in error;
}

function sayCause(cause: unknown): Said {
  if (isSaid(cause)) return cause.said;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: '' };
  if (/quota|full/i.test(`${name} ${message}`)) return FULL;
  if (name === 'VersionError') return NEWER;
  return name === 'TimeoutError' ? BLOCKED : UNUSABLE;
}
