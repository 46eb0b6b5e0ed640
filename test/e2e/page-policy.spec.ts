import { collectErrors } from '../browsers/page-errors';
import { expect, openChromium, openFirefox, test } from './setup';

/** What each way to bring something foreign into one of our pages comes to. */
async function tryEverything(): Promise<Record<string, string>> {
  const until = (element: HTMLElement, ask: () => void) =>
    new Promise<string>((resolve) => {
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      setTimeout(() => resolve('nothing'), 2_000);
      ask();
      document.body.append(element);
    });
  const refusedBy = async (ask: () => unknown) => {
    const refused = new Promise<string>((resolve) => {
      const listen = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective);
      document.addEventListener('securitypolicyviolation', listen, { once: true });
      setTimeout(() => resolve('taken'), 1_000);
    });
    Promise.resolve(ask()).catch(() => undefined); // refused, which the event says
    return refused;
  };
  const image = new Image();
  const ours = new Image();
  const frame = document.createElement('iframe');
  const parsed = new DOMParser().parseFromString(
    '<p style="display: none">A</p><script>window.ran = 1</script><img src="/x">',
    'text/html',
  );
  return {
    image: await refusedBy(() =>
      until(image, () => image.setAttribute('src', 'https://arxiv.org/a.png')),
    ),
    ours: await until(ours, () => ours.setAttribute('src', '/icon/16.png')),
    frame: await refusedBy(() =>
      document.body.append(Object.assign(frame, { src: 'https://arxiv.org/' })),
    ),
    http: await refusedBy(() => fetch('http://arxiv.org/')),
    https: await refusedBy(() => fetch('https://arxiv.org/')),
    file: await refusedBy(() => fetch('/digests/index.json')),
    parsed: `${parsed.querySelector('p')?.style.display}, ${'ran' in window}`,
  };
}

const EXPECTED = {
  image: 'img-src',
  ours: 'loaded',
  frame: 'frame-src',
  http: 'connect-src',
  https: 'taken',
  file: 'taken',
  parsed: 'none, false',
};

for (const name of ['library', 'options', 'popup'])
  test(`${name} loads what is its own, and reads https: sources`, async ({ network }) => {
    const chromium = await openChromium(network);
    const errors = await collectErrors(chromium);
    const page = await chromium.newPage();
    await page.goto(chromium.extensionUrl(`/${name}.html`));
    await expect(page.locator('#root > *').first()).toBeVisible();
    expect(errors.ofExtension()).toEqual([]);
    expect(await page.evaluate(tryEverything)).toEqual(EXPECTED);
    await chromium.close();
  });

test('our pages load what is their own, and read https: sources, in Firefox', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/library.html#setup');
  expect(await firefox.execute(tryEverything)).toEqual(EXPECTED);
  await firefox.close();
});
