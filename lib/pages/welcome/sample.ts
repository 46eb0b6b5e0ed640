import type { MirrorHead } from '../../lookup/mirror-image';
import type { PaperRecord, PaperText } from '../../lookup/paper-record';
import { readPapers, readWeeks } from '../../storage/own-mirror';
import { hasLanguage } from '../../view/languages';

/** Weeks that are looked at at once: what the reader added may be newer than what came along. */
const PART = 8;

/**
 * Finds a paper that shows well what the extension does: of the newest week that came with it, one of arXiv
 * that has both languages and a post, with a short title. Only the text that came along is kept.
 *
 * @returns `null` where there is none
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

/** Of the title that is longer as a rule: English ones are often names alone. */
function lengthOf({ texts: [text] }: { texts: PaperText[] }): number {
  return text?.title.ko?.length ?? 0;
}
