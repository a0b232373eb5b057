/**
 * The Markdown that Teams allows in Adaptive Cards, as HTML: bold, italics, links, bulleted and numbered lists. All else
 * stays as typed, and no markup of the text itself survives.
 */

/** `mentions` are the texts (`<at>Nimi</at>`) for which the card carries a mention; others stay plain text. */
export function cardMarkdown(text: string, mentions: readonly string[] = []): string {
  const blocks: string[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n{2,}/))
    blocks.push(...blocksOf(block.split('\n'), mentions));
  return blocks.join('') || '<p></p>';
}

function blocksOf(lines: string[], mentions: readonly string[]): string[] {
  const blocks: { tag: 'p' | 'ul' | 'ol'; lines: string[] }[] = [];
  for (const line of lines) {
    const [, bullet, number, rest = line] = /^\s*(?:([-*])|(\d+)[.)])\s+(.*)$/.exec(line) ?? [];
    const tag = bullet ? 'ul' : number ? 'ol' : 'p';
    const last = blocks.at(-1);
    if (last?.tag === tag) last.lines.push(rest);
    else if (line.trim() !== '') blocks.push({ tag, lines: [rest] });
  }
  return blocks.map(({ tag, lines: texts }) => {
    const spans = texts.map((line) => inlineOf(line, mentions));
    return tag === 'p'
      ? `<p>${spans.join(' ')}</p>`
      : `<${tag}>${spans.map((span) => `<li>${span}</li>`).join('')}</${tag}>`;
  });
}

function inlineOf(line: string, mentions: readonly string[]): string {
  const escaped = line
    // A backslash takes the meaning from the sign after it; as an entity it meets no rule below.
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE000${sign.charCodeAt(0)};`)
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const marked = escaped
    .replace(
      /\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g,
      '<a href="$2" target="_blank" rel="noreferrer">$1</a>',
    )
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<![\p{L}\d_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\d_])/gu, '<em>$1</em>');
  const named = mentions.reduce((html, mention) => {
    const [, name = ''] = /^<at>(.*)<\/at>$/.exec(mention) ?? [];
    return html.replaceAll(`&lt;at&gt;${name}&lt;/at&gt;`, `<span class="mention">${name}</span>`);
  }, marked);
  return named.replace(/\uE000(\d+);/g, '&#$1;');
}
