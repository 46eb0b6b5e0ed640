import { describe, expect, test } from 'vitest';
import { isInOtherLanguage } from '../../lib/text/other-language';

describe('a sentence in another language is told', () => {
  test.each([
    'Die Zwischenspeicher werden kalt gehalten.',
    'Das Gedächtnis wird in Äste geteilt und damit werden lange Aufgaben besser.',
    'Wir zeigen, dass Orchard Cache mit dem Transformer und Flash-Attention funktioniert.',
    'Les caches sont gardés au froid pour économiser de l’énergie.',
    'La mémoire est divisée en branches, ce qui améliore les tâches longues.',
    'La memoria se divide en ramas y mejora las tareas largas.',
    'Las cachés se mantienen frías para ahorrar energía.',
    'La memoria è divisa in rami, il che migliora i compiti lunghi.',
    'A memória é dividida em ramos e não perde as tarefas longas.',
    'Het geheugen wordt in takken verdeeld en lange taken worden beter.',
    'Minnet delas i grenar och långa uppgifter blir bättre.',
    'Pamięć jest podzielona na gałęzie i nie traci długich zadań.',
    'Bellek dallara ayrılır ve uzun görevler için daha iyi olur.',
    'Memori dibagi menjadi cabang dan tugas panjang menjadi lebih baik untuk model ini.',
    'Bộ nhớ được chia thành các nhánh và cải thiện các tác vụ dài.',
    '本文提出第二种方法。',
    // short lines
    'Compte les nuages d’une seule image.',
    "Lit les fleuves sans toucher l'eau.",
    'Cuenta las gotas de lluvia.',
    'Conta gotas da chuva com cuidado.',
    'Conta le gocce della pioggia.',
    'Orchard Cache: mémoire chaude pour pommes',
    'Orchard Transformer 缓存模型',
    'PEAR-9B の推論',
  ])('%s', (text) => {
    expect(isInOtherLanguage(text)).toBe(true);
  });
});

describe('English, Korean, names and formulas are left alone', () => {
  test.each([
    'Memory is split into branches.',
    'Three small judges vote on each answer.',
    'Splits memory, improves long tasks.',
    'caches kept cold',
    'Cells die in the den; das Modell war lost.',
    'The motto “nicht mit dem Kopf durch die Wand” is quoted, which means to be patient with the model.',
    'Presented at ICML in Vienna by Ana de la Cruz, Jan van der Berg and Karl von Stein.',
    'Ana de la Cruz, Jan van der Berg, Karl von Stein, Maria dos Santos',
    'De novo design, in vivo and en masse',
    'Rio de Janeiro, Los Angeles, San Diego, La Jolla',
    'MIT, EST, DAS, UND, QUE, VE',
    'Non-causal per-token con-text for ver.di and example.com, not com.para.que',
    'Pour-over: les Misérables du Code',
    'Über-Large Models',
    'ELMo ES: para',
    '$x$ und $y$',
    'Pear-R1',
    'A naïve cache for Poincaré embeddings',
    'Schrödinger bridges and Erdős graphs',
    'José de la Cruz, Zoë van der Berg',
    'Rio de la Plata weather model',
    'The sign 果 means fruit, and 木 tree.',
    'Reads 果樹 as fruit tree',
    "Keeps apples' skins and farmers' hopes",
    "It doesn't read d'Alembert or l'Hôpital",
    'Chain-of-thought en masse',
    '果樹園 캐시는 사과를 지킵니다.',
    'Jest is used as a runner, a plugin to the tree.',
    'résumé',
    '배를 기르는 방법으로 “nicht mit dem Kopf durch die Wand”를 씁니다.',
    '',
  ])('%j', (text) => {
    expect(isInOtherLanguage(text)).toBe(false);
  });
});
