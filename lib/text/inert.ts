/** Control characters, and those that turn the direction of what follows: on a portal's page they can only disguise. */
const disguises = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A page's text as it may be shown: what could disguise it is replaced by a visible sign. */
export const inert = (text: string): string => text.replace(disguises, '\ufffd');
