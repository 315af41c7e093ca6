/** What a snapshot's file is called where it is saved, and in the lists that name it. */
export const snapshotFile = ({ sha256 }: { sha256: string }): string => `快照-${sha256.slice(0, 12)}.html`;
