/** Drawn on a 16 × 16 grid, in strokes of the text's colour. */
export const ICON_PATHS = {
  /** points to the edge that the panel is docked to */
  fold: 'm6 3.5 4.5 4.5L6 12.5',
  up: 'm4 10 4-4 4 4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.6M8 5.1v.2',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  quote: 'M3 9.5V7c0-2 1-3.2 3-3.7M3 8h3v3.5H3zM9.5 9.5V7c0-2 1-3.2 3-3.7M9.5 8h3v3.5h-3z',
  flag: 'M4 14V2.5M4 3.5h8l-1.8 2.6L12 8.8H4',
  side: 'M2 3h12v10H2zM10 3v10',
  star: 'M8 1.8 9.9 5.9l4.5.5-3.3 3 .9 4.4L8 11.6l-4 2.2.9-4.4-3.3-3 4.5-.5Z',
  settings: 'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M9.7 2.6v3.8M6.3 9.6v3.8',
  read: 'm2.8 8.6 3.4 3.4 7-8',
  pencil: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4L3 13Z',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  search: 'M10.6 10.6 14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z',
  library: 'M3 2.5v11M6.5 2.5v11M9.7 3l3.3 10.2',
  earlier: 'm10 3.5-4.5 4.5 4.5 4.5',
  later: 'm6 3.5 4.5 4.5L6 12.5',
  down: 'm4 6 4 4 4-4',
  fetch: 'M8 2.5v7M4.8 6.6 8 9.8l3.2-3.2M2.5 13h11',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.2V4M10.5 2.2V4',
  keys: 'M1.8 4h12.4v8H1.8ZM4.4 6.6h.1M7 6.6h.1M9.6 6.6h.1M12 6.6h.1M5 9.4h6',
  out: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.2 3.8 7.5 8.5',
  unread: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  started: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5v3.2l2.2 1.4',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8ZM5.4 5.4h.1',
  glossary:
    'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12ZM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4',
  plus: 'M8 3v10M3 8h10',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  doubt: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.4-1.2.9-1.2 1.7v.3M8 12.6v.2',
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** An icon. Decorative: the control around it has the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
