import type { AuditEntry } from '../../strategy/audit';

/** What somebody did: the opening of a round by the clock. */
export function anAct(overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 'act-1',
    at: '2022-08-15T05:00:00.000Z',
    by: 'clock',
    act: 'open-round',
    planId: 'kemi',
    subject: 'kemi/2022-H1',
    detail: '',
    schema: 1,
    ...overrides,
  };
}
