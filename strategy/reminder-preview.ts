/** What a coordinator sees before a reminder by hand goes out: whom it reaches, whom not and why, and when. Counts are complete. */

import type { NotPrompted } from './reminder-standing';

/** One official, with the roles in which they are asked. */
export interface RemindedPerson {
  role: string;
  official: string;
  missing: number;
}

export interface ReminderPreview {
  roundId: string;
  roundName: string;
  planName: string;
  zone: string;
  closesOn: string;
  goesAt: string;
  isLater: boolean;
  /** Of the list, for the button that sends it. */
  fingerprint: string;
  reminded: RemindedPerson[];
  notReminded: (RemindedPerson & { because: NotPrompted })[];
  /** `asked`: waits for the coordinator; `changed`: nothing was sent, the list is another one than was seen; `sent`: it goes out. */
  state: 'asked' | 'changed' | 'sent';
  /** Only when it changed: who is new in the list, and who is in it no more. */
  added: RemindedPerson[];
  gone: (RemindedPerson & { because: NotPrompted })[];
}
