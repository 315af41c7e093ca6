import { describe, expect, test } from 'vitest';
import { chooseLinks, type PageLink } from '../../lib/batch/choose-links.ts';
import { parseTitle } from '../../lib/report/title.ts';

const site = 'http://www.hekou.gov.cn';
const sought = { names: ['河口县青石镇人民政府'], year: 2022, url: `${site}/2023.html` };
const report = (path: string, title: string) => ({ url: `${site}${path}`, title, ...parseTitle(title) });
const link = (path: string, text: string, isTrail = false): PageLink => ({ url: `${site}${path}`, text, isTrail });
const chosen = (reports: ReturnType<typeof report>[], links: PageLink[] = []): string[] =>
  chooseLinks({ reports, links }, sought).map(({ url, kind }) => `${kind} ${url.slice(site.length)}`);

describe('where a search looks next', () => {
  test('at reports of the year that may be the office’s, the fullest name first', () => {
    expect(
      chosen([
        report('/a.html', '2022年政府信息公开工作年度报告'),
        report('/b.html', '青石镇2022年政府信息公开工作年度报告'),
        report('/c.html', '河口县青石镇人民政府2022年政府信息公开工作年度报告'),
      ]),
    ).toEqual(['sought /c.html', 'sought /b.html', 'sought /a.html']);
  });

  test('at those of the office under a name that it had before', () => {
    const former = report('/a.html', '河口县青石乡人民政府2022年政府信息公开工作年度报告');
    const unknown = report('/b.html', '河口县白石乡人民政府2022年政府信息公开工作年度报告');
    const names = [...sought.names, '河口县青石乡人民政府'];
    const wanted = chooseLinks({ reports: [unknown, former], links: [] }, { ...sought, names });
    expect(wanted.map(({ url }) => url)).toEqual([former.url]);
    expect(chosen([former])).toEqual([]);
  });

  test('not at those of other offices or other years', () => {
    expect(
      chosen([
        report('/a.html', '白石镇2022年政府信息公开工作年度报告'),
        report('/b.html', '青石镇2021年政府信息公开工作年度报告'),
        report('/c.html', '河口县财政局2022年政府信息公开工作年度报告'),
      ]),
    ).toEqual([]);
  });

  test('at lists: that of the year, the column in the trail, other columns, the next page, what the column is in', () => {
    expect(
      chosen(
        [],
        [
          link('/', '首页', true),
          link('/zwgk', '政务公开', true),
          link('/nb', '政府信息公开年报', true),
          link('/index_1.html', '下一页'),
          link('/2021/', '2021年'),
          link('/2022/', '2022年'),
          link('/all', '信息公开年度报告'),
          link('/news', '今日要闻'),
        ],
      ),
    ).toEqual(['list /2022/', 'list /nb', 'list /all', 'list /index_1.html']);
  });

  test('of the trail, first at what is nearest to the page', () => {
    expect(
      chosen([], [link('/', '首页', true), link('/zwgk', '政务公开', true), link('/town', '青石镇', true)]),
    ).toEqual(['list /town', 'list /zwgk']);
  });

  test('at no list of other offices or of other things', () => {
    expect(
      chosen(
        [],
        [
          link('/b', '白石镇政府信息公开年报'),
          link('/w', '政府网站年度报告'),
          link('/f', '法治政府建设年度报告'),
          link('/r', '2021年政府信息公开年报'),
          link('/long', `${'政府信息公开年报'.repeat(6)}`),
        ],
      ),
    ).toEqual([]);
  });

  test('on no other site: a page may link to anywhere', () => {
    const away = { ...report('/a.html', '青石镇2022年政府信息公开工作年度报告'), url: 'http://10.0.0.1/a.html' };
    const column = { ...link('/nb', '政府信息公开年报', true), url: 'http://www.elsewhere.gov.cn/nb' };
    expect(chooseLinks({ reports: [away], links: [column] }, sought)).toEqual([]);
  });
});
