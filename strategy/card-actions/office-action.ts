/** What cards send back about coordinators, roles, channels, the audit and the hand-over sheet. Ids and words only; rights and state come from the store. */

/** Somebody of a picker (`official`, empty = not chosen, `none` = nobody) or by e-mail, as it was typed. */
export interface PersonInput {
  official: string;
  email: string;
}

export type OfficeAction =
  | { verb: 'show-coordinators' }
  | { verb: 'name-coordinator'; person: PersonInput; isDeputy: boolean }
  /** First with what stands in the picker; `sure` once the coordinator has confirmed it. */
  | { verb: 'remove-coordinator'; officialId: string; sure: boolean }
  /** Null = the plan whose round is open, else the first. */
  | { verb: 'handover-sheet'; planId: string | null }
  | { verb: 'show-roles'; planId: string }
  | { verb: 'edit-role'; planId: string; roleId: string }
  | {
      verb: 'save-role';
      roleId: string;
      holder: PersonInput;
      deputy: PersonInput;
      /** A role's id, `none`, or empty = as it is. */
      superior: string;
      fromOn: string;
    }
  | { verb: 'vacate-role'; roleId: string; fromOn: string }
  | { verb: 'show-channels' }
  | { verb: 'edit-channel'; channelId: string }
  /** `time`: "08.00" or "08:00"; `weekday` 1 = Monday; empty = as it is. */
  | {
      verb: 'save-channel';
      channelId: string;
      planId: string;
      audienceId: string;
      language: string;
      weekday: string;
      time: string;
    }
  | { verb: 'remove-digest'; channelId: string; sure: boolean }
  /** The newest acts are on page 0. */
  | { verb: 'audit-page'; page: number };
