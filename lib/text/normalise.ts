import { remember } from './remember.ts';

const marks: Record<string, string> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '"': '“',
  '‘': '“',
  '’': '”',
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
  ',': '、',
  '，': '、',
  '﹑': '、',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
};
const folded = /[「」『』"‘’〔〕[\]【】,，﹑–—―−]/g;

/** Most cells of most tables: nothing in them to normalise. */
const plain = /^[0-9A-Za-z]*$/;

const read = remember((text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g, '')
    .replace(folded, (mark) => marks[mark] ?? mark)
    .replaceAll('“', '”'),
);

/** Text for comparing: width folded (NFKC), no white space, one kind of quotes, brackets, commas and dashes; nothing else changed. */
export const normalise = (text: string): string => (plain.test(text) ? text : read(text));

/** Only what a reader would say aloud: letters, digits and Chinese characters of the normalised text. */
export const spoken = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');
