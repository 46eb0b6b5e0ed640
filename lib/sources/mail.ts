import { cleanUrl } from '../digest/links';
import { isOnlineLink } from '../digest/page-words';
import { readDay } from '../digest/week-dates';
import type { Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { FILE_PROBLEMS } from './file-problems.words';
import { isMarkdown } from './markdown-file';
import { type Heads, type MailPart, readMail, readWords } from './mime';
import type { Body, ParseHtml, Post } from './post';

const FORWARDED = /^(?:\s*(?:fwd?|fw|re|전달|회신|답장)\s*:)+\s*/i;
/** Reads a saved message: the letter itself, as markup before plain text. */
export function readMailFile(
  source: string,
  parseHtml: ParseHtml,
): { post: Post; problems: Problem[] } {
  const { heads, parts, others } = readMail(source);
  const pages = parts.filter(({ type }) => type === 'text/html');
  const texts = parts.filter(({ type, text }) => type === 'text/plain' && text.trim() !== '');
  const documents = pages.map(({ text }) => parseHtml(text));
  const post = {
    title: titleOf(heads) ?? documents[0]?.title.trim() ?? null,
    url: addressOf(heads, documents),
    sourceName: senderOf(heads),
    id: null,
    postedMs: readDay(heads.get('date') ?? ''),
    bodies: [
      ...documents.map(
        (document) => (): Body => ({ form: 'html', root: document.body, base: null }),
      ),
      ...texts.map((part) => () => toBody(part)),
    ],
  };
  return { post, problems: others.slice(0, 20).map(leftOut) };
}

function toBody({ text }: MailPart): Body {
  return { form: isMarkdown(text) ? 'markdown' : 'text', text };
}

function titleOf(heads: Heads): string | null {
  return (
    readWords(heads.get('subject') ?? '')
      .replace(FORWARDED, '')
      .trim() || null
  );
}

/** `Orchard Weekly <letter@orchard.example>` */
function senderOf(heads: Heads): string | null {
  const from = readWords(heads.get('from') ?? '');
  const name = from
    .replace(/<[^<>]{0,300}>\s*$/, '')
    .replace(/^\s*"|"\s*$/g, '')
    .trim();
  return name && !name.startsWith('Saved by') ? name : null;
}

function addressOf(heads: Heads, documents: readonly Document[]): string | null {
  const archived = heads.get('archived-at') ?? heads.get('snapshot-content-location');
  const named = archived && cleanUrl(archived.replace(/^\s*<|>\s*$/g, ''));
  if (named) return named;
  for (const document of documents) {
    for (const link of [...document.querySelectorAll('a[href]')].slice(0, 200)) {
      const words = link.textContent?.trim().slice(0, 100) ?? '';
      if (isOnlineLink(words)) return cleanUrl(link.getAttribute('href') ?? '');
    }
  }
  return null;
}

function leftOut(name: string): Problem {
  return {
    where: FILE_PROBLEMS.attachment,
    what: localize(FILE_PROBLEMS.attachmentLeftOut, { name }),
  };
}
