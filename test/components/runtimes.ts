import { type ComponentType, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

/** Our components as one runtime makes them. */
type Components = Awaited<ReturnType<typeof load>>;
export type Draw = <Props extends object>(
  choose: (components: Components) => (props: Props) => unknown,
  props: Props,
) => HTMLElement;

async function load() {
  const [badge, chip, copyMenus, languageSwitch, panel, paperCard] = await Promise.all([
    import('../../components/content/Badge'),
    import('../../components/content/Chip'),
    import('../../components/shared/CopyMenus'),
    import('../../components/shared/LanguageSwitch'),
    import('../../components/content/Panel'),
    import('../../components/shared/PaperCard'),
  ]);
  return { ...badge, ...chip, ...copyMenus, ...languageSwitch, ...panel, ...paperCard };
}

/** The same components twice: as our own pages draw them, and as content scripts do. */
export async function loadRuntimes(): Promise<{ preact: Draw; dom: Draw }> {
  const forPreact = await load();
  vi.resetModules();
  vi.doMock('preact/jsx-runtime', () => import('../../components/content/dom-jsx'));
  const forDom = await load();
  vi.doUnmock('preact/jsx-runtime');
  return {
    preact(choose, props) {
      const place = makePlace();
      act(() => render(h(choose(forPreact) as ComponentType<typeof props>, props), place)); // as its own JSX would
      return place;
    },
    dom(choose, props) {
      const place = makePlace();
      place.append(choose(forDom)(props) as Node); // what components/dom-jsx.ts makes
      return place;
    },
  };
}

function makePlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  return place;
}

/** What was drawn, with attributes in order and the state of choices written out. */
export function htmlOf(place: Element): string {
  const attributes = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => name !== 'checked')
      .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
      .concat((element as HTMLInputElement).checked ? ['checked'] : [])
      .sort();
  const write = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    const start = [node.localName, ...attributes(node)].join(' ');
    return `<${start}>${[...node.childNodes].map(write).join('')}</${node.localName}>`;
  };
  return [...place.childNodes].map(write).join('');
}
