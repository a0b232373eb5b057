/** `koordinaattorit`: who they are, and forms to name another one or remove one. Read by coordinators only. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { pickerInput, radioInput, textInput } from './parts/input-element';
import { personChoices } from './parts/person-choices';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

interface Person {
  id: string;
  name: string;
}

export interface CoordinatorsView {
  coordinators: (Person & { isDeputy: boolean; isConfigured: boolean })[];
  /** Whom one may pick: every known official. */
  officials: Person[];
  /** What has just been done, or why not; a sentence in the language of the card. */
  said: string | null;
}

const NAME_ROOM = 80;
const LONGEST_EMAIL = 254;

export function coordinatorsCard(view: CoordinatorsView, language: Language): Outgoing {
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.coordinators-heading')),
      ...(view.said === null ? [] : [richText([{ text: view.said, strong: true }])]),
      ...listPart(view, room, language),
      ownText(say(language, 'office.coordinators-what'), { separator: true, spacing: 'Medium' }),
      ...namePart(view, room, language),
      ...removePart(view, room, language),
    ]),
  );
  return { summary: say(language, 'office.coordinators-summary'), card };
}

/** Asks once more, with the name. */
export function removeCoordinatorCard({ id, name }: Person, language: Language): Outgoing {
  const question = say(language, 'office.remove-sure', { official: shownText(name, NAME_ROOM) });
  const remove = executeButton(
    say(language, 'office.button-remove-sure'),
    'remove-coordinator',
    { officialId: id, sure: 1 },
    { style: 'destructive' },
  );
  const back = executeButton(say(language, 'office.button-back'), 'show-coordinators', {});
  const title = say(language, 'office.remove-heading');
  return {
    summary: title,
    card: baseCard(language, [heading(title), richText([question]), actionSet([remove]), actionSet([back])]),
  };
}

function listPart({ coordinators }: CoordinatorsView, room: Room, language: Language): CardElement[] {
  const rows = coordinators.map(({ name, isDeputy, isConfigured }): Row => {
    const part = say(language, isDeputy ? 'office.coordinator-deputy' : 'office.coordinator-main');
    const key = isConfigured ? 'office.coordinator-row-configured' : 'office.coordinator-row';
    return [{ text: shownText(name, NAME_ROOM), strong: true }, ` – ${say(language, key, { part })}`];
  });
  const title = say(language, 'office.handover-coordinators', { count: rows.length });
  return unfoldingRowsPart({ title, rows, total: rows.length }, { id: 'coordinators', mostRows: room.rows }, language);
}

function namePart({ officials }: CoordinatorsView, room: Room, language: Language): CardElement[] {
  const parts = (['main', 'deputy'] as const).map((part) => ({
    value: part,
    title: say(language, `office.coordinator-${part}`),
  }));
  return [
    heading(say(language, 'office.name-heading'), { size: 'Default', separator: true, spacing: 'Medium' }),
    pickerInput('official', say(language, 'office.person'), personChoices(officials, [], room.rows), '', {
      placeholder: say(language, 'hint.choose'),
    }),
    textInput('officialEmail', say(language, 'office.email'), '', { maxLength: LONGEST_EMAIL }),
    radioInput('part', say(language, 'office.part'), parts, 'main'),
    actionSet([executeButton(say(language, 'office.button-name'), 'name-coordinator', {})]),
  ];
}

function removePart({ coordinators }: CoordinatorsView, room: Room, language: Language): CardElement[] {
  const removable = coordinators.filter(({ isConfigured }) => !isConfigured);
  const title = heading(say(language, 'office.remove-heading'), {
    size: 'Default',
    separator: true,
    spacing: 'Medium',
  });
  if (removable.length === 0) return [title, ownText(say(language, 'office.configured-what'))];
  return [
    title,
    pickerInput('coordinator', say(language, 'office.person'), personChoices(removable, [], room.rows), '', {
      placeholder: say(language, 'hint.choose'),
    }),
    actionSet([executeButton(say(language, 'office.button-remove'), 'remove-coordinator', {})]),
    ...(removable.length < coordinators.length ? [ownText(say(language, 'office.configured-what'))] : []),
  ];
}
