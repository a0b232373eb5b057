/** The cards of files dropped to the bot, as named samples. */

import { intakeCard } from '../../cards/intake-card';
import type { Language } from '../../strategy/language';
import type { SettingsPart } from '../../strategy/table/changes-undone';
import { findingOf } from '../../strategy/table/finding';
import type { Sample } from './ask-card-samples';

/** @param words put into every text that is not ours; null leaves the everyday samples */
export function intakeCards(language: Language, words: string | null): Sample[] {
  const files = [words ?? 'toteutussuunnitelma.xlsx', words ?? 'vastuutahot.csv'];
  const dropped = { draftId: 'tenant/koordinaattori', seen: 2, files };
  const planName = words ?? 'Kemin kaupunkistrategia 2022–2025';
  const role = words ?? 'Kaupunginpuutarhuri';
  const findings = [
    findingOf(14, 'stop', 'duplicate-id', { tunnus: words ?? 'ELI-YMP-01', other: '3' }),
    findingOf(3, 'check', 'no-holder', { role }),
    findingOf(9, 'check', 'lead-assumed', { role }),
    findingOf(9, 'note', 'no-schedule'),
    findingOf(10, 'note', 'no-indicator'),
    findingOf(11, 'note', 'role-spelling', { role, words: role }),
  ];
  const summary = { measures: 137, rows: 139, objectives: 40, goals: 3, sectors: 5, roles: 22, perGoalAndSector: [] };
  const tunnukset = Array.from({ length: 7 }, (_, index) => words ?? `ELI-YMP-${index}`);
  const judged = {
    ...dropped,
    planName,
    decision: { body: words ?? 'Kaupunginvaltuusto', on: '2022-01-31', section: words ?? '§ 3' },
    zone: 'Europe/Helsinki',
    summary,
    findings,
    changes: { added: tunnukset, removed: [], changed: [{ tunnus: words ?? 'SUJ-01', fields: [] }] },
    register: {
      rolesAdded: [role],
      rolesRemoved: [role],
      holdersChanged: [role],
      rolesChanged: [],
      personsAdded: [],
      personsChanged: tunnukset,
    },
    undone: [role],
    settings: ['rounds', 'audiences'] satisfies SettingsPart[],
    basedOn: 'kemi/v1',
    fingerprint: 'fingerprint',
  };
  const same = { added: [], removed: [], changed: [] };
  return Object.entries({
    'intake-ready': intakeCard({ ...judged, is: 'ready' }, language),
    'intake-stopped': intakeCard({ ...judged, is: 'stopped', register: null }, language),
    'intake-same': intakeCard({ ...judged, is: 'ready', findings: [], changes: same, register: null }, language),
    'intake-new': intakeCard({ ...judged, is: 'ready', changes: null, register: null }, language),
    'intake-no-settings': intakeCard({ ...dropped, is: 'incomplete', missing: 'settings-missing' }, language),
    'intake-no-table': intakeCard({ ...dropped, is: 'incomplete', missing: 'table-missing' }, language),
    'intake-which-plan': intakeCard({ ...dropped, is: 'incomplete', missing: 'which-plan' }, language),
    'intake-plan-done': intakeCard({ ...dropped, is: 'taken-in', planName, version: 2, changed: 'plan' }, language),
    'intake-register-done': intakeCard(
      { ...dropped, is: 'taken-in', planName, version: 2, changed: 'register' },
      language,
    ),
    'intake-left': intakeCard({ ...dropped, is: 'left' }, language),
  }).map(([name, outgoing]) => ({ name, outgoing }));
}
