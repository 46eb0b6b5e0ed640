import { browser } from 'wxt/browser';
import { type Locale, resolveLocale, type Settings } from '../settings/settings';

/** The language of our own words: the reader's choice, or the browser's language for `auto`. */
export function interfaceLocale(choice: Settings['uiLocale']): Locale {
  return resolveLocale(choice, browser.i18n.getUILanguage());
}
