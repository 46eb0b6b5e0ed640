/** A post as X builds it, down to what tells one part from another; class names say nothing. */
export interface PostParts {
  id?: string;
  handle?: string;
  /** shown name; may hold anything */
  name?: string;
  time?: string;
  /** markup inside the text */
  text?: string | null;
  /** markup after the text: cards, pictures, quoted posts */
  after?: string;
  /** markup before the name: who reposted, what is pinned */
  before?: string;
  /** the post whose own page this is has its time below the text */
  isFocal?: boolean;
}

export const DIFF_ID = '1843694897020150216';

export function postHtml({
  id = DIFF_ID,
  handle = 'omarsar0',
  name = 'elvis',
  time = '2024-10-08T16:48:12.000Z',
  text = 'A new paper.',
  after = '',
  before = '',
  isFocal = false,
}: PostParts = {}): string {
  const link = `<a href="/${handle}/status/${id}" role="link"><time datetime="${time}">Oct 8</time></a>`;
  return `<article data-testid="tweet" role="article" tabindex="${isFocal ? -1 : 0}"><div>${before}
    <div data-testid="Tweet-User-Avatar"><a href="/${handle}" role="link"></a></div>
    <div data-testid="User-Name">
      <a href="/${handle}" role="link"><span>${name}</span></a>
      <a href="/${handle}" role="link" tabindex="-1"><span>@${handle}</span></a>
      ${isFocal ? '' : `<span>·</span>${link}`}
    </div>
    ${text === null ? '' : `<div data-testid="tweetText" lang="en">${text}</div>`}
    ${after}
    ${isFocal ? `<div>${link}<a href="/${handle}/status/${id}/quotes" role="link">12 Quotes</a></div>` : ''}
    <div class="actions"><div role="group" aria-label="3 replies">
      <button data-testid="reply"></button>
      <a href="/${handle}/status/${id}/analytics" role="link"></a>
    </div></div>
  </div></article>`;
}

/** A shortened link: what is shown, and what stands in hidden spans before and after it. */
export function linkHtml(shown: string, rest?: string, scheme = 'https://'): string {
  const end =
    rest === undefined
      ? ''
      : `<span aria-hidden="true">${rest}</span><span aria-hidden="true">…</span>`;
  return `<a href="https://t.co/AbCdEf" role="link" target="_blank"><span aria-hidden="true">${scheme}</span>${shown}${end}</a>`;
}

/** The post that a post quotes: no article and no link in it. */
export function quoteHtml({
  handle = 'OpenAI',
  name = 'OpenAI',
  time = '2024-10-10T17:27:23.000Z',
  text = 'We release MLE-bench.',
} = {}): string {
  return `<div aria-labelledby="q"><div id="q">Quote</div><div role="link" tabindex="0">
    <div data-testid="User-Name"><div><span>${name}</span></div><div><span>@${handle}</span></div><span>·</span><div><time datetime="${time}">Oct 10</time></div></div>
    <div data-testid="tweetText" lang="en">${text}</div>
  </div></div>`;
}

export function smallCardHtml(domain: string, title: string): string {
  return `<div data-testid="card.wrapper">
    <div data-testid="card.layoutSmall.media"><a href="https://t.co/AbCdEf" role="link"></a></div>
    <div data-testid="card.layoutSmall.detail"><div><span>${domain}</span></div><div><span>${title}</span></div><div><span>Abstract page for arXiv paper 2410.07095</span></div></div>
  </div>`;
}

export function largeCardHtml(below: string, title: string): string {
  return `<div><div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media">
    <a href="https://t.co/AbCdEf" role="link"><img alt=""><div><span>${title}</span></div></a>
  </div></div><a href="https://t.co/AbCdEf" role="link"><span>${below}</span></a></div>`;
}

/** The post in a cell of a timeline, in a document of its own. */
export function timeline(...posts: string[]): Document {
  const cells = posts.map((post) => `<div data-testid="cellInnerDiv">${post}</div>`).join('');
  return new DOMParser().parseFromString(`<main role="main">${cells}</main>`, 'text/html');
}
