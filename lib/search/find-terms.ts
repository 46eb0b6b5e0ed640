import type { PaperKey } from '../paper/ref';
import { initialOf, type Unit } from './hangul';
import { idWord } from './ids';
import { findInitials } from './initials';
import type { MarkLookup } from './marks';
import { FIT, type Fit, visitAlternative } from './match-index';
import { findInText, type ReadText, readText } from './match-text';
import { paperAt, readPositions, type SearchIndex } from './open-index';
import type { Term } from './query';
import { addPaper, addPlaces, closeAlternative, gainOf, INITIALS_GAIN, NOTE_GAIN } from './score';
import type { Scores } from './scores';
import { findWord } from './vocabulary';

/** A reader's note on a paper of the index, prepared for search. */
export interface SearchableNote {
  paper: number;
  text: ReadText;
}

/** Finds a term in all papers. Hits within other words count only where nothing else is found. */
export function findTerm(index: SearchIndex, scores: Scores, term: Term): void {
  if (!findPlaces(index, scores, term, (fit) => fit !== FIT.accident)) {
    findPlaces(index, scores, term, (fit) => fit === FIT.accident);
  }
}

/** The same, each alternative weighed by itself: a rare one counts more than a common one. */
export function findAlternatives(index: SearchIndex, scores: Scores, term: Term): void {
  if (findEachAlternative(index, scores, term, (fit) => fit !== FIT.accident)) return;
  findEachAlternative(index, scores, term, (fit) => fit === FIT.accident);
}

function findEachAlternative(
  index: SearchIndex,
  scores: Scores,
  term: Term,
  isWanted: (fit: Fit) => boolean,
): boolean {
  let isFound = false;
  for (const alternative of term.alternatives) {
    if (!findPlaces(index, scores, { ...term, alternatives: [alternative] }, isWanted)) continue;
    isFound = true;
    closeAlternative(scores, alternative.weight);
  }
  scores.best.set(scores.closed);
  return isFound;
}

/** @returns whether there are any */
function findPlaces(
  index: SearchIndex,
  scores: Scores,
  { alternatives }: Term,
  isWanted: (fit: Fit) => boolean,
): boolean {
  let isFound = false;
  for (const alternative of alternatives) {
    const [part] = alternative.parts;
    if (part?.kind === 'initials') {
      findInitials(index.tables.initials, initialsOf(part.units), (paper) => {
        isFound = true;
        addPaper(scores, paper, INITIALS_GAIN, 'title');
      });
      continue;
    }
    visitAlternative(index, alternative, (positions, count, fit) => {
      if (!isWanted(fit)) return;
      isFound = true;
      addPlaces(
        index,
        scores,
        positions,
        count,
        gainOf(fit, alternative.weight, part?.kind === 'id'),
      );
    });
  }
  return isFound;
}

function initialsOf(units: readonly Unit[]): number[] {
  return units.map(([first]) => initialOf(first));
}

/** Reads all notes on papers of the index. */
export function readNotes(index: SearchIndex, marks: MarkLookup): SearchableNote[] {
  const notes: SearchableNote[] = [];
  for (const [key, note] of marks.noted()) {
    const paper = paperOf(index, key);
    if (paper !== null) notes.push({ paper, text: readText(note) });
  }
  return notes;
}

/** A key is one of its paper's ids. */
function paperOf(index: SearchIndex, key: PaperKey): number | null {
  const word = findWord(index.tables, idWord(key));
  if (word < 0 || readPositions(index, [word]) === 0) return null;
  return paperAt(index.tables, index.buffers.positions[0] ?? 0);
}

/** Finds a term in notes. */
export function findInNotes(
  scores: Scores,
  notes: readonly SearchableNote[],
  { alternatives }: Term,
): void {
  for (const { paper, text } of notes) {
    const isThere = alternatives.some((one) => findInText(text, one).length > 0);
    if (isThere) addPaper(scores, paper, NOTE_GAIN, 'note');
  }
}
