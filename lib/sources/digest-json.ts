import { DIGEST_FORMAT } from '../digest/format';
import { type Validated, validateInSteps } from '../digest/validate';

/** Does it call itself a digest of ours, of whatever version? */
export function isDigestJson(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'format' in data && data.format === DIGEST_FORMAT
  );
}

/** Reads our own format, as exported, published or bundled. */
export function readDigestJson(data: unknown): Generator<void, Validated> {
  return validateInSteps(data);
}
