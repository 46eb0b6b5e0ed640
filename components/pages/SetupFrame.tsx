import type { ComponentChildren } from 'preact';
import type { Locale } from '../../lib/settings/settings';
import type { SetupPart } from '../../lib/view/library-address';
import { setupWords } from '../../lib/view/setup.words';
import { Icon, type IconName } from '../shared/Icon';
import { Logo } from '../shared/Logo';

/** What the frame leads to: the parts of the library's setup, and the settings. */
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
  /** address of the library as it was read last, where the parts are on this page */
  library?: string;
  children: ComponentChildren;
}

/** A page of its own, or a place on this one. */
function currentOf(part: Part): 'page' | 'location' {
  return part === 'settings' ? 'page' : 'location';
}

/** The frame of the pages on which the library is managed: its parts at the side, one of them marked. */
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
