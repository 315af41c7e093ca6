/**
 * Characters that PDF files give for a radical instead of the character: those that NFKC leaves as they are, and the one
 * that it turns into another form.
 */
const radicals: Record<string, string> = {
  '⺠': '民',
  '⻔': '门',
  '⻋': '车',
  '⻅': '见',
  '⻉': '贝',
  '⻓': '长',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻨': '麦',
  '⻩': '黄',
  '⻚': '页',
  '⻁': '虎',
  '⻄': '西',
  '⻆': '角',
  '⻘': '青',
  '⻣': '骨',
  '⻤': '鬼',
  '⻙': '韦',
  '⺟': '母',
  '⻌': '辶',
  '⼾': '户',
};
const radical = /[\u2e80-\u2fdf]/g;

/** A text with the characters that are meant, where a PDF file gives their radicals. */
export const plainCharacters = (text: string): string =>
  text.replace(radical, (character) => radicals[character] ?? character.normalize('NFKC'));
