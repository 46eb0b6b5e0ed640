import { paperKey } from '../paper/ref';
import { identify } from '../sites/registry';
import type { Identity } from '../sites/site';
import { parseWebUrl } from '../sites/web-url';
import { readArguments } from './arguments';
import { type Command, UsageError } from './command';

const HELP = `How the extension classifies each address, one JSON line per address:
{ url, site, kind: "paper" | "post" | "listing" | "digest" | "none", key, … }.

Exit code: 0, also for addresses it does not know; 2 called wrongly.
`;

/** `digest identify`: prints what each address is. */
export const identifyCommand: Command = {
  usage: 'identify URL…',
  does: 'what each address is, one JSON line per address',
  help: HELP,
  run: (args, terminal) => {
    const { positionals } = readArguments(args, {});
    if (positionals.length === 0) throw new UsageError('identify needs at least one address.');
    terminal.say(`${positionals.map(identifyLine).join('\n')}\n`);
    return 0;
  },
};

/**
 * How the extension classifies an address, as one line of JSON:
 * `{ url, site, kind, key, arxivId?, version?, doi?, openreviewId?, aclId?, statusId? }`.
 * `site` and `key` are `null`, and `kind` is `none`, where there is nothing; absent ids are left out.
 */
export function identifyLine(text: string): string {
  const url = parseWebUrl(text);
  const found = url && identify(url);
  const site = found?.site.name ?? null;
  return JSON.stringify({ url: text, site, ...describe(found?.identity ?? null) });
}

function describe(identity: Identity | null): Record<string, unknown> {
  switch (identity?.kind) {
    case 'paper': {
      const { paper, version } = identity;
      const ids = {
        arxiv: 'arxivId',
        doi: 'doi',
        openreview: 'openreviewId',
        acl: 'aclId',
      } as const;
      const id = paper.scheme in ids ? { [ids[paper.scheme as keyof typeof ids]]: paper.id } : {}; // checked by `in`
      return { kind: 'paper', key: paperKey(paper), ...id, ...(version !== null && { version }) };
    }
    case 'post':
      return { kind: 'post', key: `x:${identity.statusId}`, statusId: identity.statusId };
    case 'digest':
      return { kind: 'digest', key: `pytorchkr:${identity.topicId}` };
    default:
      return { kind: identity?.kind ?? 'none', key: null };
  }
}
