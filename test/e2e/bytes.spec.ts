import { EVERY_PAGE, measureBytes, TARGET_BYTES } from '../bench/bytes';
import { CHROME_BUILD, expect, test } from './setup';

test('content scripts put at most 7,168 bytes of gzip into pages without a match', () => {
  const sizes = new Map(measureBytes(CHROME_BUILD).map((size) => [size.name, size.gzipBytes]));
  for (const name of EVERY_PAGE) expect(sizes.get(name), name).toBeLessThanOrEqual(TARGET_BYTES);
});
