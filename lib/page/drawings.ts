import { type Area, Geometry, gutterOf } from './geometry.ts';
import type { Role } from './marks.ts';
import { overlaps } from './position-bubble.ts';
import type { ReadSpot } from './read-spots.ts';
import { isShown, type SpotGroup, strongest, styleOf } from './spots.ts';
import { type Box, boxOf, type Target } from './target.ts';

/** What a flag and a ghost bar say; the interface's language is not our business. */
export interface DrawingTexts {
  /** 法 · 实 · 式 · 提 */
  tag(severity: string): string;
  /** For a screen reader: how many findings stand here, and the first. */
  flag(count: number, message: string): string;
  /** 此处应有 五、…（未找到） */
  missing(heading: string): string;
  /** What stands for a place of which no number was read: 空, ？ … */
  unread(as: Exclude<ReadSpot['as'], 'row' | 'number'>): string;
}

interface Drawing {
  element: HTMLElement;
  area(geometry: Geometry): Area | null;
  /** Whether width and height are those of the area, and not the element's own. */
  isStretched?: boolean;
}

/** A flag's area, and to which side the next one goes that would lie upon it. */
type FlagArea = Area & { side: 'left' | 'right' };

interface Flag extends Drawing {
  area(geometry: Geometry): FlagArea | null;
}

const signs: Record<Role, string> = { plus: '+', minus: '−', result: '=' };
const flashMs = 1_700;
const gap = 4;

/** Draws flags, ghost bars, signs and flashes into the overlay, and keeps them where the page's layout puts them. */
export class Drawings {
  readonly #layer: HTMLElement;
  readonly #texts: DrawingTexts;
  readonly #opened: (group: SpotGroup, opener: HTMLElement) => void;
  #flags: Flag[] = [];
  #ghosts: Drawing[] = [];
  #signs: Drawing[] = [];
  #read: Drawing[] = [];
  #flashes: Drawing[] = [];

  constructor(layer: HTMLElement, texts: DrawingTexts, opened: (group: SpotGroup, opener: HTMLElement) => void) {
    this.#layer = layer;
    this.#texts = texts;
    this.#opened = opened;
  }

  /** Replaces flags and ghost bars. */
  draw(groups: readonly SpotGroup[]): void {
    discard(this.#flags);
    discard(this.#ghosts);
    const shown = groups
      .map(({ target, spots }) => ({ target, spots: spots.filter(isShown) }))
      .filter(({ spots }) => spots.length > 0);
    this.#flags = shown.filter(({ target }) => target.kind !== 'gap').map((group) => this.#drawFlag(group));
    this.#ghosts = shown.filter(({ target }) => target.kind === 'gap').flatMap((group) => this.#drawGhost(group));
    this.#layer.append(...[...this.#flags, ...this.#ghosts].map(({ element }) => element));
  }

  /** Puts + and − into the corners of the cells of a calculation; an empty list takes them away. */
  drawSigns(cells: readonly { element: Element; role: Role }[]): void {
    discard(this.#signs);
    this.#signs = cells.map(({ element: cell, role }) => ({
      element: this.#create('span', `sign ${role}`, signs[role]),
      area: (geometry) => geometry.areaOf(cell),
    }));
    for (const { element } of this.#signs) element.setAttribute('aria-hidden', 'true');
    this.#layer.append(...this.#signs.map(({ element }) => element));
  }

  /** Lays what was read over the tables: a frame around each figure, its value in the corner, its row and column in words. */
  drawRead(spots: readonly ReadSpot[]): void {
    discard(this.#read);
    this.#read = spots.map(({ box, as, label, value }) => {
      const element = this.#create('span', `read ${as}`, '');
      const tag = element.ownerDocument.createElement('b');
      tag.textContent = String((as === 'row' || as === 'number' ? value : this.#texts.unread(as)) ?? '');
      tag.title = `${label} ${tag.textContent}`;
      if (as !== 'row') element.append(tag);
      element.setAttribute('aria-hidden', 'true');
      return { element, area: (geometry) => geometry.areaOf(box), isStretched: true };
    });
    this.#layer.append(...this.#read.map(({ element }) => element));
  }

  /** Lets a place light up for a moment. */
  flash(box: Box): void {
    discard(this.#flashes);
    const geometry = new Geometry(window);
    const flashes = geometry.linesOf(box).map(
      (_, line): Drawing => ({
        element: this.#create('span', 'flash', ''),
        area: (now) => now.linesOf(box)[line] ?? null,
        isStretched: true,
      }),
    );
    this.#flashes = flashes;
    this.#layer.append(...flashes.map(({ element }) => element));
    this.place();
    setTimeout(() => discard(flashes), flashMs);
  }

  /** All reading of layout comes before all writing. */
  place(): void {
    const geometry = new Geometry(window);
    const flags = apart(
      this.#flags.map((flag) => [flag, flag.area(geometry)]),
      geometry.view,
    );
    const others = measure([...this.#read, ...this.#ghosts, ...this.#signs, ...this.#flashes], geometry);
    for (const [{ element, isStretched }, area] of [...flags, ...others]) {
      element.style.visibility = area ? '' : 'hidden';
      if (area === null) continue;
      element.style.transform = `translate(${Math.round(area.left)}px, ${Math.round(area.top)}px)`;
      if (isStretched) Object.assign(element.style, { width: `${area.width}px`, height: `${area.height}px` });
    }
  }

  clear(): void {
    for (const drawings of [this.#flags, this.#ghosts, this.#signs, this.#read, this.#flashes]) discard(drawings);
  }

  #drawFlag(group: SpotGroup): Flag {
    const lead = strongest(group.spots);
    const element = this.#create('button', ['flag', ...styleOf(group.spots)].join(' '), '');
    const tag = element.ownerDocument.createElement('b');
    tag.textContent = this.#texts.tag(lead?.finding.severity ?? 'hint');
    element.append(tag, String(group.spots.length));
    element.setAttribute('aria-label', this.#texts.flag(group.spots.length, lead?.finding.message ?? ''));
    element.title = lead?.finding.message ?? '';
    this.#open(element, element, group);
    return { element, area: (geometry) => flagArea(group.target, element, geometry) };
  }

  #drawGhost(group: SpotGroup): Drawing[] {
    const { target } = group;
    if (target.kind !== 'gap') return [];
    const style = styleOf(group.spots).join(' ');
    const line = this.#create('div', `ghost ${style}`, '');
    const label = this.#create('button', `ghost-label ${style}`, this.#texts.missing(target.missing));
    this.#open(label, label, group);
    return [
      { element: line, area: (geometry) => gapArea(target, geometry), isStretched: true },
      { element: label, area: (geometry) => gapLabelArea(target, label, geometry) },
    ];
  }

  #open(button: HTMLElement, opener: HTMLElement, group: SpotGroup): void {
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', (event) => {
      if (event.isTrusted) this.#opened(group, opener);
    });
  }

  #create(name: 'button' | 'div' | 'span', className: string, text: string): HTMLElement {
    const element = this.#layer.ownerDocument.createElement(name);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    element.className = className;
    element.textContent = text;
    return element;
  }
}

type Measured<D extends Drawing, A extends Area> = [drawing: D, area: A | null];

const measure = (drawings: readonly Drawing[], geometry: Geometry): Measured<Drawing, Area>[] =>
  drawings.map((drawing) => [drawing, drawing.area(geometry)]);

function discard(drawings: readonly Drawing[]): void {
  for (const { element } of drawings) element.remove();
}

/** In the gutter to the left; where there is none, to the right of the table or after the paragraph's last word. */
function flagArea(target: Target, flag: HTMLElement, geometry: Geometry): FlagArea | null {
  const box = boxOf(target);
  const area = box && geometry.areaOf(box);
  if (!area) return null;
  const { view } = geometry;
  const { offsetWidth: width, offsetHeight: height } = flag;
  const gutter = gutterOf(target);
  const edge = (gutter && geometry.areaOf(gutter)) ?? area;
  const line = target.kind === 'passage' ? (geometry.linesOf(target.range)[0] ?? area) : area;
  const left = Math.min(edge.left, area.left) - width - gap;
  if (left >= view.left) return { left, top: middle(line, height), width, height, side: 'left' };
  const end =
    target.kind === 'passage'
      ? (geometry.linesOf(target.whole).at(-1) ?? line)
      : { ...line, left: edge.left, width: edge.width };
  const right = end.left + end.width + gap;
  if (right + width <= view.left + view.width)
    return { left: right, top: middle(end, height), width, height, side: 'right' };
  return { left: view.left + 2, top: middle(line, height), width, height, side: 'left' };
}

const middle = (area: Area, height: number): number => area.top + (area.height - height) / 2;

type Gap = Extract<Target, { kind: 'gap' }>;

/** A line across the gap, as wide as what stands around it. */
function gapArea({ above, below }: Gap, geometry: Geometry): Area | null {
  const before = above && geometry.areaOf(above);
  const after = below && geometry.areaOf(below);
  const near = after ?? before;
  if (!near) return null;
  const holder = holderOfWidth(after ? below : above);
  const frame = (holder && geometry.areaOf(holder)) ?? near;
  const bottom = before ? before.top + before.height : near.top;
  const top = before && after && after.top > bottom ? (bottom + after.top) / 2 : after ? after.top : bottom;
  return { left: frame.left, top, width: frame.width, height: 0 };
}

const holderOfWidth = (box: Box | null): Element | null => {
  if (box instanceof Range) return gutterOf({ kind: 'passage', range: box, whole: box, block: -1 });
  return box && gutterOf({ kind: 'element', element: box });
};

/** Under the line's right end, where a heading leaves room; for a missing row beside the table, since figures stand under it. */
function gapLabelArea(target: Gap, label: HTMLElement, geometry: Geometry): Area | null {
  const line = gapArea(target, geometry);
  if (line === null) return null;
  const { offsetWidth: width, offsetHeight: height } = label;
  const { view } = geometry;
  const isRow = (target.below ?? target.above) instanceof Element;
  if (!isRow) return { left: line.left + line.width - width, top: line.top - 2, width, height };
  const top = line.top - height / 2;
  const left = line.left - width - gap;
  if (left >= view.left) return { left, top, width, height };
  const right = line.left + line.width + gap;
  return { left: right + width <= view.left + view.width ? right : line.left, top, width, height };
}

/** Flags of neighbouring rows are higher than the rows: the next lane outwards takes what would lie on another. */
function apart(flags: readonly Measured<Flag, FlagArea>[], view: Area): Measured<Flag, FlagArea>[] {
  const placed: Area[] = [];
  return flags.map(([flag, area]) => {
    if (area === null) return [flag, null];
    const spot = { ...area };
    let other = placed.find((candidate) => overlaps(candidate, spot));
    while (other) {
      const lane = spot.side === 'left' ? other.left - spot.width - 2 : other.left + other.width + 2;
      const isInView = lane >= view.left && lane + spot.width <= view.left + view.width;
      if (isInView) spot.left = lane;
      else Object.assign(spot, { left: area.left, top: other.top + other.height + 1 });
      other = placed.find((candidate) => overlaps(candidate, spot));
    }
    placed.push(spot);
    return [flag, spot];
  });
}
