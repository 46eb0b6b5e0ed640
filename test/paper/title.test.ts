import { describe, expect, test } from 'vitest';
import { normalizeTitle } from '../../lib/paper/title';

describe('two spellings of one title are equal:', () => {
  test.each([
    ['Differential Transformer', '  differential\n transformer  '],
    ['GSM-Symbolic: Understanding', 'GSM–Symbolic — understanding'],
    ['“Attention” is All You Need', "'Attention' Is All you Need"],
    ['Sparse $k$-Head Attention', 'Sparse k-Head Attention'],
    ['{BERT}: Pre-training', 'BERT: Pretraining'],
    ['ﬁne-tuning', 'fine-tuning'],
    ['Ｆｕｌｌ width', 'Full width'],
    ['차등 트랜스포머', '차등 트랜스포머'.normalize('NFD')],
    ['Naïve', 'Nai\u0308ve'],
    ['a\u200bb', 'ab'],
  ])('%s = %s', (one, other) => {
    expect(normalizeTitle(one)).toBe(normalizeTitle(other));
    expect(normalizeTitle(one)).not.toBe('');
  });
});

describe('two titles are told apart:', () => {
  test.each([
    ['Llama 2', 'Llama 3'],
    ['차등 트랜스포머', '차동 트랜스포머'],
    ['Naïve', 'Naive'],
  ])('%s ≠ %s', (one, other) => {
    expect(normalizeTitle(one)).not.toBe(normalizeTitle(other));
  });
});

test.each(['', '   ', '…', '— “” $', '🎉'])('%j holds nothing to compare', (title) => {
  expect(normalizeTitle(title)).toBe('');
});
