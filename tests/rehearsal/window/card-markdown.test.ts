import { cardMarkdown } from '../../../rehearsal/window/card-markdown';

describe('Markdown in cards', () => {
  it.each([
    ['bold and italics', '**lihava** ja _kursiivi_', '<p><strong>lihava</strong> ja <em>kursiivi</em></p>'],
    ['a list after a line', 'Sanat:\n- omat\n- ohje', '<p>Sanat:</p><ul><li>omat</li><li>ohje</li></ul>'],
    ['a numbered list', '1. yksi\n2. kaksi', '<ol><li>yksi</li><li>kaksi</li></ol>'],
    ['a single line break as a space', 'yksi\nkaksi', '<p>yksi kaksi</p>'],
    ['a blank line as a new paragraph', 'yksi\n\nkaksi', '<p>yksi</p><p>kaksi</p>'],
    ['underscores within words as they are', 'tiedosto_nimi_1', '<p>tiedosto_nimi_1</p>'],
  ])('shows %s', (_, text, html) => {
    expect(cardMarkdown(text)).toBe(html);
  });

  it('makes links of web and mail addresses only', () => {
    expect(cardMarkdown('[ohje](https://kunta.example/a)')).toContain('href="https://kunta.example/a"');
    expect(cardMarkdown('[ohje](javascript:alert)')).toBe('<p>[ohje](javascript:alert)</p>');
  });

  it('takes the meaning from escaped signs', () => {
    expect(cardMarkdown('\\*\\*ei lihava\\*\\* \\[a\\](https://b.example)')).not.toMatch(/<strong>|<a /);
  });

  it('never lets markup of the text through', () => {
    expect(cardMarkdown('<img src=x onerror="alert(1)"> & <b>')).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;b&gt;</p>',
    );
  });

  it('shows a mention only when the card names it', () => {
    const mention = '<at>Strategiakoordinaattori</at>';
    expect(cardMarkdown(mention, [mention])).toBe('<p><span class="mention">Strategiakoordinaattori</span></p>');
    expect(cardMarkdown(mention)).toBe('<p>&lt;at&gt;Strategiakoordinaattori&lt;/at&gt;</p>');
  });
});
