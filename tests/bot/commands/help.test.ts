import { readCommand } from '../../../bot/commands/read-command';
import { COORDINATOR_WORDS, helpCard, OWN_WORDS } from '../../../cards/help-card';
import { say } from '../../../cards/parts/say';
import { LANGUAGES } from '../../../strategy/language';
import { COORDINATOR_ROLE } from '../../../strategy/view-ask';
import { wordsOf } from '../../support/card-reading';

describe.each(LANGUAGES)('the help in %s', (language) => {
  it.each([...OWN_WORDS, ...COORDINATOR_WORDS])('names a word for "%s" that is understood', (word) => {
    expect(readCommand(say(language, `help.word.${word}`))).not.toBeNull();
  });

  it('tells a coordinator their words, and everybody else only their own', () => {
    const helped = (isCoordinator: boolean) =>
      wordsOf(helpCard({ isCoordinator, coordinatorRole: COORDINATOR_ROLE }, language));
    expect(helped(true)).toContain(say(language, 'help.coordinator-words'));
    expect(helped(false)).not.toContain(say(language, 'help.coordinator-words'));
    expect(helped(false)).toContain(say(language, 'help.word.my'));
  });
});
