import type { Fetch } from '../../lib/batch/fetch-page.ts';

/** The browser's own function wants to be called without an owner. */
export const fetchFreely: Fetch = (url, options) => fetch(url, options);

const bareLength = 400;

/** A page with so little text is one that a script fills in. */
export const isBare = ({ body }: Document): boolean => (body?.textContent ?? '').trim().length < bareLength;
