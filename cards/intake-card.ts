/**
 * What a coordinator dropped into the chat, before anything is taken into use: what it holds, what it would change, what is
 * wrong and where. The button stands only where nothing stops the import.
 */

import type { IntakeView } from '../strategy/intake-view';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { RegisterComparison } from '../strategy/table/compare-registers';
import { type Finding, findingGroups } from '../strategy/table/finding';
import { findingText } from '../strategy/table/finding-text';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, type Run, richText } from './parts/card-element';
import { decisionText } from './parts/decision-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { type Row, rowsTitle, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

type Judged = Extract<IntakeView, { is: 'ready' | 'stopped' }>;

const NAME_ROOM = 120;
const TEXT_ROOM = 200;
const NAMED = 5;
const REGISTER_KINDS = [
  'rolesAdded',
  'rolesRemoved',
  'holdersChanged',
  'rolesChanged',
  'personsAdded',
  'personsChanged',
] as const satisfies readonly (keyof RegisterComparison)[];

export function intakeCard(view: IntakeView, language: Language): Outgoing {
  switch (view.is) {
    case 'ready':
    case 'stopped':
      return judgedCard(view, language);
    case 'incomplete':
      return shortCard(say(language, 'intake.incomplete-heading'), language, [
        filesLine(view.files, language),
        ownText(say(language, `intake.${view.missing}`)),
        actionSet([leaveButton(view.draftId, language)]),
      ]);
    case 'left':
      return shortCard(say(language, 'intake.left-heading'), language, [ownText(say(language, 'intake.left'))]);
    case 'taken-in': {
      const words = { plan: shown(view.planName), version: view.version };
      return shortCard(say(language, 'intake.done-heading'), language, [
        richText([say(language, `intake.done-${view.changed}`, words)]),
        ownText(say(language, 'intake.nobody-told')),
      ]);
    }
  }
}

function shortCard(title: string, language: Language, body: CardElement[]): Outgoing {
  return { summary: title, card: fittedCard(null, () => baseCard(language, [heading(title), ...body])) };
}

function judgedCard(view: Judged, language: Language): Outgoing {
  const title = say(language, view.is === 'ready' ? 'intake.ready-heading' : 'intake.stopped-heading');
  const take = executeButton(
    say(language, 'intake.take-in'),
    'take-in',
    { draftId: view.draftId, seen: view.seen, fingerprint: view.fingerprint },
    { style: 'positive' },
  );
  const leave = leaveButton(view.draftId, language);
  const { measures, goals, sectors, roles } = view.summary;
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(title),
      filesLine(view.files, language),
      richText([`${shown(view.planName)}. ${shownText(decisionText(view.decision, language), NAME_ROOM)}.`]),
      ownText(say(language, 'intake.summary', { measures, goals, sectors, roles })),
      ...changesPart(view, language),
      ...findingsPart(view.findings, room, language),
      ownText(say(language, view.is === 'ready' ? 'intake.nothing-yet' : 'intake.stopped'), {
        separator: true,
        spacing: 'Medium',
      }),
      actionSet(view.is === 'ready' ? [take, leave] : [leave]),
    ]),
  );
  return { summary: title, card };
}

function leaveButton(draftId: string, language: Language): CardElement {
  return executeButton(say(language, 'intake.leave'), 'leave-draft', { draftId });
}

function filesLine(files: readonly string[], language: Language): CardElement {
  const names = files.map((name) => shownText(name, NAME_ROOM)).join(', ');
  return richText([{ text: say(language, 'intake.files', { names }), quiet: true }]);
}

/** Each kind of change with its complete count and the first few by name. */
function changesPart({ changes, register, undone, settings }: Judged, language: Language): CardElement[] {
  const rows: Row[] = [];
  const add = (key: Parameters<typeof say>[1], names: readonly string[], most = NAMED) => {
    if (names.length === 0) return;
    const more = names.length > most ? [say(language, 'more.rows', { count: names.length - most })] : [];
    const list = [...names.slice(0, most).map((name) => shownText(name, NAME_ROOM)), ...more].join(', ');
    rows.push([{ text: `${say(language, key, { count: names.length })}: `, strong: true }, list]);
  };
  if (changes) {
    add('intake.added', changes.added);
    add('intake.removed', changes.removed);
    add(
      'intake.changed',
      changes.changed.map(({ tunnus }) => tunnus),
    );
  }
  add(
    'intake.settings',
    settings.map((part) => say(language, `intake.part-${part}`)),
    settings.length,
  );
  for (const kind of register ? REGISTER_KINDS : []) add(`intake.${kind}`, register?.[kind] ?? []);
  add('intake.undone', undone);
  if (rows.length === 0) return changes || register ? [ownText(say(language, 'intake.no-changes'))] : [];
  return [rowsTitle(say(language, 'intake.changes')), ...rows.map((row) => richText(row, { spacing: 'Small' }))];
}

/** The gravest kinds first, each with its count, its first place, and what to do. */
function findingsPart(findings: readonly Finding[], room: Room, language: Language): CardElement[] {
  const rows = findingGroups(findings).map(({ level, count, examples }): Row => {
    const [first] = examples;
    const { text, fix } = first ? findingText(first, language) : { text: '', fix: '' };
    const label: Run = {
      text: `${say(language, `intake.${level}`)} (${count}): `,
      strong: true,
      ...(level === 'stop' ? { color: 'Attention' } : {}),
    };
    const place = first?.row == null ? '' : `${say(language, 'intake.row', { row: first.row })} `;
    return [label, `${place}${shownText(text, TEXT_ROOM)} `, { text: shownText(fix, TEXT_ROOM), quiet: true }];
  });
  if (rows.length === 0) return [ownText(say(language, 'intake.no-findings'))];
  const title = say(language, 'intake.findings', { count: findings.length });
  return unfoldingRowsPart(
    { title, rows, total: rows.length },
    { id: 'findings', mostRows: Math.min(room.rows, 12) },
    language,
  );
}

function shown(planName: string): string {
  return shownText(planName, NAME_ROOM);
}
