/**
 * What a page can define under our element's name to get at its inside, as scripts for that page.
 * `taken` is what gives it a root now, whenever it was asked for.
 */
const DEFINITIONS: Record<string, string> = {
  'asks for the internals': `constructor() { super(); take(this.attachInternals()); }`,
  'asks for the internals once the element stands': `connectedCallback() { take(this.attachInternals()); }`,
  'puts a root of its own there': `constructor() { super(); this.attachShadow({ mode: 'open' }); }`,
  'forbids roots': `static disabledFeatures = ['shadow'];`,
  throws: `constructor() { super(); throw new Error('not today'); }`,
  'is part of forms': `static formAssociated = true;
    constructor() { super(); take(this.attachInternals()); }
    formAssociatedCallback() { take(this.attachInternals()); }`,
};

/** Each with what it does, in words for a test's title. */
export const definitions: [does: string, script: string][] = Object.entries(DEFINITIONS).map(
  ([does, members]) => [
    does,
    `const internals = [];
    const take = (one) => internals.push(one);
    Object.defineProperty(window, 'taken', { get: () => internals.filter((one) => one.shadowRoot) });
    customElements.define('paper-duet', class extends HTMLElement { ${members} });`,
  ],
);
