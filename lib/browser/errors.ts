import type { Said } from '../digest/format';

const FULL: Said = {
  ko: '브라우저가 확장 프로그램에 내준 저장 공간이 가득 찼어요. 저장된 것은 그대로예요.',
  en: 'The storage the browser gives this extension is full. What was stored is unchanged.',
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
    const said = isFull(cause) ? FULL : UNUSABLE;
    super(said.en, { cause });
    this.said = said;
  }
}

/** What to tell the reader about any failure. */
export function sayFailure(error: unknown): Said {
  return error instanceof StoreError ? error.said : UNEXPECTED;
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && /quota|full/i.test(`${cause.name} ${cause.message}`);
}
