import { type Box, boxOf, type Target } from './anchors.ts';
import { type Area, Geometry, gutterOf } from './geometry.ts';
import type { Role } from './marks.ts';
import { overlaps } from './position-bubble.ts';
import { isShown, type SpotGroup, strongest, styleOf } from './spots.ts';

/** What a flag and a ghost bar say; the interface's language is not our business. */
export interface DrawingTexts {
  /** 法 · 实 · 式 · 提 */
  tag(severity: string): string;
  /** For a screen reader: how many findings stand here, and the first. */
  flag(count: number, message: string): string;
  /** 此处应有 五、…（未找到） */
  missing(heading: string): string;
}

interface Drawing {
  element: HTMLElement;
  area(geometry: Geometry): Area | null;
}

const signs: Record<Role, string> = { plus: '+', minus: '−', result: '=' };
const flashMs = 1_700;
const gapToTable = 4;

/** Draws flags, ghost bars, signs and flashes into the overlay, and keeps them where the page's layout puts them. */
export class Drawings {
  readonly #layer: HTMLElement;
  readonly #texts: DrawingTexts;
  readonly #opened: (group: SpotGroup, opener: HTMLElement) => void;
  #flags: Drawing[] = [];
  #ghosts: Drawing[] = [];
  #signs: Drawing[] = [];
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
    this.#ghosts = shown.filter(({ target }) => target.kind === 'gap').map((group) => this.#drawGhost(group));
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

  /** Lets a place light up for a moment. */
  flash(box: Box): void {
    discard(this.#flashes);
    const geometry = new Geometry(window);
    const flashes = geometry.linesOf(box).map(
      (_, line): Drawing => ({
        element: this.#create('span', 'flash', ''),
        area: (now) => now.linesOf(box)[line] ?? null,
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
    const flags = apart(measure(this.#flags, geometry), geometry.view);
    const others = measure([...this.#ghosts, ...this.#signs], geometry);
    const flashes = measure(this.#flashes, geometry);
    for (const [{ element }, area] of [...flags, ...others, ...flashes]) {
      element.style.visibility = area ? '' : 'hidden';
      if (area) element.style.transform = `translate(${Math.round(area.left)}px, ${Math.round(area.top)}px)`;
    }
    for (const [{ element }, area] of measured(this.#ghosts, others)) if (area) element.style.width = `${area.width}px`;
    for (const [{ element }, area] of flashes)
      if (area) Object.assign(element.style, { width: `${area.width}px`, height: `${area.height}px` });
  }

  clear(): void {
    for (const drawings of [this.#flags, this.#ghosts, this.#signs, this.#flashes]) discard(drawings);
  }

  #drawFlag(group: SpotGroup): Drawing {
    const lead = strongest(group.spots);
    const element = this.#create('button', ['flag', ...styleOf(group.spots)].join(' '), '');
    const tag = element.ownerDocument.createElement('b');
    tag.textContent = this.#texts.tag(lead?.finding.severity ?? 'hint');
    element.append(tag, String(group.spots.length));
    element.setAttribute('aria-label', this.#texts.flag(group.spots.length, lead?.finding.message ?? ''));
    this.#open(element, element, group);
    return { element, area: (geometry) => flagArea(group.target, element, geometry) };
  }

  #drawGhost(group: SpotGroup): Drawing {
    const bar = this.#create('div', ['ghost', ...styleOf(group.spots)].join(' '), '');
    const missing = group.target.kind === 'gap' ? group.target.missing : '';
    const label = this.#create('button', 'ghost-label', this.#texts.missing(missing));
    bar.append(label);
    this.#open(label, label, group);
    return { element: bar, area: (geometry) => ghostArea(group.target, geometry) };
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

type Measured = [drawing: Drawing, area: Area | null];

const measure = (drawings: readonly Drawing[], geometry: Geometry): Measured[] =>
  drawings.map((drawing) => [drawing, drawing.area(geometry)]);
const measured = (drawings: readonly Drawing[], areas: readonly Measured[]): Measured[] =>
  areas.filter(([drawing]) => drawings.includes(drawing));

function discard(drawings: readonly Drawing[]): void {
  for (const { element } of drawings) element.remove();
}

function flagArea(target: Target, flag: HTMLElement, geometry: Geometry): Area | null {
  const box = boxOf(target);
  const area = box && geometry.areaOf(box);
  if (!area) return null;
  const gutter = gutterOf(target);
  const edge = (gutter && geometry.areaOf(gutter)) ?? area;
  const { offsetWidth: width, offsetHeight: height } = flag;
  const line = target.kind === 'passage' ? (geometry.linesOf(target.range)[0]?.height ?? area.height) : area.height;
  return {
    left: Math.min(edge.left, area.left) - width - gapToTable,
    top: area.top + (line - height) / 2,
    width,
    height,
  };
}

/** A line across the gap, as wide as what stands around it. */
function ghostArea(target: Target, geometry: Geometry): Area | null {
  if (target.kind !== 'gap') return null;
  const above = target.above && geometry.areaOf(target.above);
  const below = target.below && geometry.areaOf(target.below);
  const near = below ?? above;
  if (!near) return null;
  const holder = widthHolder(target.below && below ? target.below : target.above);
  const frame = (holder && geometry.areaOf(holder)) ?? near;
  const bottom = above ? above.top + above.height : near.top;
  const top = below && above && below.top > bottom ? (bottom + below.top) / 2 : below ? below.top : bottom;
  return { left: frame.left, top, width: frame.width, height: 0 };
}

const widthHolder = (box: Box | null): Element | null =>
  box instanceof Range
    ? gutterOf({ kind: 'passage', range: box, block: -1 })
    : box && gutterOf({ kind: 'element', element: box });

/** Flags of neighbouring rows are higher than the rows: the next lane to the left takes what would lie on another. */
function apart(flags: readonly Measured[], view: Area): Measured[] {
  const placed: Area[] = [];
  return flags.map(([drawing, area]): Measured => {
    if (area === null) return [drawing, null];
    const spot = { ...area, left: Math.max(view.left + 2, area.left) };
    let other = placed.find((candidate) => overlaps(candidate, spot));
    while (other) {
      if (other.left - spot.width - 2 >= view.left) spot.left = other.left - spot.width - 2;
      else Object.assign(spot, { left: Math.max(view.left + 2, area.left), top: other.top + other.height + 1 });
      other = placed.find((candidate) => overlaps(candidate, spot));
    }
    placed.push(spot);
    return [drawing, spot];
  });
}
