import { makeDigest, makeEntry } from '../fakes/digest';
import { expect, test } from './setup';

/** A week that takes seconds to pair and to lay out: 20,000 sentences. */
function makeLongWeek(): string {
  const entries = Array.from({ length: 25 }, (_, at) =>
    makeEntry({
      rank: at + 1,
      title: { ko: `긴 논문 ${at}`, en: `Long paper ${at}` },
      summary: {
        ko: Array.from({ length: 400 }, (_, i) => `정확도가 ${i % 97}% 올랐습니다.`),
        en: Array.from({ length: 400 }, (_, i) => `Accuracy rose by ${i % 97}%.`),
      },
      papers: [`https://arxiv.org/abs/2608.0${1_000 + at}`],
    }),
  );
  const week = { start: '2026-08-03', end: '2026-08-09' };
  return JSON.stringify(makeDigest({ id: 'example:2026-08-03', week, entries }));
}

test('a week of 20,000 sentences says how far adding it is, and that can be given up', async ({
  chromium,
}) => {
  const library = await chromium.newPage();
  await library.goto(chromium.extensionUrl('/library.html#setup'));
  const adding = library.getByRole('region', { name: '주 담기' });
  const weeks = library.getByRole('region', { name: '담은 주' }).getByRole('listitem');
  await expect(weeks).toHaveCount(1);
  await adding.locator('input[type="file"]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(makeLongWeek()),
  });
  await expect(library.locator('#preview-title')).toBeFocused();
  await library.getByRole('button', { name: '이 주 담기', exact: true }).click();
  await expect(adding).toContainText(/담는 중이에요 \(\d+%\)/);
  await adding.getByRole('button', { name: '담기 취소' }).click();
  await expect(adding).toContainText('담기를 취소했어요.');
  await library.reload();
  await expect(weeks).toHaveCount(1);
});
