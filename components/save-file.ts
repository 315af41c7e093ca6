/** Hands a content to the browser's own saving of files; needs no permission. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Characters that some system forbids in file names become a dash. */
export const fileName = (parts: readonly (string | number | null)[], extension: string): string =>
  `${parts
    .filter((part) => part !== null)
    .join('-')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '-')
    .slice(0, 120)}.${extension}`;
