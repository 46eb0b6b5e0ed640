import { expect, test } from 'vitest';
import { readEmoji } from '../../lib/text/emoji';

test.each([
  ['PyTorchKR:fire::kr: :thinking::speech_balloon:', 'PyTorchKR🔥🇰🇷 🤔💬'],
  [':love_letter: :gift: :arrow_lower_right: :+1: :hugs:', '💌 🎁 ↘️ 👍 🤗'],
  [':one: :keycap_ten:', '1️⃣ 🔟'],
  [':no_such_thing: 12:30:45 a::b', ':no_such_thing: 12:30:45 a::b'],
  [':constructor: :__proto__:', ':constructor: :__proto__:'],
])('the short code %j is replaced: %j', (text, read) => {
  expect(readEmoji(text)).toBe(read);
});
