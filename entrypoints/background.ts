import { defineBackground } from 'wxt/utils/define-background';
import { UI_BUNDLE } from '../components/content/ui-bundle';
import { startBackground } from '../lib/background/start';

export default defineBackground(() => startBackground(UI_BUNDLE));
