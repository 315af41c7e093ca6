import type { PortalReport } from './report-data.ts';
import { baitaCityOffice } from './reports/baita-city-office-2024.ts';
import { chengdongBranch } from './reports/chengdong-branch-2023.ts';
import { dongxiangTax } from './reports/dongxiang-tax-2020.ts';
import { hongshanCounty } from './reports/hongshan-county-2021.ts';
import { linheBureau } from './reports/linhe-bureau-2022.ts';
import { nanyangStreet } from './reports/nanyang-street-2019.ts';
import { penglaige } from './reports/penglaige-street-2020.ts';
import { qianjin } from './reports/qianjin-street-2020.ts';
import { qingshiTown } from './reports/qingshi-town-2023.ts';
import { yunfengZone } from './reports/yunfeng-zone-2025.ts';

/** Every report of the portal: the two real ones, then the invented ones. */
export const reports: readonly PortalReport[] = [
  qianjin,
  penglaige,
  baitaCityOffice,
  chengdongBranch,
  dongxiangTax,
  hongshanCounty,
  linheBureau,
  nanyangStreet,
  qingshiTown,
  yunfengZone,
];
