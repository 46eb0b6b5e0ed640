import { phrase } from '../../lib/text/phrase';
import type { WelcomeWords } from '../../lib/view/welcome.words';

/** The headline, each language in its own ink. */
export function Headline({ words }: { words: WelcomeWords }) {
  const { paper, languages, korean, english } = words.headline;
  const line = phrase(languages, { korean, english });
  const [before = '', rest = ''] = line.split(korean);
  const [between = '', after = ''] = rest.split(english);
  return (
    <h1>
      <span>{paper}</span>{' '}
      <span>
        {before}
        <em class="ko">{korean}</em>
        {between}
        <em class="en">{english}</em>
        {after}
      </span>
    </h1>
  );
}
