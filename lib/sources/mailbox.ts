import type { Digest } from '../digest/format';
import type { Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { FILE_PROBLEMS } from './file-problems.words';
import { inWeek, type ListRead, withOwnId } from './list-read';
import { readWords } from './mime';
import { type Environment, readMessage } from './read-any';

/** The line that begins each message of a mailbox in one file (mbox). */
const ENVELOPE =
  /(?:^|\n\n)From \S{1,200} [^\n]{0,60}\d\d:\d\d[^\n]{0,40}\n(?=[A-Za-z][A-Za-z-]{0,40}: )/g;
const MOST_MESSAGES = 100;

/** The messages of a mailbox; none when it is not one, or holds only one. */
export function splitMailbox(text: string): string[] {
  if (!text.startsWith('From ')) return [];
  const starts = [...text.matchAll(ENVELOPE)].slice(0, MOST_MESSAGES + 1).map(({ index }) => index);
  if (starts.length < 2 || starts[0] !== 0) return [];
  return starts.map((start, at) => text.slice(start, starts[at + 1]).trimStart());
}

/** Reads every digest among messages, in their order; what is none of them is said. */
export async function readMailbox(
  messages: readonly string[],
  environment: Environment,
): Promise<ListRead> {
  const digests: Digest[] = [];
  const problems: Problem[] = [];
  const others: string[] = [];
  for (const message of messages.slice(0, MOST_MESSAGES)) {
    await environment.scheduler.yield();
    const read = await readMessage(message, null, environment);
    if ('refusal' in read) {
      others.push(readWords(/^Subject: (.{0,300})$/m.exec(message)?.[1] ?? '?'));
      continue;
    }
    const digest = withOwnId(read.digest, digests);
    digests.push(digest);
    problems.push(...read.problems.map((problem) => inWeek(digest, problem)));
  }
  if (others.length > 0) problems.push(leftOut(others));
  if (messages.length > MOST_MESSAGES) problems.push(TOO_MANY);
  return { digests, problems };
}

const TOO_MANY: Problem = {
  where: FILE_PROBLEMS.mailbox,
  what: localize(FILE_PROBLEMS.firstMessages, { read: MOST_MESSAGES }),
};

function leftOut(subjects: readonly string[]): Problem {
  const names = subjects
    .slice(0, 3)
    .map((subject) => `“${subject.slice(0, 60)}”`)
    .join(', ');
  const more = subjects.length - 3;
  const words = more > 0 ? FILE_PROBLEMS.noDigestsAndMore : FILE_PROBLEMS.noDigests;
  return { where: FILE_PROBLEMS.mailbox, what: localize(words, { names, more }) };
}
