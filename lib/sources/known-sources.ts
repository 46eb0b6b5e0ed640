import { HOME } from './forum';

/** A place that weeks come from, which we know how to ask. */
interface KnownSource {
  id: string;
  kind: 'forum' | 'upstream';
  name: string;
  /** where a reader finds its weeks; `https:` */
  home: string;
  /** the hosts that it is asked at, as a match pattern; to be allowed by the reader */
  permission: string;
  /** whether a button in its threads can add their week */
  hasThreadButton: boolean;
}

/** The built-in sources, the one with both languages first. */
export const KNOWN_SOURCES = [
  {
    id: 'forum:discuss.pytorch.kr',
    kind: 'forum',
    name: 'PyTorchKR',
    home: `${HOME}/c/news/14`,
    permission: `${HOME}/*`,
    hasThreadButton: true,
  },
  {
    id: 'upstream:dair-ai',
    kind: 'upstream',
    name: 'DAIR.AI',
    home: 'https://github.com/dair-ai/AI-Papers-of-the-Week',
    permission: 'https://raw.githubusercontent.com/*',
    hasThreadButton: false,
  },
] as const satisfies readonly KnownSource[];

/** Whether the source with this id has the button in its threads. */
export function hasThreadButton(id: string): boolean {
  return KNOWN_SOURCES.some((source) => source.id === id && source.hasThreadButton);
}
