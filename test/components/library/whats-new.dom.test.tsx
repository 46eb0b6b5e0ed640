import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { WhatsNew } from '../../../components/library/WhatsNew';
import { newsView } from '../../../lib/view/library/news-view';

test.each([
  ['ko', '0.2.0 버전에서 새로워진 점', '닫기'],
  ['en', 'New in version 0.2.0', 'Dismiss'],
] as const)(
  'the news of an update name the version and can be dismissed: %s',
  (locale, title, dismiss) => {
    const news = newsView('0.1.0', '0.2.0', locale);
    if (!news) throw new Error('There are no news');
    let dismissals = 0;
    act(() => render(<WhatsNew news={news} onDismiss={() => (dismissals += 1)} />, document.body));
    expect(document.querySelector('section')?.getAttribute('aria-label')).toBe(title);
    expect(document.querySelector('p')?.textContent).toBe(`${title} ${news.text}`);
    const button = document.querySelector('button');
    expect(button?.textContent).toBe(dismiss);
    act(() => button?.click());
    expect(dismissals).toBe(1);
  },
);
