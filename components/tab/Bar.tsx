import { WORDS } from '../../lib/view/paper.words';
import { IconButton } from '../shared/IconButton';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import type { TabPageProps } from './tab-page';

/** Name, languages and settings, at the top of popup and side panel. */
export function Bar({ mode, locale, words, onMode, onSettings }: TabPageProps) {
  return (
    <header class="bar">
      <Logo />
      <b>Paper Duet</b>
      <LanguageSwitch mode={mode} words={WORDS[locale]} onMode={onMode} />
      <IconButton icon="settings" label={words.settings} onClick={onSettings} />
    </header>
  );
}
