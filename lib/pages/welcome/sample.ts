import type { MirrorHead } from '../../lookup/mirror-image';
import type { PaperRecord, PaperText } from '../../lookup/paper-record';
import { readPapers, readWeeks } from '../../storage/own-mirror';
import { hasLanguage } from '../../view/languages';

/** Weeks that are read at a time: the reader's own may be newer than the bundled ones. */
const PART = 8;

/**
 * Finds a paper that shows well what the extension does: an arXiv paper with both languages, a post and
 * a short title, from the newest bundled week that has one. Only the bundled text is kept.
 *
 * @returns `null` if there is none
 */
export async function findSample({ weeks }: MirrorHead): Promise<PaperRecord | null> {
  for (let at = 0; at < weeks.length; at += PART) {
    for (const week of await readWeeks(weeks.slice(at, at + PART).map(({ id }) => id))) {
      if (week.way !== 'bundled') continue;
      const records = (await readPapers(week.papers)).flatMap(({ key, texts }) => {
        const text = texts.find(({ digest }) => digest.id === week.id);
        return text && isGood(text) && key.startsWith('arxiv:') ? [{ key, texts: [text] }] : [];
      });
      const [shortest] = records.toSorted((one, other) => lengthOf(one) - lengthOf(other));
      if (shortest) return shortest;
    }
  }
  return null;
}

function isGood(text: PaperText): boolean {
  const isBilingual = (['ko', 'en'] as const).every(
    (lang) => text.title[lang] !== null && hasLanguage(text, lang),
  );
  return isBilingual && text.links.some(({ kind }) => kind === 'post');
}

/** Measures the Korean title, which is usually longer: English ones are often only a name. */
function lengthOf({ texts: [text] }: { texts: PaperText[] }): number {
  return text?.title.ko?.length ?? 0;
}
