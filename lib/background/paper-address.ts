import { interfaceLocale } from '../browser/interface-locale';
import type { PaperRecord } from '../lookup/paper-record';
import { readHead } from '../storage/own-mirror';
import { chooseText } from '../view/languages';
import { addressOfText } from '../view/library-address';

/** Returns the extension path at which the library shows a paper, or `null` if the paper has no text. */
export async function addressOfPaper({ key, texts }: PaperRecord): Promise<string | null> {
  const { head, settings } = await readHead();
  const reading = { mode: settings.mode, locale: interfaceLocale(settings.uiLocale) };
  const text = texts[chooseText(texts, reading)];
  return text ? addressOfText(key, text, head?.weeks ?? []) : null;
}
