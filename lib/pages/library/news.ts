import { browser } from 'wxt/browser';
import { report } from '../../browser/report';
import { ask } from '../../messaging/messages';
import type { Locale } from '../../settings/settings';
import { readSeenVersion } from '../../storage/seen-version';
import { type NewsView, newsView } from '../../view/library/news-view';

/** The news of the last update, until the reader has seen it; calls back on changes. */
export class News {
  #seen: string | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  async open(): Promise<void> {
    this.#seen = await readSeenVersion();
    this.#onChange();
  }

  /** @returns the props of `WhatsNew`; `null` if there is no news */
  show(locale: Locale): { news: NewsView; onDismiss(): void } | null {
    const news = newsView(this.#seen, browser.runtime.getManifest().version, locale);
    return news && { news, onDismiss: () => void this.#dismiss().catch(report) };
  }

  /** Hides the news at once; if that cannot be stored, it returns on the next page. */
  async #dismiss(): Promise<void> {
    this.#seen = null;
    this.#onChange();
    const reply = await ask('dismiss-news');
    if (!reply.ok) report(new Error(reply.failure.en));
  }
}
