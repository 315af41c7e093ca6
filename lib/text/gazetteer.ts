import type { Level } from '../report/report.ts';

/** A division of the country. A 荣成市 is a county, whatever it is called. */
export interface Division {
  name: string;
  level: Extract<Level, 'province' | 'city' | 'county'> | 'township';
  superior: Division | null;
}

/**
 * Where places lie: every province, city and county, and the streets and towns that report. It knows one year: what it
 * does not know may exist all the same.
 */
export interface Gazetteer {
  /** Every street or town of this name: 珠街街道, 青石镇. */
  findTownships(name: string): readonly Division[];
  /** What the place before an office's name may be, as deep as it goes: 荣成市崖头街道办事处 → 崖头街道, 朝阳区财政局 → both. */
  placesOf(office: string): readonly Division[];
}

/** Reads `public/gazetteer.txt`: `# province`, `## city`, then a county a line with its townships, other names behind slashes. */
export function parseGazetteer(text: string): Gazetteer {
  const areas = new Map<string, Division[]>();
  const byLine = new Map<number, Division>();
  let at = 0;
  let province: Division | null = null;
  let city: Division | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) {
      province = addArea(line.slice(2), 'province', null);
      city = null;
    } else if (line.startsWith('##')) {
      city = line === '##' ? null : addArea(line.slice(3), 'city', province);
    } else if (line !== '') {
      const [name = ''] = line.split(' ', 1);
      const superior = name === '' ? city : addArea(name, 'county', city ?? province);
      if (superior) byLine.set(at, superior);
    }
    at += line.length + 1;
  }
  // Forty thousand townships, of which a report names a few: searching the text costs less than an index, until many
  // reports have asked.
  const found = new Map<string, readonly Division[]>();
  let searches = 0;
  let index: ReadonlyMap<string, readonly Division[]> | undefined;
  const findTownships = (name: string): readonly Division[] => {
    if (!township.test(name)) return [];
    const known = found.get(name) ?? index?.get(name);
    if (known || index) return known ?? [];
    const townships = searchTownships(text, name, byLine);
    if (townships.length > 0) found.set(name, townships);
    searches += 1;
    if (searches === manySearches) index = indexTownships(text, byLine);
    return townships;
  };
  return { findTownships, placesOf: (office) => placesOf(office, areas, findTownships) };

  function addArea(names: string, level: Division['level'], superior: Division | null): Division {
    const [name = '', ...others] = names.split('/');
    const area: Division = { name, level, superior };
    for (const known of [name, ...others]) areas.set(known, [...(areas.get(known) ?? []), area]);
    return area;
  }
}

function searchTownships(text: string, name: string, byLine: ReadonlyMap<number, Division>): Division[] {
  const townships: Division[] = [];
  for (let at = text.indexOf(` ${name}`); at !== -1; at = text.indexOf(` ${name}`, at + 1)) {
    const next = text[at + 1 + name.length];
    if (next !== ' ' && next !== '\n') continue;
    const superior = byLine.get(text.lastIndexOf('\n', at) + 1);
    if (superior) townships.push({ name, level: 'township', superior });
  }
  return townships;
}

const manySearches = 50;

/** Every township by its name, in the order of the text. */
function indexTownships(text: string, byLine: ReadonlyMap<number, Division>): Map<string, Division[]> {
  const index = new Map<string, Division[]>();
  for (const [at, superior] of byLine) {
    const end = text.indexOf('\n', at);
    for (const name of text
      .slice(at, end < 0 ? text.length : end)
      .split(' ')
      .slice(1)) {
      const townships = index.get(name);
      const division: Division = { name, level: 'township', superior };
      if (townships) townships.push(division);
      else index.set(name, [division]);
    }
  }
  return index;
}

const township = /^[\u4e00-\u9fff]+(?:街道|[镇乡]|苏木)$/;

const longestName = 16;

/** Name by name from the left, the longest first, each below the one before: 云南省 曲靖市 麒麟区 珠街街道. */
function placesOf(
  office: string,
  areas: ReadonlyMap<string, readonly Division[]>,
  findTownships: Gazetteer['findTownships'],
): readonly Division[] {
  let places: readonly Division[] = [];
  for (let at = 0; ; ) {
    const next = longestFrom(at);
    if (!next) return places;
    places = next.divisions;
    at = next.end;
  }

  function longestFrom(at: number): { divisions: readonly Division[]; end: number } | undefined {
    const longest = Math.min(office.length, at + longestName);
    for (let end = longest; end >= at + 2; end -= 1) {
      const name = office.slice(at, end);
      const named = areas.get(name) ?? (township.test(name) && !beginsWithArea(name) ? findTownships(name) : []);
      const divisions = places.length === 0 ? named : named.filter((division) => isBelowAny(division, places));
      if (divisions.length > 0) return { divisions, end };
    }
    return undefined;
  }

  /** 梁园区前进街道 is no township's name; 城区街道 is one, though there is a 城区. */
  function beginsWithArea(name: string): boolean {
    const stem = name.replace(/(?:街道|[镇乡]|苏木)$/, '');
    return [...stem.matchAll(areaEnd)].some(
      ({ index }) => index + 1 < stem.length && areas.has(stem.slice(0, index + 1)),
    );
  }
}

const areaEnd = /[省市县区州盟旗]/g;

const isBelowAny = (division: Division, places: readonly Division[]): boolean =>
  places.some((place) => isBelow(division, place));

/** Whether a division lies in another; none lies in itself. */
export function isBelow(division: Division, other: Division): boolean {
  for (let above = division.superior; above !== null; above = above.superior) if (above === other) return true;
  return false;
}

/** 云南省曲靖市麒麟区. */
export const fullName = ({ name, superior }: Division): string => (superior ? fullName(superior) : '') + name;

/**
 * How two sets of candidates stand to each other: `same` place, one `within` the other, or `apart`; null where a name
 * is not known or can mean both.
 */
export function relationOf(left: readonly Division[], right: readonly Division[]): 'same' | 'within' | 'apart' | null {
  const relations = new Set(
    left.flatMap((one) =>
      right.map((other) => (one === other ? 'same' : isBelow(one, other) || isBelow(other, one) ? 'within' : 'apart')),
    ),
  );
  const [only] = relations;
  return relations.size === 1 && only ? only : null;
}
