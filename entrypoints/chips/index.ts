import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerChipPainter } from '../../lib/content/chips/chip-painter';
import { createPainter } from '../../lib/content/chips/paint';

/** Put into a page of X by the background when the first post there is known: see entrypoints/x. */
export default defineUnlistedScript(() => offerChipPainter(createPainter));
