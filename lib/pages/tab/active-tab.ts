import { browser } from 'wxt/browser';
import { parseArxivId } from '../../paper/arxiv-id';
import { type PaperKey, type PaperRef, paperKey } from '../../paper/ref';
import { identify } from '../../sites/registry';
import { readTabAddress } from '../../sites/tab-address';
import { readPosts } from '../../storage/own-mirror';

/** What the active tab is about, as far as its address and title tell. */
export interface TabFacts {
  /** identifies one page of one tab */
  page: string;
  /** whether the browser reveals the address */
  isSeen: boolean;
  isPdf: boolean;
  /** the paper that the address names, whether or not a digest has it */
  paper: PaperRef | null;
  /** keys of that paper, or of the papers of a post */
  keys: PaperKey[];
}

type PageFacts = Omit<TabFacts, 'page'>;

const NOTHING: PageFacts = { isSeen: true, isPdf: false, paper: null, keys: [] };
/** Titles of arXiv pages, and the file names of arXiv's PDFs. */
const NAMED = /^\[(\d{4}\.\d{4,5}(?:v\d+)?)\]|^(?:.*\/)?(\d{4}\.\d{4,5}(?:v\d+)?)(?:\.pdf)?$/i;

/**
 * Identifies the active tab by its address: that also works for PDF tabs, where scripts cannot run, for
 * reader views, and for viewers that are extensions. A local file is identified by its name.
 */
export async function readTab(): Promise<TabFacts> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const text = tab?.url ?? '';
  return { page: `${tab?.id} ${text}`, ...(await readPage(text, tab?.title ?? '')) };
}

async function readPage(text: string, title: string): Promise<PageFacts> {
  if (text === '') return { ...NOTHING, isSeen: false };
  // Our own pages name papers too, but are not about one.
  if (text.startsWith(browser.runtime.getURL('/'))) return NOTHING;
  const url = readTabAddress(text);
  if (!url) return ofPaper(nameOf(text, title), true);
  const identity = identify(url)?.identity;
  if (identity?.kind === 'paper') return ofPaper(identity.paper, identity.form === 'pdf');
  if (identity?.kind !== 'post') return NOTHING;
  const posts = await readPosts([identity.statusId]);
  return { ...NOTHING, keys: posts.get(identity.statusId)?.papers ?? [] };
}

function ofPaper(paper: PaperRef | null, isPdf: boolean): PageFacts {
  return paper ? { isSeen: true, isPdf, paper, keys: [paperKey(paper)] } : NOTHING;
}

/** Reads the name of a file, or the title of a viewer that hides its document's address. */
function nameOf(address: string, title: string): PaperRef | null {
  const isFile = address.startsWith('file:');
  const isViewer = /^[a-z-]+-extension:/i.test(address);
  const name = isFile ? address.split(/[?#]/)[0] : isViewer ? title.trim() : '';
  const [, inTitle, inFile] = NAMED.exec(name ?? '') ?? [];
  const id = parseArxivId(inTitle ?? inFile ?? '')?.id;
  return id ? { scheme: 'arxiv', id } : null;
}
