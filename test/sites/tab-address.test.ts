import { expect, test } from 'vitest';
import { readTabAddress } from '../../lib/sites/tab-address';

const ABS = 'https://arxiv.org/abs/2410.05258';
const PDF = 'https://arxiv.org/pdf/2410.05258v2';
const id = 'efaidnbmnnnibpcajpcglclefindmkaj';

test.each([
  [ABS, ABS],
  [`view-source:${ABS}`, ABS],
  [`about:reader?url=${encodeURIComponent(ABS)}`, ABS],
  [
    `about:reader?url=${encodeURIComponent(`${ABS}?context=cs.AI&x=1`)}`,
    `${ABS}?context=cs.AI&x=1`,
  ],
  [`read://https_arxiv.org/?url=${encodeURIComponent(ABS)}`, ABS],
  [`chrome-distiller://1f2e_3d/?title=Differential&url=${encodeURIComponent(ABS)}`, ABS],
  [`chrome-extension://${id}/${PDF}`, PDF],
  [`chrome-extension://${id}/${PDF}#page=3`, `${PDF}#page=3`],
  [`chrome-extension://${id}/${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/viewer.html?pdfurl=${encodeURIComponent(PDF)}&clen=12`, PDF],
  [`chrome-extension://${id}/content/web/viewer.html?file=${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/reader.html?file=${PDF}`, PDF],
  [`moz-extension://11111111-2222/viewer.html?file=${encodeURIComponent(PDF)}#page=2`, PDF],
  [`ms-browser-extension://x/viewer.html?src=${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/index.html#file=${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/index.html#${PDF}`, PDF],
  // Google's translation of a page
  ['https://arxiv-org.translate.goog/abs/2410.05258?_x_tr_sl=en&_x_tr_tl=ko&_x_tr_hl=ko', ABS],
  [
    'https://arxiv-org.translate.goog/abs/2410.05258?context=cs.AI&_x_tr_sl=en&x=1#abs',
    `${ABS}?context=cs.AI&x=1#abs`,
  ],
  ['https://www-arxiv-org.translate.goog/abs/2410.05258', 'https://www.arxiv.org/abs/2410.05258'],
  ['https://my--site-example-org.translate.goog/a?b=1', 'https://my-site.example.org/a?b=1'],
  [
    `about:reader?url=${encodeURIComponent('https://arxiv-org.translate.goog/abs/2410.05258?_x_tr_tl=ko')}`,
    ABS,
  ],
  // translations and copies under the address of who made them
  [
    `https://papago.naver.net/website?locale=ko&source=auto&target=ko&url=${encodeURIComponent(ABS)}`,
    ABS,
  ],
  [`https://papago.naver.net/website?locale=ko&source=en&target=ko&url=${ABS}`, ABS],
  [`https://www.translatetheweb.com/?from=&to=ko&a=${encodeURIComponent(ABS)}`, ABS],
  [`https://web.archive.org/web/20241008120000/${ABS}`, ABS],
  [`https://web.archive.org/web/20241008120000if_/${PDF}`, PDF],
  [`view-source:https://web.archive.org/web/2024/${ABS}`, ABS],
  // viewers name the parameter in many ways
  [`chrome-extension://${id}/reader.html?pdf_url=${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/reader.html?pdfUrl=${encodeURIComponent(PDF)}`, PDF],
  [`chrome-extension://${id}/reader.html#fileUrl=${encodeURIComponent(PDF)}`, PDF],
])('a tab at %s shows the page %s', (text, shown) => {
  expect(readTabAddress(text)?.href).toBe(shown);
});

test.each([
  '',
  'about:blank',
  'about:reader',
  'about:reader?url=javascript%3Aalert(1)',
  'about:config?filter=https%3A%2F%2Farxiv.org%2Fabs%2F2410.05258',
  `chrome-extension://${id}/options.html`,
  `chrome-extension://${id}/viewer.html?file=%2Fhome%2Fme%2Fpaper.pdf`,
  `chrome-extension://${id}/viewer.html?title=${encodeURIComponent(ABS)}`,
  `file:///home/me/viewer.html?file=${encodeURIComponent(PDF)}`,
  `data:text/html,${ABS}`,
  `blob:${ABS}`,
])('a tab at %s shows nothing of the web', (text) => {
  expect(readTabAddress(text)).toBeNull();
});

test.each([
  'https://papago.naver.net/website',
  'https://papago.naver.net/website?url=arxiv.org',
  `https://papago.naver.net/apis/site?url=${encodeURIComponent(ABS)}`,
  `https://web.archive.org/save/${ABS}`,
  `https://web.archive.org/web/*/${ABS}`,
  'https://web.archive.org/web/2024/about:blank',
])('a tab at %s shows no other page', (text) => {
  expect(readTabAddress(text)?.href).toBe(text);
});

test.each([
  `https://example.org/viewer.html?file=${encodeURIComponent(PDF)}`,
  `https://www.google.com/search?q=${encodeURIComponent(ABS)}`,
  `https://example.org/${ABS}`,
  `https://arxiv-org.translate.goog.example.org/abs/2410.05258`,
  'https://example.org/arxiv-org.translate.goog/abs/2410.05258',
  'https://example.org/?u=https://arxiv-org.translate.goog/abs/2410.05258',
  `https://example.org/website?url=${encodeURIComponent(ABS)}`,
  `https://example.org/web/2024/${ABS}`,
  `https://web.archive.org.example.org/web/2024/${ABS}`,
])('a tab at %s shows that page, whatever address it names', (text) => {
  expect(readTabAddress(text)?.host).toMatch(/example\.org|google\.com/);
});
