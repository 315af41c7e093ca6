import { beforeForm, precedesForm } from '../audit/form-era.ts';
import { consistent, defineRule, violation } from '../audit/rule.ts';
import { tableNames, tableSections, tableTitles } from '../report/labels.ts';
import { nameOfPart } from '../report/parts.ts';

/** F2: an image stands where a table should; nobody can search it, copy it, or have it read out. */
export const tableAsImage = defineRule({
  id: 'table-as-image',
  version: 1,
  title: '表格是图片',
  titleEn: 'A table is an image',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [{ document: '政府信息公开条例', clause: '第二十四条（检索、查阅、下载）' }],
  needs: [],
  *check(report) {
    if (precedesForm(report)) return yield beforeForm();
    for (const name of tableNames) {
      const section = tableSections[name];
      const isImage =
        report.tables[name] === null &&
        report.figures.some((figure) => figure.kind === 'image' && figure.section === section);
      if (!isImage) yield consistent;
      else
        yield violation({
          where: [{ section }],
          message: `“${nameOfPart(report, section)}”部分的表格（${tableTitles[name]}）是图片，其中的数字未能核对`,
        });
    }
  },
});
