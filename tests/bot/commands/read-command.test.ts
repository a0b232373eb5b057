import { digestHere } from '../../../bot/commands/digest-here';
import { help } from '../../../bot/commands/help';
import { my } from '../../../bot/commands/my';
import { COMMANDS, readCommand } from '../../../bot/commands/read-command';

describe('a written command', () => {
  it.each(['omat', 'Omat', 'OMAT!', '  omat  ', 'mina', 'my', 'Mina åtgärder', 'mina atgarder', 'my measures.'])(
    '"%s" shows one’s own measures',
    (text) => {
      expect(readCommand(text)?.command).toBe(my);
    },
  );

  it.each(['ohje', 'hjälp', 'hjalp', 'HJÄLP?', 'help', 'Apua!', 'hja\u0308lp'])('"%s" helps', (text) => {
    expect(readCommand(text)?.command).toBe(help);
  });

  it.each(['kooste tänne', 'Kooste  tanne', 'sammandrag hit', 'digest here'])('"%s" connects the channel', (text) => {
    expect(readCommand(text)?.command).toBe(digestHere);
  });

  it.each(['', 'hei', 'omat asiat', 'koostetanne', 'en osaa, apua', '?!', '🙂'])('"%s" is none', (text) => {
    expect(readCommand(text)).toBeNull();
  });

  it('every word means one thing, also without its diacritics', () => {
    const words = COMMANDS.flatMap((command) => command.words.map((word) => ({ word, command })));
    for (const { word, command } of words) {
      expect(readCommand(word)?.command).toBe(command);
      expect(readCommand(word.normalize('NFD').replace(/\p{Diacritic}/gu, ''))?.command).toBe(command);
    }
  });
});
