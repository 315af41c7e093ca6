import { type Random, randomFrom } from '../measure/random.ts';
import { soundReport } from '../report-maker.ts';

/** Two characters for each of so many words; a few are used often, most hardly ever, as in any language. */
const words = 6_000;
const firstCharacter = 0x4e00;

const word = (rank: number): string =>
  String.fromCharCode(firstCharacter + ((rank * 7_919) % 20_000), firstCharacter + ((rank * 104_729) % 20_000));

const pickWord = (random: Random): string => word(Math.floor(words ** (random.int(0, 1_000_000) / 1_000_000)) - 1);

/** A sentence of eight to twenty words in two or three clauses, of an invented language. */
export function sentence(random: Random): string {
  const clauses = Array.from({ length: random.int(2, 3) }, () =>
    Array.from({ length: random.int(4, 7) }, () => pickWord(random)).join(''),
  );
  return `${clauses.join('，')}。`;
}

/** Sentences of an invented report; the same seed gives the same ones. */
export const sentencesOf = (seed: number, count: number): string[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => sentence(random));
};

/** A report that says these sentences in its first part, a few to a paragraph. */
export function reportSaying(sentences: readonly string[], office = '河口县青石镇人民政府', year = 2023) {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, index) =>
    sentences.slice(index * 4, index * 4 + 4).join(''),
  );
  return soundReport({
    year,
    source: `http://www.example.gov.cn/${office}/${year}.html`,
    title: `${office}${year}年政府信息公开工作年度报告`,
    identity: { name: office, source: 'title', officeClass: 'town', level: 'town' },
    prose: { 1: paragraphs, 5: [], 6: [] },
  });
}

/** Another report of the same length that shares half of its sentences, scattered among its own. */
export const halfShared = (sentences: readonly string[], seed: number): string[] => {
  const own = sentencesOf(seed, sentences.length);
  return sentences.map((said, index) => (index % 2 === 0 ? said : (own[index] ?? '')));
};
