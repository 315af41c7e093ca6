import type { PortalReport } from './report-data.ts';
import { penglaige } from './reports/penglaige-street-2020.ts';
import { qianjin } from './reports/qianjin-street-2020.ts';

/** Every report of the portal: the two real ones, then the invented ones, sound before faulty. */
export const reports: readonly PortalReport[] = [qianjin, penglaige];
