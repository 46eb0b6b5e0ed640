import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runTitlePage } from '../../lib/content/panel/show-by-title';

/** Registered by the background while some paper is known by its title alone. */
export default defineUnlistedScript(runTitlePage);
