import type { ComponentChildren } from 'preact';
import type { Locale } from '../../lib/settings/settings';
import type { SetupPart } from '../../lib/view/library-address';
import { setupWords } from '../../lib/view/setup.words';
import { Icon, type IconName } from '../shared/Icon';
import { Logo } from '../shared/Logo';

/** The frame's navigation: the parts of the library's setup, and the settings. */
const PARTS = ['add', 'sources', 'weeks', 'export', 'backup', 'erase', 'settings'] as const;
type Part = (typeof PARTS)[number];

const LIBRARY = '/library.html';
const SETTINGS = '/options.html';

const ICONS: Record<Part, IconName> = {
  add: 'plus',
  sources: 'fetch',
  weeks: 'calendar',
  export: 'out',
  backup: 'copy',
  erase: 'close',
  settings: 'settings',
};

interface Props {
  /** the part that the address names; `setup` is the page as a whole */
  here: SetupPart | 'settings';
  locale: Locale;
  /** address of the place in the library that was open last, if the parts are on this page */
  library?: string;
  children: ComponentChildren;
}

/** Value of `aria-current`: the settings are a page, the other parts are places within one. */
function currentOf(part: Part): 'page' | 'location' {
  return part === 'settings' ? 'page' : 'location';
}

/** The frame of setup and settings: navigation at the side, with the current part marked. */
export function SetupFrame({ here, locale, library, children }: Props) {
  const words = setupWords(locale);
  const addressOf = (part: Part) =>
    part === 'settings' ? SETTINGS : `${library === undefined ? LIBRARY : ''}#${part}`;
  return (
    <div class="setup" lang={locale}>
      <nav class="setup-nav" aria-label={words.setup}>
        <header class="brand">
          <Logo />
          <b>Paper Duet</b>
        </header>
        <ul class="collections">
          <li>
            <a href={library ?? LIBRARY}>
              <Icon name="earlier" />
              <span>{words.library}</span>
            </a>
          </li>
        </ul>
        <ul class="collections">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={addressOf(part)} aria-current={part === here ? currentOf(part) : undefined}>
                <Icon name={ICONS[part]} />
                <span>{words[part]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
