import type { AskedPaper } from '../../storage/asked-paper';
import { readPapers } from '../../storage/own-mirror';
import type { TabModel } from './model';

/** Shows a paper that was looked up; if no digest has it, shows a search for it, which says so. */
export async function showAskedPaper(
  model: Pick<TabModel, 'search' | 'showPaper'>,
  { key, text }: AskedPaper,
): Promise<void> {
  const [known] = await readPapers([key]);
  model.search.type(known ? '' : text);
  if (known) await model.showPaper(key);
}
