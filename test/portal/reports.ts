import type { PortalReport } from './report-data.ts';
import { baitaCityOffice } from './reports/baita-city-office-2024.ts';
import { beihuBureau } from './reports/beihu-bureau-2024.ts';
import { chengdongBranch } from './reports/chengdong-branch-2023.ts';
import { dongxiangTax } from './reports/dongxiang-tax-2020.ts';
import { gaolingStreet } from './reports/gaoling-street-2024.ts';
import { hongshanCounty } from './reports/hongshan-county-2021.ts';
import { jinshanStreet } from './reports/jinshan-street-2023.ts';
import { linheBureau } from './reports/linhe-bureau-2022.ts';
import { liuheCounty } from './reports/liuhe-county-2022.ts';
import { luoyanBureau } from './reports/luoyan-bureau-2023.ts';
import { nanyangStreet } from './reports/nanyang-street-2019.ts';
import { penglaige } from './reports/penglaige-street-2020.ts';
import { pinganBureau } from './reports/pingan-bureau-2023.ts';
import { qianjin } from './reports/qianjin-street-2020.ts';
import { qingshiTown } from './reports/qingshi-town-2023.ts';
import { sanheTown } from './reports/sanhe-town-2023.ts';
import { shuikouTown } from './reports/shuikou-town-2021.ts';
import { taohuaTown } from './reports/taohua-town-2022.ts';
import { xinpingBureau } from './reports/xinping-bureau-2022.ts';
import { yunfengZone } from './reports/yunfeng-zone-2025.ts';

/** Every report of the portal: the two real ones, then the invented ones. */
export const reports: readonly PortalReport[] = [
  qianjin,
  penglaige,
  baitaCityOffice,
  beihuBureau,
  chengdongBranch,
  dongxiangTax,
  gaolingStreet,
  hongshanCounty,
  jinshanStreet,
  linheBureau,
  liuheCounty,
  luoyanBureau,
  nanyangStreet,
  pinganBureau,
  qingshiTown,
  sanheTown,
  shuikouTown,
  taohuaTown,
  xinpingBureau,
  yunfengZone,
];
