/** `vastuutahot`: the register of roles, those without a holder first, and a way into each. Read by coordinators only. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { RegisterRow, RegisterState } from '../strategy/register-rows';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { pickerInput } from './parts/input-element';
import { registerRow } from './parts/register-row';
import { unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface RolesView {
  planId: string;
  planName: string;
  rows: RegisterRow[];
  /** The other plans of the city. */
  others: { planId: string; planName: string }[];
}

const NAME_ROOM = 80;
const MOST_PLANS = 5;
const STATES: readonly RegisterState[] = ['vacant', 'absent', 'held'];

export function rolesCard(view: RolesView, language: Language): Outgoing {
  const { rows, planId } = view;
  const count = (state: RegisterState) => rows.filter((row) => row.state === state).length;
  const counts = { roles: rows.length, vacant: count('vacant'), absent: count('absent') };
  const open = executeButton(say(language, 'office.button-open-role'), 'edit-role', { planId });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.roles-heading')),
      richText([{ text: shownText(view.planName, NAME_ROOM), quiet: true }]),
      ownText(say(language, 'office.roles-counts', counts)),
      ...STATES.flatMap((state) => statePart(state, rows, room, language)),
      ...(rows.length === 0
        ? []
        : [
            pickerInput('role', say(language, 'office.role-pick'), choices(rows, room), rows[0]?.roleId ?? ''),
            actionSet([open]),
          ]),
      ...otherPlans(view),
    ]),
  );
  return { summary: say(language, 'office.roles-summary'), card };
}

/** The rows of one state share the room of the card with those of the others, the vacant ones before all. */
function statePart(state: RegisterState, rows: readonly RegisterRow[], room: Room, language: Language): CardElement[] {
  const own = rows.filter((row) => row.state === state);
  const shown = own.map((row) => registerRow(row, room.context, language));
  const title = say(language, `office.roles-${state}`, { count: own.length });
  const mostRows = state === 'vacant' ? room.rows : Math.max(5, Math.floor(room.rows / 2));
  return unfoldingRowsPart({ title, rows: shown, total: own.length }, { id: state, mostRows }, language);
}

function choices(rows: readonly RegisterRow[], room: Room): { title: string; value: string }[] {
  const most = room.rows * 2;
  return rows
    .slice(0, most)
    .map(({ roleId, role }) => ({ value: roleId, title: shownText(role, Math.min(60, room.context)) }));
}

function otherPlans({ others }: RolesView): CardElement[] {
  const buttons = others
    .slice(0, MOST_PLANS)
    .map(({ planId, planName }) => executeButton(shownText(planName, NAME_ROOM), 'show-roles', { planId }));
  return buttons.length === 0 ? [] : [actionSet(buttons, { separator: true, spacing: 'Medium' })];
}
