import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

// `kills.ts`, its sibling, needs a built extension and three minutes for its smallest run.
test('the driver of faulty feeds prints a table of each part, and ends with 0 where only the naive reader fails', async () => {
  const driver = ['--import', 'jiti/register', 'test/chaos/feed.ts', '--rounds', '1'];
  const child = spawn(process.execPath, driver);
  let out = '';
  child.stdout.on('data', (part) => (out += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const [ours = '', naive = ''] = out.split('it has to fail');
  expect(ours).toContain('Refreshing a feed under faults');
  expect(ours).toMatch(/^all +1 +1 +\d +\d +0 +0$/m); // rounds and struck; wrong and stuck
  expect(naive).toMatch(/^all +1 +1 +\d +\d +1 +\d$/m);
  expect(code).toBe(0);
});
