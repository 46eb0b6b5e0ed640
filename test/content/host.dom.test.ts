import { beforeEach, describe, expect, test } from 'vitest';
import { createHost, draw } from '../../lib/content/host';

beforeEach(() => document.body.replaceChildren());

function mount(surface: 'panel' | 'chip' | 'badge' = 'panel') {
  const { host, root } = createHost(surface, 'b{color:red}');
  document.body.append(host);
  return { host, root };
}

function tree(markup: string): Element {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  return document.adoptNode(parsed as Element); // the markup is the test's own
}

describe('a host', () => {
  test.each(['panel', 'chip', 'badge'] as const)('says that it is a %s', (surface) => {
    const { host } = createHost(surface, '');
    expect(host.localName).toBe('paper-duet');
    expect(host.dataset.surface).toBe(surface);
    expect(host.isConnected).toBe(false);
  });

  test('hides its content from the page', () => {
    const { host, root } = mount();
    expect(host.shadowRoot).toBeNull();
    expect(root.querySelector('style')?.textContent).toBe('b{color:red}');
    expect(host.childNodes.length).toBe(0);
  });

  test('names the custom properties of its styles so that no page knows them, differently each time', () => {
    const css = '.a{--ink:red;color:var(--ink);background:var(--surface,-webkit-x)}';
    const read = () => createHost('panel', css).root.querySelector('style')?.textContent ?? '';
    const [one, other] = [read(), read()];
    const [, name = ''] = /--(\d+)ink:/.exec(one) ?? [];
    expect(name.length).toBeGreaterThan(9);
    expect(one.replaceAll(`--${name}`, '--')).toBe(css);
    expect(other).not.toBe(one);
  });

  test.each([
    'click',
    'auxclick',
    'mousedown',
    'pointerdown',
    'touchstart',
    'keydown',
    'keyup',
    'keypress',
  ])('hides a %s from the page', (type) => {
    const { root } = mount();
    const button = document.createElement('button');
    draw(root, document.createElement('aside'));
    draw(root, button);
    const heard: string[] = [];
    const inside: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    document.addEventListener(type, listen);
    button.addEventListener(type, (event) => inside.push(event.type));
    button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.removeEventListener(type, listen);
    expect({ heard, inside }).toEqual({ heard: [], inside: [type] });
  });
});

describe('drawing', () => {
  test('replaces what was drawn and keeps the styles', () => {
    const { root } = mount();
    draw(root, tree('<div id="one"></div>'));
    draw(root, tree('<div id="two"></div>'));
    expect([...root.children].map(({ localName, id }) => localName + id)).toEqual([
      'style',
      'divtwo',
    ]);
  });

  test('keeps styles that were put before it', () => {
    const { root } = mount('chip');
    root.prepend(document.createElement('style'));
    draw(root, tree('<div></div>'));
    draw(root, tree('<div></div>'));
    expect([...root.children].map(({ localName }) => localName)).toEqual(['style', 'style', 'div']);
  });

  const PANEL = `<aside><button class="fold">x</button><input type="radio" value="ko"><input type="radio" value="en">
    <div class="body"><a class="link" href="https://a.example/">a</a><a href="https://b.example/">b</a>
    <p class="others"><button>week 1</button><button>week 2</button></p></div></aside>`;

  test.each([
    ['a button', '.fold'],
    ['a choice', '[value="en"]'],
    ['a link', '[href="https://b.example/"]'],
    ['a button of another week', '.others button:last-child'],
  ])('keeps the focus on %s', (_, selector) => {
    const { root } = mount();
    draw(root, tree(PANEL));
    root.querySelector<HTMLElement>(selector)?.focus();
    expect(root.activeElement?.matches(selector)).toBe(true);
    draw(root, tree(PANEL));
    expect(root.activeElement?.matches(selector)).toBe(true);
  });

  test('does not focus anything that was not focused', () => {
    const { root } = mount();
    draw(root, tree(PANEL));
    draw(root, tree(PANEL));
    expect(root.activeElement).toBeNull();
  });

  test('keeps the scroll position', () => {
    const { root } = mount();
    draw(root, tree(PANEL));
    const body = root.querySelector('.body');
    if (body) body.scrollTop = 120;
    draw(root, tree(PANEL));
    expect(root.querySelector('.body')?.scrollTop).toBe(120);
  });
});
