import { xmlHead } from './xml.ts';

/*
 * The looks of cells. Texts have the format "text", so that one beginning with = stays a text even when somebody edits
 * the cell; days and times are ISO, which every language of a spreadsheet shows alike.
 */

const day = 164;
const time = 165;
const text = 49;
const general = 0;

const fonts = ['', '<b/>', '<u/>'];
const fontColours = ['FF000000', 'FF000000', 'FF0B57A4'];
/** The first two are reserved by the format. */
const fills = [null, null, 'FFE3E9F1', 'FFFFF3D6', 'FFFFFBF0'];

interface Look {
  font: 0 | 1 | 2;
  fill: 0 | 2 | 3 | 4;
  format: number;
}

const looks = {
  header: { font: 1, fill: 2, format: text },
  text: { font: 0, fill: 0, format: text },
  number: { font: 0, fill: 0, format: general },
  day: { font: 0, fill: 0, format: day },
  time: { font: 0, fill: 0, format: time },
  link: { font: 2, fill: 0, format: text },
  /** Columns that others fill in. */
  openHeader: { font: 1, fill: 3, format: text },
  openText: { font: 0, fill: 4, format: text },
  openDay: { font: 0, fill: 4, format: day },
} as const satisfies Record<string, Look>;

export type Style = keyof typeof looks;

const order = Object.keys(looks);

/** The number by which a cell names its look. 0 is the bare look of cells that nobody wrote. */
export const styleId = (style: Style): number => order.indexOf(style) + 1;

export function stylesXml(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFC7D1"/></${name}>`;
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="2"><numFmt numFmtId="${day}" formatCode="yyyy\\-mm\\-dd"/>\
<numFmt numFmtId="${time}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
<fonts count="${fonts.length}">${fonts.map((font, index) => fontXml(font, fontColours[index] ?? '')).join('')}</fonts>\
<fills count="${fills.length}">${fills.map(fillXml).join('')}</fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${order.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
${Object.values(looks).map(lookXml).join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

const fontXml = (font: string, colour: string): string =>
  `<font>${font}<sz val="11"/><color rgb="${colour}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;

function fillXml(colour: string | null, index: number): string {
  if (colour === null) return `<fill><patternFill patternType="${index === 0 ? 'none' : 'gray125'}"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Days stand where their texts would: numbers alone are set to the right. */
const isTime = (format: number): boolean => format === day || format === time;

const lookXml = ({ font, fill, format }: Look): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" \
applyFill="1" applyBorder="1" applyAlignment="1"><alignment${isTime(format) ? ' horizontal="left"' : ''} vertical="top" wrapText="1"/></xf>`;
