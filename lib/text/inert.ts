/**
 * Control characters, and those that turn the direction of what follows: on a portal's page they can only disguise. With
 * them what no XML may hold (U+FFFE, U+FFFF, half a character): one would make a document or picture unreadable.
 */
const disguises = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** A page's text as it may be shown: what could disguise it is replaced by a visible sign. */
export const inert = (text: string): string => text.replace(disguises, '\ufffd');
