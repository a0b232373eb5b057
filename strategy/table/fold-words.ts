/** One spelling for words that differ only in case, white space, kind of dash or Unicode form, for comparing, never for showing. */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .toLocaleLowerCase('fi');
}
