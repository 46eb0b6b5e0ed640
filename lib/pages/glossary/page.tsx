import { render } from 'preact';
import { Glossary } from '../../../components/glossary/Glossary';
import { keepFocus } from '../../../components/pages/keep-focus';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import { SCHEDULER } from '../../browser/scheduler';
import { followSystemTheme } from '../../browser/system-theme';
import type { Settings } from '../../settings/settings';
import { watchMirror } from '../../storage/mirror';
import { readSettings, watchSettings } from '../../storage/settings';
import type { TermOrder } from '../../view/glossary/filter-terms';
import { glossaryWords } from '../../view/glossary/glossary.words';
import { type GlossaryAddress, writeAddress } from '../../view/glossary/glossary-address';
import { GlossaryModel } from './model';

/**
 * Opens the glossary page and keeps it in step with its model and its address.
 *
 * @param root - where the page is drawn
 */
export function openGlossaryPage(root: HTMLElement): void {
  followSystemTheme();
  new GlossaryPage(root).open().catch(report);
}

class GlossaryPage {
  readonly #root: HTMLElement;
  #locale = interfaceLocale('auto');
  #address: GlossaryAddress | null = null;
  readonly #model = new GlossaryModel({ scheduler: SCHEDULER, onChange: () => this.#update() });

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  async open(): Promise<void> {
    const { signal } = new AbortController(); // lasts as long as the page
    watchSettings(signal, ['uiLocale'], (settings) => this.#follow(settings));
    watchMirror(signal, () => this.#model.recount());
    addEventListener('hashchange', () => this.#model.follow(location.hash));
    this.#model.open(location.hash);
    this.#follow(await readSettings());
  }

  #follow({ uiLocale }: Settings): void {
    this.#locale = interfaceLocale(uiLocale);
    this.#update();
  }

  /** Typing replaces the page's history entry and does not add one. */
  #replace(change: Partial<GlossaryAddress>): void {
    if (!this.#address) return;
    history.replaceState(null, '', writeAddress({ ...this.#address, ...change }));
    this.#model.follow(location.hash);
  }

  #update(): void {
    const locale = this.#locale;
    const view = this.#model.show(locale);
    this.#address = view.address;
    document.documentElement.lang = locale;
    document.title = view.title;
    const content = (
      <Glossary
        view={view}
        words={glossaryWords(locale)}
        locale={locale}
        onSearch={(search) => this.#replace({ search })}
        onOrder={(order: TermOrder) => this.#replace({ order: order === locale ? null : order })}
        onStop={() => this.#model.stop()}
        onResume={() => this.#model.resume()}
        onRetry={() => this.#model.recount()}
        onMore={() => this.#model.more()}
      />
    );
    keepFocus(() => render(content, this.#root));
  }
}
