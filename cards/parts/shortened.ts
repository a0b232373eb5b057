/** Texts of others made to fit: cut at a word with an ellipsis, in one line, without a last full stop. Only for showing, never for keeping. */

/** The text in at most `longest` characters (UTF-16 units). */
export function shortened(text: string, longest: number): string {
  const line = oneLine(text).replace(/\.$/, '');
  return line.length <= longest ? line : cutAtWord(line, longest);
}

/** The text with white space folded; the same text when it is short enough. */
export function shownText(text: string, longest: number): string {
  const line = oneLine(text);
  return line.length <= longest ? line : cutAtWord(line, longest);
}

/** The first letter made large, for a name that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A parenthesis that the cut leaves open goes with what stands in it, or is closed where it is most of what there is. */
function cutAtWord(line: string, longest: number): string {
  const kept = wholeWords(line, longest);
  const open = openParenthesisIn(kept);
  if (open === null) return `${kept}…`;
  if (open > longest / 3) return `${withoutTail(kept.slice(0, open))}…`;
  const shorter = wholeWords(line, longest - 1);
  return openParenthesisIn(shorter) === null ? `${shorter}…` : `${shorter}…)`;
}

/** The beginning of the line, with room left for the ellipsis. */
function wholeWords(line: string, longest: number): string {
  const space = line.slice(0, longest).lastIndexOf(' ');
  const end = space > longest / 2 ? space : Math.max(0, longest - 1);
  return withoutTail(line.slice(0, end).replace(/[\ud800-\udbff]$/, ''));
}

function withoutTail(text: string): string {
  return text.replace(/[\s,;:.–-]+$/, '');
}

/** Where the first parenthesis that is not closed begins. */
function openParenthesisIn(text: string): number | null {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else open.pop();
  }
  return open[0] ?? null;
}
