/** One role of the register: its holders, and a form to change holder, deputy and superior from a day on, or leave it vacant. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { type Choice, dateInput, pickerInput, textInput } from './parts/input-element';
import { personChoices } from './parts/person-choices';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface RoleView {
  planId: string;
  roleId: string;
  role: string;
  /** For which it answers today. */
  measures: number;
  /** Of open rounds, addressed to the role, without an answer. */
  openQuestions: number;
  /** Newest first. */
  tenures: { holder: string; deputy: string | null; fromOn: string | null; untilOn: string | null }[];
  /** Of today, for the form; null = nobody. */
  holderId: string | null;
  deputyId: string | null;
  superiorId: string | null;
  officials: { id: string; name: string }[];
  /** The other roles of the plan. */
  roles: { id: string; name: string }[];
  fromOn: string;
  /** What has just been done, or why not; a sentence in the language of the card. */
  said: string | null;
}

const NAME_ROOM = 80;
const LONGEST_EMAIL = 254;

export function roleCard(view: RoleView, language: Language): Outgoing {
  const { roleId, planId, measures, openQuestions, said } = view;
  const role = shownText(view.role, NAME_ROOM);
  const save = executeButton(say(language, 'office.button-save-role'), 'save-role', { roleId }, { style: 'positive' });
  const vacate = executeButton(say(language, 'office.button-vacate-role'), 'vacate-role', { roleId });
  const all = executeButton(say(language, 'office.button-roles'), 'show-roles', { planId });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      richText([{ text: role, strong: true }], { spacing: 'Small' }),
      ...(said === null ? [] : [richText([{ text: said, strong: true }])]),
      ownText(say(language, 'office.role-answers', { measures })),
      ...(openQuestions > 0 ? [ownText(say(language, 'office.role-open', { questions: openQuestions }))] : []),
      ...historyPart(view, room, language),
      heading(say(language, 'office.role-form'), { size: 'Default', separator: true, spacing: 'Medium' }),
      ...formPart(view, room, language),
      ownText(say(language, 'office.role-form-what')),
      actionSet([save]),
      actionSet([vacate, all], { spacing: 'Small' }),
    ]),
  );
  return { summary: say(language, 'office.role-summary', { role }), card };
}

function historyPart({ tenures }: RoleView, room: Room, language: Language): CardElement[] {
  const title = say(language, 'office.role-history');
  if (tenures.length === 0) return [ownText(say(language, 'office.role-history-none'))];
  const rows = tenures.map(({ holder, deputy, fromOn, untilOn }): Row => {
    const stoodIn =
      deputy === null ? '' : say(language, 'office.tenure-deputy', { deputy: shownText(deputy, NAME_ROOM) });
    return [
      { text: shownText(holder, Math.min(NAME_ROOM, room.context)), strong: true },
      `${daysText(fromOn, untilOn, language)}${stoodIn}`,
    ];
  });
  return unfoldingRowsPart({ title, rows, total: rows.length }, { id: 'history', mostRows: room.rows }, language);
}

function daysText(fromOn: string | null, untilOn: string | null, language: Language): string {
  const from = fromOn === null ? '' : dayText(language, fromOn);
  const until = untilOn === null ? '' : dayText(language, untilOn);
  if (from && until) return say(language, 'office.tenure-between', { from, until });
  if (from) return say(language, 'office.tenure-since', { from });
  return until ? say(language, 'office.tenure-until', { until }) : say(language, 'office.tenure-always');
}

function formPart(view: RoleView, room: Room, language: Language): CardElement[] {
  const nobody: Choice = { value: 'none', title: say(language, 'office.nobody') };
  const most = Math.floor(room.rows * 1.5);
  const holders = personChoices(view.officials, [view.holderId], most);
  const deputies = personChoices(view.officials, [view.deputyId], most);
  const superiors = personChoices(view.roles, [view.superiorId], most);
  const email = { maxLength: LONGEST_EMAIL };
  const choose = { placeholder: say(language, 'hint.choose') };
  return [
    pickerInput('holder', say(language, 'office.role-holder'), holders, view.holderId ?? '', choose),
    textInput('holderEmail', say(language, 'office.role-holder-email'), '', email),
    pickerInput('deputy', say(language, 'office.role-deputy'), [nobody, ...deputies], view.deputyId ?? 'none'),
    textInput('deputyEmail', say(language, 'office.role-deputy-email'), '', email),
    pickerInput('superior', say(language, 'office.role-superior'), [nobody, ...superiors], view.superiorId ?? 'none'),
    dateInput('fromOn', say(language, 'office.role-from'), view.fromOn, say(language, 'hint.date')),
  ];
}
