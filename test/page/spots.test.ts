import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/audit/finding.ts';
import type { FindingState } from '../../lib/audit/review/review.ts';
import { audit } from '../../lib/audit/run.ts';
import { isShown, type Spot, stopIndexOf, stopsOf, styleOf } from '../../lib/page/spots.ts';
import { applicationsRowSum } from '../../lib/rules/applications-row-sum.ts';
import { applicationsTable, soundReport } from '../report-maker.ts';

const report = soundReport({
  tablesChange: { applications: applicationsTable('2021', { received: [5, 1, 0, 0, 0, 0, 7] }) },
});
const result = audit(report, [applicationsRowSum], { reportId: 'r' });

function spot(change: Partial<Finding>, state: FindingState = 'undecided'): Spot {
  const [finding] = result.findings;
  if (finding === undefined) throw new Error('the report was to have a finding');
  const nodes = { tables: new Map(), cells: new Map(), rows: new Map(), blocks: [] };
  return {
    reviewed: {
      reading: { report, nodes },
      state: { reportId: 'r', audit: result, decisions: [], notes: [], hidden: 0 },
    },
    finding: { ...finding, ...change },
    state,
    targets: [],
  };
}

describe('the style of a mark', () => {
  test('is the certainty as a line and the severity as a colour', () => {
    expect(styleOf([spot({ verdict: 'suspect', severity: 'format' })])).toEqual(['suspect', 'format']);
  });

  test('is that of the gravest finding where several share a place', () => {
    const hint = spot({ verdict: 'note', severity: 'hint' });
    const grave = spot({ verdict: 'suspect', severity: 'statutory' });
    expect(styleOf([hint, grave])).toEqual(['suspect', 'statutory']);
  });

  test('is confirmed only when every finding of the place is', () => {
    const confirmed = spot({}, 'confirmed');
    expect(styleOf([confirmed])).toEqual(['confirmed', 'substantive']);
    expect(styleOf([confirmed, spot({}, 'pending')])).toEqual(['inconsistent', 'substantive']);
    expect(styleOf([confirmed, spot({ severity: 'statutory' }, 'false-alarm')])).toEqual(['confirmed', 'substantive']);
  });

  test('steps back for false alarms, which are not shown unless asked for', () => {
    expect(styleOf([spot({}, 'false-alarm')])).toEqual(['false-alarm']);
    expect(isShown(spot({}, 'false-alarm'))).toBe(false);
    expect(isShown(spot({}, 'look-again'))).toBe(true);
  });
});

describe('the walk through the findings', () => {
  const [first, same, waved, last] = [
    spot({ cause: 'a' }),
    spot({ cause: 'a', place: 'elsewhere' }),
    spot({ cause: 'b' }, 'false-alarm'),
    spot({ cause: 'c' }),
  ];

  test('visits each cause once, and no false alarm', () => {
    expect(stopsOf([first, same, waved, last])).toEqual([first, last]);
  });

  test('knows where it is from any finding of a cause, and where it is not', () => {
    const stops = stopsOf([first, same, last]);
    expect(stopIndexOf(stops, same)).toBe(0);
    expect(stopIndexOf(stops, last)).toBe(1);
    expect(stopIndexOf(stops, waved)).toBe(-1);
    expect(stopIndexOf(stops, undefined)).toBe(-1);
  });
});
