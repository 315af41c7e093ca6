/*
 * Numbers of persons, told from the many other long numbers of official prose (统一社会信用代码, 索引号, 文号, accounts).
 */

/** Provinces as the first two digits of an identity number give them (GB/T 2260). */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether 18 characters are an identity number: province, day of birth and check digit (GB 11643) all fit. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number) || !provinces.test(number) || !isBirthday(number.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11] === number[17]?.toUpperCase();
}

/** Whether 15 digits may be an identity number of before 1999; it has no check digit, so that the context must say so. */
export const isOldIdentityNumber = (number: string): boolean =>
  /^\d{15}$/.test(number) && provinces.test(number) && isBirthday(`19${number.slice(6, 12)}`);

function isBirthday(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6, 8))];
  const born = new Date(Date.UTC(year, month - 1, date));
  return year >= 1900 && year < 2100 && born.getUTCMonth() === month - 1 && born.getUTCDate() === date;
}

/** A number with all but its ends made unreadable: 3702************12, 138******78. */
export function maskNumber(number: string): string {
  const shown = number.length > 11 ? 4 : 3;
  return number.slice(0, shown) + '*'.repeat(number.length - shown - 2) + number.slice(-2);
}
