import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import { tableNames, tableSections, tableTitles } from '../report/labels.ts';
import { nameOfPart } from '../report/parts.ts';
import { hasTableText } from '../report/table-text.ts';

const wholeScan = violation({
  where: [{ page: 'title' }],
  message: '公布的文件是扫描图片，文字和表格都无法检索、复制；表中数字由人工对照录入后核对',
});

/** F2: an image stands where a table should; nobody can search it, copy it, or have it read out. */
export const tableAsImage = defineRule({
  id: 'table-as-image',
  version: 1,
  title: '表格是图片',
  titleEn: 'A table is an image',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [{ document: '政府信息公开条例', clause: '第二十四条（检索、查阅、下载）' }],
  about: {
    zh: {
      checks: '应有表格的部分是图片，或全文是扫描件：无法检索、复制和核对。',
      unchecked: '2018 年度及以前的报告（当时没有全国统一格式）；有表格的文字而未能读成表格。',
      spared: '图片之外另有可读表格的；附件。',
    },
    en: {
      checks:
        'An image stands where a table should, or the whole file is a scan; it can be neither searched nor copied nor checked.',
      unchecked:
        'The report is for 2018 or earlier, when there was no national form; or the table’s text is there but could not be read as one.',
      spared: 'Images beside a table that can be read; attachments.',
    },
  },
  isOfFigures: true,
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    if (report.isEntered) return yield wholeScan;
    for (const name of tableNames) {
      const section = tableSections[name];
      const isImage =
        report.tables[name] === null &&
        report.figures.some((figure) => figure.kind === 'image' && figure.section === section);
      // The pictures may be in its cells, or beside it.
      if (isImage && hasTableText(report, name))
        yield unchecked(`“${tableTitles[name]}”的文字未能读成表格`, [{ section }]);
      else if (!isImage) yield consistent;
      else
        yield violation({
          where: [{ section }],
          message: `“${nameOfPart(report, section)}”部分的表格（${tableTitles[name]}）是图片，其中的数字未能核对`,
        });
    }
  },
});
