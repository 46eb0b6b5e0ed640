import { browser } from 'wxt/browser';
import { report } from '../../browser/report';
import { ask } from '../../messaging/messages';
import type { Locale } from '../../settings/settings';
import { readSeenVersion } from '../../storage/seen-version';
import { type NewsView, newsView } from '../../view/library/news-view';

/** What the last update brought, until the reader has seen it; calls back whenever that changed. */
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

  /** @returns what `WhatsNew` shows; `null` where there is nothing new */
  show(locale: Locale): { news: NewsView; onDismiss(): void } | null {
    const news = newsView(this.#seen, browser.runtime.getManifest().version, locale);
    return news && { news, onDismiss: () => void this.#dismiss().catch(report) };
  }

  /** It is gone at once; where that cannot be stored, it comes again with the next page. */
  async #dismiss(): Promise<void> {
    this.#seen = null;
    this.#onChange();
    const reply = await ask('dismiss-news');
    if (!reply.ok) report(new Error(reply.failure.en));
  }
}
