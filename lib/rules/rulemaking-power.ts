import { type FormCell, formCells, isAny, listCells, placesOf } from '../audit/filling.ts';
import { consistent, defineRule, unchecked, violation } from '../audit/rule.ts';
import type { Identity } from '../report/report.ts';
import { findRow } from '../report/table.ts';

/** 规章 are made by departments of the State Council and by governments of provinces and cities with districts only. */
export const rulemakingPower = defineRule({
  id: 'rulemaking-power',
  version: 1,
  title: '无规章制定权的机关填报规章数量',
  titleEn: 'Regulations reported by an office that has no power to make them',
  verdict: 'inconsistent',
  severity: 'substantive',
  basis: [
    { document: '立法法', clause: '第九十一条' },
    { document: '立法法', clause: '第九十三条' },
  ],
  about: {
    zh: {
      checks: '没有规章制定权的机关（乡镇、街道、派出机构、县级政府及部门、市级部门等）填报规章数量大于 0。',
      unchecked: '机关类别或层级不明，或表二没有“规章”一行。',
      spared:
        '有规章制定权的政府及其办公厅（室）；填的只是现行有效或公开数量，以及省级部门填报的，只作疑似；行政规范性文件不在此列。',
    },
    en: {
      checks:
        'Offices without the power to make regulations (towns, streets, branches, county governments, city departments …) that report some.',
      unchecked: 'The kind or level of the office is not known, or table 2 has no row of regulations.',
      spared:
        'Governments with that power and their general offices; figures in force or published, and provincial departments, are a suspicion only; normative documents are another matter.',
    },
  },
  isOfFigures: true,
  needs: ['disclosure'],
  *check(report) {
    const { identity } = report;
    const table = report.tables.disclosure;
    if (findRow(table, 'regulations') === undefined) return yield unchecked('表二没有“规章”一行');
    const power = powerOf(identity);
    if (power === 'unknown') return yield unchecked('机关类别或层级不明，无法判断有无规章制定权');
    const filled = formCells(table).filter(({ row, cell }) => row === 'regulations' && (cell.value ?? 0) > 0);
    if (power === 'has' || !isAny(filled)) return yield consistent;
    yield violation({
      // What is in force or published may be another organ's; a provincial department drafts its government's 规章.
      verdict: power === 'none' && filled.some(isMade) ? 'inconsistent' : 'suspect',
      message: `${listCells(table, filled)}大于 0；${namesOf[identity.officeClass] ?? '该机关'}没有规章制定权`,
      where: placesOf(report, table, filled),
    });
  },
});

const isMade = ({ cell }: FormCell): boolean => cell.col === 'issued' || cell.col === 'made';

function powerOf({ officeClass, level }: Identity): 'has' | 'drafts' | 'none' | 'unknown' {
  if (officeClass === 'state-department') return 'has';
  if (/^(?:town|street|branch|vertical)$/.test(officeClass)) return 'none';
  const isGovernment = officeClass === 'government' || officeClass === 'government-office';
  if (!isGovernment && officeClass !== 'department') return 'unknown';
  if (level === 'county' || level === 'town' || level === 'street') return 'none';
  if (level !== 'city' && level !== 'province' && level !== 'state') return 'unknown';
  if (isGovernment || level === 'state') return 'has';
  return level === 'province' ? 'drafts' : 'none';
}

const namesOf: Partial<Record<Identity['officeClass'], string>> = {
  town: '乡镇',
  street: '街道办事处',
  branch: '派出机构、分支机构',
  department: '地方政府部门',
  vertical: '驻地方的垂直管理机构',
  government: '县级人民政府',
  'government-office': '县级人民政府办公室',
};
