import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  kind: 'badge' | 'chip' | 'tip';
  /** the surface's styles in web pages */
  css: string;
  theme: string;
  children: ComponentChildren;
}

/**
 * Shows a surface as in web pages: in a shadow root with its own styles, which also keeps its radio buttons
 * apart from those of this page.
 */
export function Surface({ kind, css, theme, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!root) return;
    const content = (
      <>
        <style>{css}</style>
        {children}
      </>
    );
    render(content, root);
  });
  // The light theme sets nothing, as the attribute would select X's light colours.
  return (
    <div
      ref={host}
      class="surface"
      data-surface={kind}
      data-theme={theme === 'dark' ? 'dark' : undefined}
    />
  );
}
