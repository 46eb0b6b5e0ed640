import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  kind: 'badge' | 'chip' | 'tip';
  /** the styles that it has in other people's pages */
  css: string;
  theme: string;
  children: ComponentChildren;
}

/**
 * Shows what stands in other people's pages as it does there: in a shadow root with its own styles, and
 * apart from the radio buttons of this page.
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
  // In the light theme nothing is set: it would be that of X.
  return (
    <div
      ref={host}
      class="surface"
      data-surface={kind}
      data-theme={theme === 'dark' ? 'dark' : undefined}
    />
  );
}
