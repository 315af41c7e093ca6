import { normalise } from '../text/normalise.ts';
import { siteOf } from '../text/site.ts';
import type { ReportRecord } from './records.ts';

/** 河口县…, 烟台市…: a name that says where its office is. 城关镇 there are hundreds of, and 开发区 is everywhere. */
const placed = /\p{Script=Han}{2}(?<!开发|高新|经开|示范|度假|工业|园|景|新|社|片|地|矿|林)[省市县区州旗盟]/u;

/** Whether two records of one name are of one office: the name says where it is, or both stand on one site. */
export const isSameOffice = (one: Pick<ReportRecord, 'office' | 'url'>, other: { url: string }): boolean =>
  placed.test(normalise(one.office ?? '')) || siteOf(one.url) === siteOf(other.url);
