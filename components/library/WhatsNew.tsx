import type { NewsView } from '../../lib/view/library/news-view';

interface Props {
  news: NewsView;
  onDismiss(): void;
}

/** One quiet line about what is new in an update, shown until the reader dismisses it. */
export function WhatsNew({ news, onDismiss }: Props) {
  return (
    <section class="whats-new" aria-label={news.title}>
      <p>
        <b>{news.title}</b> {news.text}
      </p>
      <button type="button" class="button" onClick={onDismiss}>
        {news.dismiss}
      </button>
    </section>
  );
}
