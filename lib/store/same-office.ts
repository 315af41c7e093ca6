import { normalise } from '../text/normalise.ts';
import type { ReportRecord } from './db.ts';

/** 河口县…, 烟台市…: a name that says where its office is. 城关镇 there are hundreds of, and 开发区 is everywhere. */
const placed = /\p{Script=Han}{2}(?<!开发|高新|经开|示范|度假|工业|园|景|新|社|片|地|矿|林)[省市县区州旗盟]/u;

/** The site that a host belongs to: www.hekou.gov.cn and zwgk.hekou.gov.cn are one. */
const siteOf = (url: string): string => {
  const host = URL.parse(url)?.hostname ?? '';
  return host.endsWith('.gov.cn') ? host.split('.').slice(-3).join('.') : host;
};

/** Whether two records of one name are of one office: the name says where it is, or both stand on one site. */
export const isSameOffice = (one: Pick<ReportRecord, 'office' | 'url'>, other: { url: string }): boolean =>
  placed.test(normalise(one.office ?? '')) || siteOf(one.url) === siteOf(other.url);
