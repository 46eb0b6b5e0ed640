/**
 * The JSX runtime of content scripts: an element is built at once, as a DOM node.
 *
 * On our own pages components are rendered by Preact. A page without a match may cost 7 KB, and
 * Preact alone is more than 4, so content scripts are built with this file in its place (see
 * wxt.config.ts). It serves components without hooks: props in, nodes out, callbacks as listeners.
 * Text becomes text nodes; there is no way to give it markup.
 */
type Props = Record<string, unknown> & { children?: unknown };
type Component = (props: Props) => Node | null;

const SVG_TAGS = new Set(['svg', 'rect', 'path']);

/** Makes the element, or calls the component, that a JSX tag stands for. */
export function jsx(type: string | Component, props: Props): Node | null {
  if (typeof type === 'function') return type(props);
  const element = SVG_TAGS.has(type)
    ? document.createElementNS('http://www.w3.org/2000/svg', type)
    : document.createElement(type);
  for (const name of Object.keys(props)) {
    const value = props[name];
    if (name === 'children') appendTo(element, value);
    else if (typeof value === 'function')
      listen(element, name, value as EventListener); // components pass functions as listeners alone
    else if (typeof value === 'boolean' && !/^(?:aria|data)-/.test(name))
      element.toggleAttribute(name, value);
    else if (value !== undefined && value !== null) element.setAttribute(name, String(value));
  }
  return element;
}

export { jsx as jsxs };

/** Makes a fragment from the children of `<>…</>`. */
export function Fragment(props: Props): Node {
  const fragment = document.createDocumentFragment();
  appendTo(fragment, props.children);
  return fragment;
}

/**
 * `onClick` listens to clicks a person made: a page can dispatch its own, and they are not heard.
 * There is no `onChange`: a script's `click()` on a control ends in a change that counts as trusted.
 */
function listen(element: Element, name: string, listener: EventListener): void {
  element.addEventListener(name.slice(2).toLowerCase(), (event) => {
    if (event.isTrusted) listener(event);
  });
}

function appendTo(parent: Node, child: unknown): void {
  if (Array.isArray(child)) for (const one of child) appendTo(parent, one);
  else if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === 'string' || typeof child === 'number')
    parent.appendChild(document.createTextNode(String(child)));
}
