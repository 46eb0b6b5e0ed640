import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepAim } from '../../../components/pages/aim';
import { keepFocus } from '../../../components/pages/keep-focus';
import type { Surfaces } from '../../../components/welcome/Samples';
import { Welcome } from '../../../components/welcome/Welcome';
import { report } from '../../browser/report';
import { followSystemTheme } from '../../browser/system-theme';
import type { Command } from '../../settings/commands';
import { libraryAddress } from '../../view/library-address';
import { welcomeWords } from '../../view/welcome.words';
import { getWeeksView, sampleView } from '../../view/welcome-view';
import { readShortcuts } from '../options/shortcuts';
import { readFromPrivateWindows } from '../private-window';
import { WelcomeModel } from './model';
import { browserName, isPinned, watchPinned } from './toolbar';

/**
 * Opens the page that welcomes a new reader, and keeps it in step with its model.
 *
 * @param root - where the page is drawn
 * @param surfaces - our additions to other pages, shown here as they appear there
 */
export function openWelcomePage(root: HTMLElement, surfaces: Surfaces): void {
  keepAim(document);
  readFromPrivateWindows();
  followSystemTheme();
  new WelcomePage(root, surfaces).open();
}

class WelcomePage {
  readonly #root: HTMLElement;
  readonly #surfaces: Surfaces;
  readonly #model = new WelcomeModel(() => this.#update());
  #isPinned = false;
  #shortcuts: Partial<Record<Command, string>> = {};
  #isChipOpen = false;

  constructor(root: HTMLElement, surfaces: Surfaces) {
    this.#root = root;
    this.#surfaces = surfaces;
  }

  open(): void {
    this.#update();
    this.#model.open().catch(report);
    watchPinned(() => void this.#readPinned().catch(report));
    this.#readPinned().catch(report);
    this.#readShortcuts().catch(report);
    // The surfaces have their own theme.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#update());
    // The page shows when the next attempt is due.
    setInterval(() => this.#update(), 10_000);
  }

  async #readPinned(): Promise<void> {
    this.#isPinned = await isPinned();
    this.#update();
  }

  async #readShortcuts(): Promise<void> {
    this.#shortcuts = await readShortcuts();
    this.#update();
  }

  #openChip(isOpen: boolean): void {
    this.#isChipOpen = isOpen;
    this.#update();
  }

  #update(): void {
    const { locale } = this.#model;
    document.documentElement.lang = locale;
    document.title = `Paper Duet · ${welcomeWords(locale).welcome}`;
    keepFocus(() => render(this.#content(), this.#root));
  }

  #content() {
    const model = this.#model;
    const { locale, mode, sample, weeks } = model;
    const [newest] = weeks;
    return (
      <Welcome
        {...{ locale, mode, weeks }}
        getWeeks={getWeeksView(model.getWeeks, locale)}
        pin={{ isPinned: this.#isPinned, browser: browserName() }}
        shortcuts={this.#shortcuts}
        library={browser.runtime.getURL(
          (newest ? libraryAddress({ week: newest.start, rank: 1 }) : '/library.html') as '/', // WXT types only paths of files
        )}
        sample={sample && sampleView(sample, { mode, locale })}
        failure={model.failure?.[locale] ?? null}
        surfaces={this.#surfaces}
        theme={document.documentElement.dataset.theme ?? 'light'}
        isChipOpen={this.#isChipOpen}
        onLocale={(one) => void model.setLocale(one).catch(report)}
        onMode={(one) => model.setMode(one)}
        onFetch={(want) => void model.fetch(want).catch(report)}
        onStop={() => void model.stop().catch(report)}
        onChip={(isOpen) => this.#openChip(isOpen)}
      />
    );
  }
}
