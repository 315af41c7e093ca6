/**
 * Bureaus that the reforms of 2013 to 2023 renamed or merged into another, by how their names begin: now, and before.
 * What became of an office differs from place to place, so that this is a reason to ask and no more.
 */
const reforms: readonly (readonly [now: string, before: readonly string[]])[] = [
  ['卫生健康', ['卫生计划生育', '卫生计生', '人口计划生育', '人口计生', '卫生局', '卫生厅']],
  ['卫生计划生育', ['人口计划生育', '人口计生', '卫生局', '卫生厅']],
  ['自然资源', ['国土资源']],
  ['生态环境', ['环境保护', '环保局']],
  ['市场监督管理', ['工商行政管理', '质量技术监督', '食品药品监督管理']],
  ['应急管理', ['安全生产监督管理']],
  ['文化旅游', ['旅游', '文化局', '文化厅', '文化广电新闻出版', '文化体育']],
  ['文化广电旅游', ['旅游', '文化局', '文化厅', '文化广电新闻出版', '文化体育']],
  ['农业农村', ['农业局', '农业委', '农业厅', '农牧', '畜牧']],
  ['乡村振兴', ['扶贫']],
  ['综合行政执法', ['城市管理', '城管']],
  ['地方金融管理', ['地方金融监管', '地方金融监督管理']],
];

const plain = (name: string): string => name.replace(/[和与及]/g, '');

/** The beginnings of the names that a bureau may have had before a reform, or has since; its own name without its place. */
export function reformedNames(name: string): string[] {
  const words = plain(name);
  return reforms.flatMap(([now, before]) => {
    if (words.startsWith(now)) return [...before];
    return before.some((beginning) => words.startsWith(beginning)) ? [now] : [];
  });
}

/** Whether one of two bureaus may be what the other was before; both names without their place. */
export const mayBeFormer = (one: string, other: string): boolean =>
  reformedNames(one).some((beginning) => plain(other).startsWith(beginning));
