import { expect, test } from 'vitest';
import { FileNames, toFileName } from '../../lib/export/file-name';

test.each([
  ['차등 트랜스포머', '차등 트랜스포머'],
  ['ToolGen: Unified / Tool "Retrieval"?', 'ToolGen Unified Tool Retrieval'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['[[link]]#part^block|name', 'link part block name'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['com1', '_com1'],
  ['console', 'console'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['two\nlines', 'two lines'],
  ['half \ud83d', 'half'],
  ['???', 'key2024'],
  ['', 'key2024'],
])('%j becomes the file name %j', (text, name) => {
  expect(toFileName(text, 'key2024')).toBe(name);
});

test('a long file name is cut between letters, below the limit of file systems', () => {
  const name = toFileName('긴 제목 '.repeat(100), 'x');
  const bytes = new TextEncoder().encode(`${name} (1000).md`).length;
  expect(bytes).toBeGreaterThan(150);
  expect(bytes).toBeLessThan(255);
  expect(name).not.toContain('\ufffd');
});

test('file names differ, not only by case', () => {
  const names = new FileNames();
  expect(['A', 'a', 'A', 'a (2)', 'b'].map((name) => names.take(name, '.md'))).toEqual([
    'A.md',
    'a (2).md',
    'A (3).md',
    'a (2) (2).md',
    'b.md',
  ]);
});
