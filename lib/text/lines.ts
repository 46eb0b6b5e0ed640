/** The lines of a text one by one, without their ends: a list of millions takes too long to make at once. */
export function* eachLine(source: string): Generator<string> {
  for (let start = 0; start < source.length; ) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    yield source.slice(start, end).replace(/\r$/, '');
    start = end + 1;
  }
}
