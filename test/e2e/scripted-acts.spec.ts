import { closedRoot } from '../browsers/closed-root';
import type { ClosedRoot, Surface } from '../browsers/surface';
import { expect, test } from './setup';

// What a script can do that has one of our roots in its hands, as Firefox gives it to a page under the
// pointer: no event without a person's act changes what is stored.

declare const chrome: typeof import('wxt/browser').browser;

const PLACES: [address: string, surface: Surface][] = [
  ['https://arxiv.org/abs/2410.05258', 'panel'],
  ['https://arxiv.org/list/cs.CL/recent', 'badge'],
  ['https://x.com/omarsar0/status/1843694897020150216', 'chip'],
];

/** Does to every element of a root all that a script can do. @returns to how many */
async function actOnAll(root: ShadowRoot): Promise<number> {
  const mouse = [
    'click',
    'auxclick',
    'dblclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mouseover',
  ];
  const pointer = ['pointerdown', 'pointermove', 'pointerup', 'pointerenter', 'pointercancel'];
  const keys = [
    'Enter',
    ' ',
    'Escape',
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Tab',
    'l',
  ];
  const plain = [
    'input',
    'change',
    'toggle',
    'submit',
    'reset',
    'scroll',
    'select',
    'invalid',
    'close',
  ];
  const rest = [
    'touchstart',
    'touchend',
    'copy',
    'cut',
    'paste',
    'dragstart',
    'drop',
    'beforetoggle',
  ];
  const how = { bubbles: true, composed: true, cancelable: true };
  const acts = new Set<Element>();
  for (let round = 0; round < 2; round += 1) {
    for (const one of [...root.querySelectorAll<HTMLElement>('*'), root.host as HTMLElement]) {
      acts.add(one);
      for (const y of [0, 400])
        for (const type of pointer)
          one.dispatchEvent(new PointerEvent(type, { ...how, clientY: y, isPrimary: true }));
      // Links lead away, as links of the page do.
      const isLink = one.closest('a') !== null;
      for (const type of mouse)
        if (!isLink || type !== 'click') one.dispatchEvent(new MouseEvent(type, how));
      for (const key of keys)
        for (const type of ['keydown', 'keypress', 'keyup'])
          one.dispatchEvent(new KeyboardEvent(type, { ...how, key, altKey: key === 'l' }));
      for (const type of ['focus', 'blur', 'focusin']) one.dispatchEvent(new FocusEvent(type, how));
      for (const type of [...plain, ...rest]) one.dispatchEvent(new Event(type, how));
      one.focus?.();
      if (!isLink) one.click?.();
      one.blur?.();
      if (one instanceof HTMLDetailsElement) one.open = !one.open;
      if (one instanceof HTMLInputElement) one.checked = !one.checked;
      for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, how));
      one.scrollTop = 50;
    }
    for (const type of ['resize', 'storage', 'message', 'pagehide', 'pageshow'])
      dispatchEvent(new Event(type));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return acts.size;
}

/** What is stored: of settings and of the mirror, which follows them. */
const stored = () => chrome.storage.local.get(null).then((all) => JSON.stringify(all));

async function expectNothing(read: () => Promise<string>, root: ClosedRoot, where: string) {
  const before = await read();
  expect(before).toContain('"mirror"');
  expect(await root.evaluate(actOnAll), where).toBeGreaterThan(3);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await read()) === before, where).toBe(true);
}

for (const width of [1440, 800])
  test(`scripts change nothing that is stored, in a window of ${width}`, async ({
    page,
    sharedChromium,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const worker = await sharedChromium.worker();
    const { length: pages } = sharedChromium.context.pages();
    for (const [address, surface] of PLACES) {
      await page.goto(address);
      const root = await closedRoot(page, surface);
      await expect.poll(() => root.text()).not.toBe('');
      if (surface === 'chip') await root.click('.chip');
      await expectNothing(() => worker.evaluate(stored), root, surface);
      expect(sharedChromium.context.pages().length, 'no tab is opened').toBe(pages);
      expect(page.url()).toBe(address);
    }
  });

test('scripts change nothing that is stored, in Firefox', async ({ firefox }) => {
  const [own = ''] = await firefox.tabs();
  const other = await firefox.newTab();
  const read = async () => {
    await firefox.switchTo(other);
    await firefox.inExtensionPage('/options.html');
    const all = await firefox.execute(stored);
    await firefox.switchTo(own);
    return all;
  };
  for (const [address, surface] of PLACES) {
    await firefox.switchTo(own);
    await firefox.navigate(address);
    const root = await firefox.closedRoot(surface);
    await expect.poll(() => root.text()).not.toBe('');
    if (surface === 'chip') await root.click('.chip');
    await expectNothing(read, root, surface);
  }
  await firefox.switchTo(other);
  await firefox.closeTab();
  await firefox.switchTo(own);
});
