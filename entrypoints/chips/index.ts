import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPainter } from '../../lib/content/chips/paint';
import { shared } from '../../lib/content/shared-world';

/** Put into a page of X by the background when the first post there is known: see entrypoints/x. */
export default defineUnlistedScript(() => {
  shared.createPainter = createPainter;
});
