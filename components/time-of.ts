/** 2024年1月20日 09:05, in the reader's time zone. */
export const timeOf = (at: number): string =>
  new Date(at).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
