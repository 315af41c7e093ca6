/** Formats that hold reports and have no reader yet: their bytes are no text. */
const unreadable = /\.(?:docx?|wps|ofd|xlsx?|et|zip|rar|7z|gz|mht(?:ml)?|png|jpe?g)$/i;

/** Whether a file of this name has a reader. */
export const isReadable = (name: string): boolean => !unreadable.test(name);

/** Whether a file is a PDF, by its name or else by how it begins. */
export const isPdf = (bytes: Uint8Array, name: string): boolean => /\.pdf$/i.test(name) || beginsAsPdf(bytes);

const beginsAsPdf = (bytes: Uint8Array): boolean =>
  [...'%PDF-'].every((sign, index) => bytes[index] === sign.charCodeAt(0));

/** Whether a file is a page, and no text, by its name or else by how it begins. */
export const isPage = (content: string, name: string): boolean =>
  /\.txt$/i.test(name) ? false : /\.html?$/i.test(name) || /^\s*<[!a-z]/i.test(content);
