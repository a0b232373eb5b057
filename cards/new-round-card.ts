/** The form for an extra round: what it asks about, when it opens, how long it may be answered. */

import type { Language } from '../strategy/language';
import { type NewRoundInput, type NewRoundProblem, scopesOf, scopeValueOf } from '../strategy/new-round';
import type { Plan } from '../strategy/plan';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { problemsAt } from './parts/form-problems';
import { dateInput, longTextInput, pickerInput, textInput } from './parts/input-element';
import { newRoundProblem } from './parts/new-round-problem';
import { say } from './parts/say';
import { scopeWords } from './parts/scope-words';
import { capitalised, shownText } from './parts/shortened';

const PLAN_ROOM = 120;
const LONGEST_LIST = 2_000;

/** @param problems what is wrong with the input, which stands in the form as it was typed */
export function newRoundCard(
  plan: Plan,
  input: NewRoundInput,
  problems: readonly NewRoundProblem[],
  language: Language,
): Outgoing {
  const said = problems.map((problem) => ({ field: problem.field, sentence: newRoundProblem(problem, language) }));
  const title = say(language, 'round.new-heading');
  const make = executeButton(
    say(language, 'round.button-make'),
    'make-round',
    { planId: plan.planId },
    { style: 'positive' },
  );
  const clock = executeButton(
    say(language, 'round.button-clock'),
    'year-clock',
    { planId: plan.planId },
    { associatedInputs: 'none' },
  );
  const card = fittedCard(null, (room) => {
    const name = Math.min(80, room.context);
    // A plan with very many themes leaves the last of them out; a list of measures says the same.
    const choices = [
      ...scopesOf(plan)
        .slice(0, room.rows)
        .map((scope) => ({ value: scopeValueOf(scope), title: capitalised(scopeWords(scope, name, language)) })),
      { value: 'measures', title: say(language, 'round.scope-list') },
    ];
    return baseCard(language, [
      heading(title),
      richText([shownText(plan.settings.name, PLAN_ROOM)]),
      ...problemsAt(said, 'scope'),
      pickerInput('scope', say(language, 'round.field-scope'), choices, input.scope),
      ...problemsAt(said, 'tunnukset'),
      longTextInput('tunnukset', say(language, 'round.field-tunnukset'), input.tunnukset, LONGEST_LIST),
      ...problemsAt(said, 'opensOn'),
      dateInput('opensOn', say(language, 'round.field-opens'), input.opensOn, say(language, 'hint.date')),
      ...problemsAt(said, 'workingDays'),
      textInput('workingDays', say(language, 'round.field-working-days'), input.workingDays, { maxLength: 10 }),
      ownText(say(language, 'round.new-what'), { separator: true, spacing: 'Medium' }),
      actionSet([make, clock]),
    ]);
  });
  return { summary: title, card };
}
