/**
 * The council's own table with Toteuma filled: the same rows, columns and order as imported, and in each answered row the
 * status, the words, the values, and who answered in which role and when. Computed from answers, never edited by hand.
 */

import type { Answer } from '../answer';
import { newestAnswers } from '../answers-in-force';
import { dateIn } from '../calendar';
import type { Language } from '../language';
import type { Measure, Plan, PlanTable } from '../plan';
import type { Role } from '../role';
import type { Round } from '../round';
import { reasonWords, statusLabel } from '../status-words';
import { closedText } from './closed-text';
import { planColumnsOf } from './column-names';
import { dateText } from './date-text';
import { roleLabel } from './role-label';

export interface RealisedTable extends PlanTable {
  /** Measures whose Toteuma was filled. */
  filled: number;
  /** Measures of a sector that has left: when and why stands in their cell, where nothing stood. */
  closed: number;
  /** Measures without an answer; their cell is as it was imported. */
  unanswered: number;
}

interface Wording {
  locale: string;
  onBehalf(who: string): string;
  noAnswer(role: string): string;
}

const WORDING: Record<Language, Wording> = {
  fi: {
    locale: 'fi-FI',
    onBehalf: (who) => `${who}, kirjattu puolesta.`,
    noAnswer: (role) => `${role}: vastaus puuttuu.`,
  },
  sv: {
    locale: 'sv-FI',
    onBehalf: (who) => `${who}, ifyllt för någons räkning.`,
    noAnswer: (role) => `${role}: svar saknas.`,
  },
  en: {
    locale: 'en-GB',
    onBehalf: (who) => `${who}, recorded on behalf.`,
    noAnswer: (role) => `${role}: no answer yet.`,
  },
};

/**
 * @param source the plan version, the answers of one round (any number per question; the newest is in force), the register,
 *   and the round itself, for what it closed
 * @param language of the words that are filled in; the plan's own words stay as they are
 */
export function realisedTable(
  source: { plan: Plan; answers: readonly Answer[]; roles: readonly Role[]; round?: Pick<Round, 'notAsked'> },
  language: Language,
): RealisedTable {
  const { columns, rows } = withRealisationColumn(source.plan.table);
  const at = planColumnsOf(columns).at.realisation ?? columns.length - 1;
  const texts = new Map<number, string>();
  for (const measure of source.plan.measures) {
    const answers = newestAnswers(source.answers.filter(({ tunnus }) => tunnus === measure.tunnus));
    if (answers.length > 0) texts.set(measure.row, realisationOf(measure, answers, source, language));
  }
  const filled = texts.size;
  const ended = source.round?.notAsked.filter(({ reason }) => reason === 'sector-ended') ?? [];
  const closed = new Set(ended.map(({ tunnus }) => tunnus));
  for (const measure of source.plan.measures) {
    const isEmpty = !texts.has(measure.row) && (rows[measure.row]?.[at] ?? '').trim() === '';
    const text = isEmpty && closed.has(measure.tunnus) ? closedText(measure, source.plan.settings, language) : null;
    if (text !== null) texts.set(measure.row, text);
  }
  return {
    columns,
    rows: rows.map((cells, row) => cells.with(at, texts.get(row) ?? cells[at] ?? '')),
    filled,
    closed: texts.size - filled,
    unanswered: source.plan.measures.length - texts.size,
  };
}

function withRealisationColumn(table: PlanTable): PlanTable {
  if (planColumnsOf(table.columns).at.realisation !== undefined) return table;
  return { columns: [...table.columns, 'Toteuma'], rows: table.rows.map((cells) => [...cells, '']) };
}

/** One line; under rule `each` one line per named role, also for those who have not answered. */
function realisationOf(
  measure: Measure,
  answers: readonly Answer[],
  { plan, roles }: { plan: Plan; roles: readonly Role[] },
  language: Language,
): string {
  const nameOf = (roleId: string) => {
    const role = roles.find(({ id }) => id === roleId);
    return role ? roleLabel(role, roles) : roleId;
  };
  const line = (answer: Answer) => {
    const on = dateText(dateIn(plan.settings.zone, answer.answeredAt), language);
    return answerText(measure, answer, `${nameOf(answer.roleId)} ${on}`, language);
  };
  if (measure.rule !== 'each') return answers.map(line).join('\n');
  const silent = measure.roleIds.filter((roleId) => !answers.some((answer) => answer.roleId === roleId));
  return [...answers.map(line), ...silent.map((roleId) => WORDING[language].noAnswer(nameOf(roleId)))].join('\n');
}

function answerText(measure: Measure, answer: Answer, who: string, language: Language): string {
  const status = statusLabel(answer.status, answer.scale, language);
  const reason = answer.reason === null ? '' : `: ${reasonWords(answer.reason, language)}`;
  const values = [...answer.values]
    .sort((a, b) => a.indicator - b.indicator)
    .map(({ indicator, number, on }) => {
      const name = (measure.indicators[indicator] ?? '').replace(/[\s.:]+$/, '');
      const value = `${numberText(number, language)} (${dateText(on, language)})`;
      return name === '' ? value : `${name}: ${value}`;
    });
  const signed = answer.recordedBy === null ? who : WORDING[language].onBehalf(who);
  return [`${status}${reason}`, answer.realisation.trim(), ...values, signed]
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** "12,5" in Finnish. Grouping spaces are the plain no-break kind, which every font has. */
function numberText(number: number, language: Language): string {
  const { locale } = WORDING[language];
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 })
    .format(number)
    .replace(/[\u2009\u202f]/g, '\u00a0');
}
