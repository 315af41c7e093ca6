import { reportPage } from './bench/portal-page.ts';

/*
 * Pages made to harm a reader: each is a whole report with one thing added that nobody would publish in good faith.
 * Every one must be answered in bounded time, with nothing of its text run or lost.
 */

const inArticle = (addition: string): string => reportPage().replace('</div><p>上一篇', `${addition}</div><p>上一篇`);
const cells = (count: number): string => '<td>1</td>'.repeat(count);

/** What a page may call its office; shown, stored and exported as the text that it is. */
export const hostileTexts = [
  '<img src=x onerror="window.harmed=true">',
  '"><script>window.harmed=true</script>',
  '=HYPERLINK("http://www.example.com/","看")',
  '＝1+1',
  '@SUM(A1:A9)',
  'a\u202e\u0627\u2066b\u0007c',
  '{{constructor.constructor("window.harmed=true")()}}',
] as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const hostilePages: Record<string, string> = {
  'spans beyond every table': inArticle(
    `<table>${'<tr><td rowspan="65534" colspan="1000">一</td><td rowspan="65534" colspan="1000">二</td></tr>'.repeat(60)}</table>`,
  ),
  'a table of 100,000 cells': inArticle(`<table>${`<tr>${cells(100)}</tr>`.repeat(1_000)}</table>`),
  'one row of 100,000 cells': inArticle(`<table><tr>${cells(100_000)}</tr></table>`),
  'a text of 5 MB': inArticle(`<p>${'政府信息公开工作。'.repeat(600_000)}</p>`),
  '5 MB of spaces': inArticle(`<p>收到${' '.repeat(5_000_000)}申请</p>`),
  '5 MB of digits': inArticle(`<p>${'1,234'.repeat(1_000_000)}</p>`),
  '5 MB of headings': inArticle('<p>一、总体情况</p>'.repeat(150_000)),
  'elements nested 20,000 deep': inArticle(`${'<div>'.repeat(20_000)}深处${'</div>'.repeat(20_000)}`),
  'tables nested 400 deep': inArticle(`${'<table><tr><td>'.repeat(400)}深处${'</td></tr></table>'.repeat(400)}`),
  'hostile texts everywhere': reportPage()
    .replaceAll('河口县青石镇人民政府2023年', `${escaped(hostileTexts[0])}河口县青石镇人民政府2023年`)
    .replace(
      '</div><p>上一篇',
      `${hostileTexts.map((text) => `<p>${escaped(text)}</p><table><tr><td>${escaped(text)}</td></tr></table>`).join('')}</div><p>上一篇`,
    ),
};
