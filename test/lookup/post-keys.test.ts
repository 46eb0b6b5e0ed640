import { describe, expect, test } from 'vitest';
import {
  findQuoted,
  hasPost,
  packPosts,
  shardOfPost,
  shardOfPostAt,
} from '../../lib/lookup/post-keys';
import { firstStatusIdAt, statusTimeMs } from '../../lib/paper/status-id';
import { seeded } from '../fakes/random';

const MLE = { statusId: '1844429536353714427', handle: 'OpenAI' };
const DIFF = { statusId: '1843694897020150216', handle: 'omarsar0' };
const OCTOBER = packPosts([MLE, DIFF]).get('keys:post:2024-10');
const MLE_SECOND = Date.parse('2024-10-10T17:27:23Z');

/** A post of that millisecond; `low` fills the bits below the time. */
function idAt(time: string, low = 0): string {
  return String(BigInt(firstStatusIdAt(Date.parse(time))) + BigInt(low));
}

describe('the shard of a post', () => {
  test.each([
    ['1844429536353714427', 'keys:post:2024-10'],
    [idAt('2024-10-31T23:59:59.999Z', 4194303), 'keys:post:2024-10'],
    [idAt('2024-11-01T00:00:00.000Z'), 'keys:post:2024-11'],
    ['20', 'keys:post:2010-11'],
    ['9223372036854775807', 'keys:post:2080-07'],
  ])('%s is %s', (id, shard) => {
    expect(shardOfPost(id)).toBe(shard);
  });
});

describe('a listed post', () => {
  test('is known, its neighbours are not', () => {
    const around = [
      '1844429536353714426',
      '1844429536353714427',
      '1844429536353714428',
      '184442953635371442',
      '20',
    ];
    expect(around.map((id) => hasPost(OCTOBER, id))).toEqual([false, true, false, false, false]);
  });

  test.each([undefined, '', {}])('is not in the shard %j', (shard) => {
    expect(hasPost(shard, MLE.statusId)).toBe(false);
    expect(findQuoted(shard, MLE_SECOND, 'OpenAI')).toBeNull();
  });
});

describe('a quoted post', () => {
  test.each([
    ['its author and second', MLE_SECOND, 'OpenAI', MLE.statusId],
    ['the handle in any case', MLE_SECOND, 'openai', MLE.statusId],
    ['nothing when another author wrote then', MLE_SECOND, 'OpenAIDevs', null],
    ['nothing a second later', MLE_SECOND + 1000, 'OpenAI', null],
    ['nothing a second earlier', MLE_SECOND - 1000, 'OpenAI', null],
    ['another post of the month', Date.parse('2024-10-08T16:48:12Z'), 'omarsar0', DIFF.statusId],
  ])('is found by %s', (_, second, handle, id) => {
    expect(findQuoted(OCTOBER, second, handle)).toBe(id);
  });

  test('is told from another author’s of the same second', () => {
    const other = { statusId: idAt('2024-10-10T17:27:23.001Z'), handle: 'someone' };
    const shard = packPosts([MLE, other]).get('keys:post:2024-10');
    expect(findQuoted(shard, MLE_SECOND, 'OpenAI')).toBe(MLE.statusId);
    expect(findQuoted(shard, MLE_SECOND, 'someone')).toBe(other.statusId);
  });

  test('is not guessed between two of one author in one second', () => {
    const other = { statusId: idAt('2024-10-10T17:27:23.999Z'), handle: 'OpenAI' };
    const shard = packPosts([MLE, other]).get('keys:post:2024-10');
    expect(findQuoted(shard, MLE_SECOND, 'OpenAI')).toBeNull();
  });

  test('counts from the first to the last millisecond of its second', () => {
    const second = Date.parse('2024-10-10T00:00:00Z');
    const found = ['00:00:00.000', '00:00:00.999', '00:00:01.000'].map((time) => {
      const statusId = idAt(`2024-10-10T${time}Z`, 4194303);
      const shard = packPosts([{ statusId, handle: 'a' }]).get('keys:post:2024-10');
      return findQuoted(shard, second, 'a') === statusId;
    });
    expect(found).toEqual([true, true, false]);
  });

  test('is not taken for one whose author the digest does not name', () => {
    const shard = packPosts([{ ...MLE, handle: null }]).get('keys:post:2024-10');
    expect(findQuoted(shard, MLE_SECOND, 'OpenAI')).toBeNull();
    expect(hasPost(shard, MLE.statusId)).toBe(true);
  });
});

test.each([31, 32, 33])('every listed post is known and no other is (seed %i)', (seed) => {
  const { between, pick } = seeded(seed);
  const start = Date.parse('2022-01-01T00:00:00Z');
  // Few seconds and few authors, so that many posts share both.
  const randomTime = () => start + between(0, 30) * 86_400_000 * 31 + between(0, 40) * 500;
  const randomId = () => String(BigInt(firstStatusIdAt(randomTime())) + BigInt(between(0, 3)));
  const handles = ['a', 'B', 'dair_ai', 'omarsar0', null];
  const plain = new Map<string, string | null>();
  for (let count = 0; count < 800; count += 1) plain.set(randomId(), pick(handles));
  const shards = packPosts([...plain].map(([statusId, handle]) => ({ statusId, handle })));

  for (const id of plain.keys()) expect(hasPost(shards.get(shardOfPost(id)), id), id).toBe(true);
  for (let count = 0; count < 2000; count += 1) {
    const id = randomId();
    expect(hasPost(shards.get(shardOfPost(id)), id), id).toBe(plain.has(id));
  }
  for (let count = 0; count < 1000; count += 1) {
    const second = Math.floor(randomTime() / 1000) * 1000;
    const handle = pick(['a', 'b', 'dair_ai', 'omarsar0', 'nobody']);
    const fitting = [...plain].filter(
      ([id, author]) =>
        author?.toLowerCase() === handle && Math.floor(statusTimeMs(id) / 1000) * 1000 === second,
    );
    const expected = fitting.length === 1 ? fitting[0]?.[0] : null;
    expect(findQuoted(shards.get(shardOfPostAt(second)), second, handle)).toBe(expected);
  }
});
